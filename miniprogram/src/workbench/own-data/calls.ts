import { accessCalls } from "../../../../shared/patients/access-calls";
import { proxyCalls } from "../../../../shared/patients/proxy-calls";
import { contract } from "../../../../shared/kernel/contract";
import type { RefusalsOf } from "../../i18n";
import { client } from "../../kernel/api";

const { inviteProxyAtDesk } = proxyCalls;
const { accessQuestions, answerAccessQuestion } = accessCalls;
const desk = contract("privacy", { inviteProxyAtDesk, accessQuestions, answerAccessQuestion });

/** What staff do about the own data of patients. */
export const ownDataCalls = client(desk, "staff");
export type OwnDataRefusals = RefusalsOf<typeof desk>;
