import type { ServiceKind } from "../../../shared/consultations/model";
import type { Id } from "../../../shared/kernel/ids";
import type { Day } from "../../../shared/kernel/time";
import type { Key } from "../../kernel/table/table";

const at = (pk: string, sk: string): Key => ({ table: "consultations", pk, sk });

/** Where the things before a request lie; the rest is in `../keys`. */
export const intakeKeys = (tenant: string) => ({
  /** One place of a doctor's day: who holds it is written there, so that no two requests hold one. */
  place: (doctorId: string, day: Day, kind: ServiceKind, n: number) =>
    at(`${tenant}#doctor#${doctorId}`, `p#${day}#${kind}#${String(n).padStart(3, "0")}`),
  /** The request that a person has under way with a doctor. */
  open: (personId: Id, doctorId: string) => at(`${tenant}#person#${personId}`, `open#${doctorId}`),
  favourite: (accountId: Id, doctorId: string) => at(`${tenant}#account#${accountId}`, `favourite#${doctorId}`),
});
