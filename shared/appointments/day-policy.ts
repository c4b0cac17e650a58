import * as z from "zod/mini";
import { ClockTime } from "../kernel/time";

const Sourced = { source: z.string() };
const Minutes = z.int().check(z.minimum(0), z.maximum(1440));
const Count = z.int().check(z.minimum(1), z.maximum(60));

/** The numbers of the day in the waiting room that a hospital may change, each with its source. */
export const DayPolicy = z.strictObject({
  /** From how long before her time she may check in with her phone. */
  checkInFrom: z.strictObject({ minutes: Minutes, ...Sourced }),
  /** Later than this after her time she is late: called by when she came, not by her time. */
  lateAfter: z.strictObject({ minutes: Minutes, ...Sourced }),
  /** How long before her time she may be called when nobody else waits. */
  callEarly: z.strictObject({ minutes: Minutes, ...Sourced }),
  /** A missed call puts her so many turns back; after so many calls the desk looks for her. */
  missed: z.strictObject({ turnsBack: Count, calls: Count, ...Sourced }),
  /** How long she walks about before the examination is tried again. */
  pause: z.strictObject({ minutes: Minutes, ...Sourced }),
  /** Within this a wrong call may be taken back. */
  undoCall: z.strictObject({ minutes: Minutes, ...Sourced }),
  /** Places above the ordinary capacity in each session (D1-12). */
  addOn: z.strictObject({ most: Count, ...Sourced }),
  /** When the morning's and the afternoon's sessions are surely over: then no-shows are settled. */
  settleAt: z.strictObject({ am: ClockTime, pm: ClockTime, graceMinutes: Minutes, ...Sourced }),
  /** Codes of the hospital record under which the report of this examination comes; how often and how long it is looked for. */
  reports: z.strictObject({ codes: z.array(z.string()), everyMinutes: Count, days: Count, ...Sourced }),
  /** How many of the next numbers a wall screen shows. */
  board: z.strictObject({ next: Count, ...Sourced }),
});
export type DayPolicy = z.infer<typeof DayPolicy>;

export const dayPolicy: DayPolicy = {
  checkInFrom: {
    minutes: 90,
    source: "Hospital setting: earlier than an hour and a half the waiting room is for others",
  },
  lateAfter: { minutes: 15, source: "D1-22: late arrival; a quarter of an hour is on time" },
  callEarly: { minutes: 15, source: "Hospital setting: she is asked to be there 15 minutes early" },
  missed: {
    turnsBack: 3,
    calls: 3,
    source: "D1-13: missed-call rule; back three turns, after three calls the desk looks",
  },
  pause: { minutes: 30, source: "D1-20: walk about and come back, when the baby's position hides part of the picture" },
  undoCall: { minutes: 2, source: "Hospital setting: a slip of the finger is seen at once" },
  addOn: { most: 4, source: "D1-12: temporary add-on quota of a session, with reason" },
  settleAt: {
    am: "13:00",
    pm: "18:00",
    graceMinutes: 30,
    source: "Hospital setting: hours of the Ultrasonography Department",
  },
  reports: {
    codes: ["US-SYSTEM", "US-SYSTEM-SPECIAL", "ECHO-FETAL", "ECHO-FETAL-SPECIAL"],
    everyMinutes: 5,
    days: 14,
    source: "Codes of the hospital record; a report comes the same day as a rule",
  },
  board: { next: 8, source: "Hospital setting: as many lines as can be read across the waiting room" },
};
