import * as z from "zod/mini";
import { Price } from "../kernel/money";
import { Day, Instant } from "../kernel/time";
import { dayOf } from "../kernel/time";
import { freeText } from "../kernel/words";
import { ServiceKind } from "./model";

export const DoctorId = z.string().check(z.regex(/^[a-z][a-z0-9-]{2,40}$/, "doctor.malformed"));
export const DepartmentId = z.string().check(z.regex(/^[a-z][a-z0-9-]{2,40}$/, "department.malformed"));

/** One service of a doctor: whether it is offered now, at which line of the price list, and how many requests a day. */
export const OfferedService = z.strictObject({
  kind: ServiceKind,
  priceCode: z.string().check(z.maxLength(60)),
  perDay: z.int().check(z.minimum(0), z.maximum(200)),
  on: z.boolean(),
});
export type OfferedService = z.infer<typeof OfferedService>;

export const Leave = z.strictObject({ from: Day, to: Day, note: freeText(100) });
export type Leave = z.infer<typeof Leave>;

/** What a doctor has set for online follow-up, and how fast the latest first answers came (minutes, newest first). */
export const DoctorDesk = z.strictObject({
  v: z.int(),
  doctorId: z.string(),
  services: z.array(OfferedService),
  /** The working session: begun with a fresh proof of who the doctor is (C8), over at `until`. */
  working: z.optional(z.strictObject({ from: Instant, until: Instant })),
  pausedUntil: z.optional(Instant),
  pauseNote: z.optional(freeText(60)),
  leave: z.optional(Leave),
  /** Quick replies of the doctor's own; none of them writes a prescription. */
  phrases: z.optional(z.array(freeText(200))),
  replies: z.array(z.int()),
});
export type DoctorDesk = z.infer<typeof DoctorDesk>;

/** Is the doctor in a working session that was begun with a proof (C8)? Accepting, answering and ending need one. */
export const isWorking = ({ working }: Pick<DoctorDesk, "working">, now: Instant): boolean =>
  working !== undefined && working.from <= now && now < working.until;

/** Is the doctor on leave on the day of this moment (Asia/Shanghai, both ends included)? */
export const isOnLeave = ({ leave }: Pick<DoctorDesk, "leave">, now: Instant): boolean =>
  leave !== undefined && leave.from <= dayOf(now) && dayOf(now) <= leave.to;

/** Does the doctor offer this service to new requests now? A pause keeps requests waiting, a leave takes none. */
export const offers = (desk: Pick<DoctorDesk, "services" | "leave">, kind: ServiceKind, now: Instant): boolean =>
  !isOnLeave(desk, now) && desk.services.some((service) => service.kind === kind && service.on && service.perDay > 0);

/** Why no answer is to be expected just now: on rounds until a time, or on leave; undefined: at the desk. */
export const Away = z.strictObject({
  why: z.enum(["paused", "leave"]),
  until: z.union([Instant, Day]),
  note: z.string(),
});
export type Away = z.infer<typeof Away>;

/** How a doctor is away at this moment, as patients may see it. */
export function awayOf(desk: DoctorDesk, now: Instant): Away | undefined {
  if (desk.leave && isOnLeave(desk, now)) return { why: "leave", until: desk.leave.to, note: desk.leave.note };
  if (desk.pausedUntil === undefined || desk.pausedUntil <= now) return undefined;
  return { why: "paused", until: desk.pausedUntil, note: desk.pauseNote ?? "" };
}

/** The median of first answers in minutes; undefined under `least` of them: "too few" is said instead (row 46). */
export function medianReply(replies: readonly number[], least: number): number | undefined {
  if (replies.length < least || replies.length === 0) return undefined;
  const sorted = [...replies].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
  return Math.round((low + high) / 2);
}

/** A service of the doctor's own desk with its public price. */
export const PricedService = z.extend(OfferedService, { fen: Price });
