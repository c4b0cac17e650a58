import { accessCalls } from "../../../../shared/patients/access-calls";
import { consentCalls } from "../../../../shared/patients/consent-calls";
import { proxyCalls } from "../../../../shared/patients/proxy-calls";
import { contract } from "../../../../shared/kernel/contract";
import type { RefusalsOf } from "../../i18n";
import { client } from "../../kernel/api";

const { inviteProxyAtDesk: _desk, ...proxies } = proxyCalls;
const { accessQuestions: _open, answerAccessQuestion: _answer, ...access } = accessCalls;

/** What a patient may ask about her own data; the staff's calls never come to the phone. */
const own = contract("privacy", { ...consentCalls, ...proxies, ...access });
export const calls = client(own);
export type OwnRefusals = RefusalsOf<typeof own>;
