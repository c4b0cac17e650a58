import * as z from "zod/mini";
import { ClockTime, Day } from "../kernel/time";
import { Bilingual } from "../kernel/words";

/** One sonographer with a machine in a room: its consecutive units are the places of a session (D1-17). */
export const SessionLane = z.strictObject({
  lane: z.string().check(z.minLength(1), z.maxLength(20)),
  room: z.string(),
  machine: z.string(),
  sonographer: Bilingual,
  /** Is the sonographer qualified for fetal echocardiography and the machine fit for it? */
  echo: z.boolean(),
  /** How many units are worked, from the session's start on. */
  units: z.int().check(z.minimum(1), z.maximum(200)),
});
export type SessionLane = z.infer<typeof SessionLane>;

/** Half a day of ultrasound: `startsAt` in Asia/Shanghai, `unitMinutes` a unit; the id is "2026-12-24#am". */
export const UltrasoundSession = z.strictObject({
  id: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}#(am|pm)$/, "session.malformed")),
  day: Day,
  half: z.enum(["am", "pm"]),
  startsAt: ClockTime,
  unitMinutes: z.int().check(z.minimum(5), z.maximum(60)),
  /** None where the session was stopped whole: it stays, so that what was booked in it can be read. */
  lanes: z.array(SessionLane),
});
export type UltrasoundSession = z.infer<typeof UltrasoundSession>;
