import { prescriptions } from "../../../../shared/prescriptions/contract";
import type { reviewCalls } from "../../../../shared/prescriptions/review-calls";
import type { writingCalls } from "../../../../shared/prescriptions/writing-calls";
import type { Contract } from "../../../../shared/kernel/contract";
import type { RefusalsOf } from "../../i18n";
import { client } from "../../kernel/api";
import { withProof } from "../shell/proof";

/** What doctors and pharmacists may ask of prescriptions; a call that signs asks for a fresh proof. */
export const rxCalls = withProof(client(prescriptions, "staff"));

/** The sentences that these desks owe: one for every code of their calls. */
export type RxRefusals = RefusalsOf<Contract<typeof writingCalls & typeof reviewCalls>>;
