import type { Id } from "../kernel/ids";
import type { NoticeFacts } from "../notifications/model";

export const CLINIC_EVENTS = [
  "clinic.booked",
  "clinic.moved",
  "clinic.cancelled",
  "clinic.place-kept",
  "clinic.place-lapsed",
  "clinic.stopped",
  "clinic.drawn",
  /** She took part in a draw, and it gave her neither a place nor a place on the list. */
  "clinic.not-drawn",
  /** Times of a doctor whom she follows are released. */
  "clinic.released",
] as const;
export type ClinicEventType = (typeof CLINIC_EVENTS)[number];

/** News of a visit: named thing@version, so that it is the same however often it is told. */
export type ClinicEvent = {
  readonly type: ClinicEventType;
  /** The visit; for `clinic.not-drawn` the ticket; for `clinic.released` an id made of the account and the session. */
  readonly visitId: Id;
  readonly accountId: Id;
  readonly personId?: Id;
  readonly version: number;
  readonly facts: NoticeFacts;
};
