import { contract } from "../../../../../shared/kernel/contract";
import { figureCalls } from "../../../../../shared/prescriptions/figure-calls";
import type { RefusalsOf } from "../../../i18n";
import { client } from "../../../kernel/api";

/** What operations ask of the dispensary: figures only. */
const figures = contract("dispensary", figureCalls);
export const medicineCalls = client(figures, "staff");
export type MedicineRefusals = RefusalsOf<typeof figures>;
