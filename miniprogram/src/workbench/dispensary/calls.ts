import { deliveries } from "../../../../shared/deliveries/contract";
import type { counterCalls } from "../../../../shared/deliveries/counter-calls";
import type { Contract } from "../../../../shared/kernel/contract";
import { dispensary } from "../../../../shared/prescriptions/dispensary-contract";
import type { dispenseCalls } from "../../../../shared/prescriptions/dispense-calls";
import type { stockCalls } from "../../../../shared/prescriptions/stock-calls";
import type { RefusalsOf } from "../../i18n";
import { client } from "../../kernel/api";
import { withProof } from "../shell/proof";

/** What the dispensary may ask; a call that needs a fresh proof asks for it. */
export const dispensaryCalls = withProof(client(dispensary, "staff"));
export const deliveryCalls = withProof(client(deliveries, "staff"));

/** The sentences that this desk owes: one for every code of its calls. */
export type DispensaryRefusals = RefusalsOf<Contract<typeof counterCalls & typeof dispenseCalls & typeof stockCalls>>;
