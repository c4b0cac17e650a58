import { outpatient } from "../../../../shared/outpatient/contract";
import type { Contract } from "../../../../shared/kernel/contract";
import type { RefusalsOf } from "../../i18n";
import { client } from "../../kernel/api";

/** What the clinic desk and operations may ask of outpatient sessions. */
export const clinicDeskCalls = client(outpatient, "staff");

type Calls = (typeof outpatient)["calls"];
type ByStaff = {
  readonly [
    Name in keyof Calls as Calls[Name]["by"] extends "anyone" | readonly ["patient"] ? never : Name
  ]: Calls[Name];
};
/** The sentences that the desk owes: one for every code of the calls that staff may make. */
export type DeskRefusals = RefusalsOf<Contract<ByStaff>>;
