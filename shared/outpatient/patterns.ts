import * as z from "zod/mini";
import type { DayKind } from "../hospital/model";
import { ClockTime, Day, weekdayOf } from "../kernel/time";
import { Half, type ClinicSession } from "./model";
import type { OutpatientPolicy } from "./policy";
import { clinicIdOf, releaseOf } from "./rules";

/** When a doctor sees outpatients, week after week: the sessions of the coming days are made of it. */
export const ClinicPattern = z.strictObject({
  v: z.int().check(z.minimum(1)),
  departmentId: z.string(),
  doctorId: z.string(),
  /** 1 is Monday, 7 is Sunday. */
  weekday: z.int().check(z.minimum(1), z.maximum(7)),
  half: Half,
  startsAt: ClockTime,
  slotMinutes: z.int().check(z.minimum(3), z.maximum(60)),
  slots: z.int().check(z.minimum(1), z.maximum(99)),
  priceCode: z.string(),
  /** The first day on which it holds, and the last one; without a last day it holds on. */
  from: Day,
  to: z.optional(Day),
});
export type ClinicPattern = z.infer<typeof ClinicPattern>;

/** Which half day of which doctor a pattern is about: there is one pattern for each. */
export type PatternName = Pick<ClinicPattern, "departmentId" | "doctorId" | "weekday" | "half">;
export const isSamePattern = (a: PatternName, b: PatternName): boolean =>
  a.departmentId === b.departmentId && a.doctorId === b.doctorId && a.weekday === b.weekday && a.half === b.half;

/** Is there a clinic by this pattern on a day of this kind? On its weekday, while it holds, never on a holiday. */
export const opensOn = ({ weekday, from, to }: ClinicPattern, day: Day, kind: DayKind): boolean =>
  kind !== "holiday" && weekdayOf(day) === weekday && from <= day && (to === undefined || day <= to);

/** The session of a pattern on a day, at its first version; `fen` is what a visit costs by the price list. */
export function sessionBy(
  { v: _, weekday: _weekday, from: _from, to: _to, ...pattern }: ClinicPattern,
  day: Day,
  fen: number,
  policy: Pick<OutpatientPolicy, "release">,
): ClinicSession {
  const id = clinicIdOf(pattern.doctorId, day, pattern.half);
  return { ...pattern, id, v: 1, day, fen, releaseAt: releaseOf(day, policy) };
}
