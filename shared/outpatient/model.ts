import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { ClockTime, Day, Instant } from "../kernel/time";
import { visitLife } from "./states";

export const Half = z.enum(["am", "pm"]);
export type Half = z.infer<typeof Half>;

/** Doctor, day and half: "dr-he-qingyun@2026-12-01#am". */
export const ClinicId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{2,40}@\d{4}-\d{2}-\d{2}#(am|pm)$/, "session.malformed"));
export type ClinicId = z.infer<typeof ClinicId>;

/** One consulting time of a session, counted from 0; the number that is called in the room is one more. */
export const Slot = z.int().check(z.minimum(0), z.maximum(199));

/** A session that is given by draw: who took a ticket in the window is ranked by a seed that was committed to before it. */
export const Rush = z.strictObject({
  opensAt: Instant,
  closesAt: Instant,
  shards: z.int().check(z.minimum(1), z.maximum(256)),
  /** SHA-256 of the seed, in hex, published with the window. */
  commitment: z.string(),
  /** The seed in hex: known to nobody outside until the draw is done. */
  seed: z.optional(z.string()),
  drawnAt: z.optional(Instant),
});
export type Rush = z.infer<typeof Rush>;

/** Half a day of one doctor, divided into consulting times. */
export const ClinicSession = z.strictObject({
  id: ClinicId,
  v: z.int().check(z.minimum(1)),
  departmentId: z.string(),
  doctorId: z.string(),
  day: Day,
  half: Half,
  startsAt: ClockTime,
  slotMinutes: z.int().check(z.minimum(3), z.maximum(60)),
  slots: z.int().check(z.minimum(1), z.maximum(200)),
  priceCode: z.string(),
  fen: Price,
  /** From then on it can be booked, at the desk as on the phone. */
  releaseAt: Instant,
  rush: z.optional(Rush),
  stopped: z.optional(z.strictObject({ at: Instant, reason: z.string() })),
});
export type ClinicSession = z.infer<typeof ClinicSession>;

export const VisitState = z.enum(visitLife.states);
export type VisitState = z.infer<typeof VisitState>;

/** One step of a visit's life; its id makes a repeated tap have one effect. */
export const VisitStep = z.strictObject({
  id: z.string(),
  to: VisitState,
  at: Instant,
  by: z.enum(["patient", "desk", "hospital"]),
  byName: z.optional(z.string()),
  reason: z.optional(z.string()),
  /** The beginning of the request's fingerprint. */
  print: z.string(),
});
export type VisitStep = z.infer<typeof VisitStep>;

/** An outpatient appointment of one person, or her place on the list for one. Whose it is never changes (S12). */
export const Visit = z.strictObject({
  id: Id,
  v: z.int().check(z.minimum(1)),
  personId: Id,
  /** Absent for one that the desk made. */
  accountId: z.optional(Id),
  /** The account acts by a proxy's leave, which may end at any moment: it is asked for at every call. */
  proxy: z.optional(z.boolean()),
  sessionId: ClinicId,
  departmentId: z.string(),
  doctorId: z.string(),
  day: Day,
  /** When the session begins for one that waits, else when her own time begins. */
  startsAt: ClockTime,
  state: VisitState,
  /** Her time: "seat#07", or "extra#02" for one that was added with a reason. */
  seat: z.optional(z.string()),
  fen: Price,
  priceCode: z.string(),
  /** Her rank in the list of the session; smaller is earlier. */
  order: z.optional(z.string()),
  /** A place is kept for her until then. */
  keptUntil: z.optional(Instant),
  cancelUntil: Instant,
  steps: z.array(VisitStep),
});
export type Visit = z.infer<typeof Visit>;
