import { contract } from "../kernel/contract";

/** Outpatient appointments: department, doctor, session, slot; rushes by draw; the wait list. */
export const outpatient = contract("outpatient", {});
