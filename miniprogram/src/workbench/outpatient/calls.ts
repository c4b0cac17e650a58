import { clinicCalls } from "../../../../shared/outpatient/clinic-calls";
import { contract } from "../../../../shared/kernel/contract";
import type { RefusalsOf } from "../../i18n";
import { client } from "../../kernel/api";

/** What the clinic desk and operations may ask of outpatient sessions. */
const clinics = contract("outpatient", clinicCalls);
export const clinicDeskCalls = client(clinics, "staff");
export type DeskRefusals = RefusalsOf<typeof clinics>;
