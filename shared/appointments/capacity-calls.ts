import * as z from "zod/mini";
import { creation, type CallSpec } from "../kernel/contract";
import { CalendarYear } from "../hospital/model";
import { CapacityChange, UnfitChange } from "./capacity";
import { CalendarWarning, CapacityDay, CapacityEffect, RosterView } from "./capacity-views";

const unfit = z.strictObject({ why: UnfitChange });
/** The roster's version that the person saw. */
const seen = z.int().check(z.minimum(0));

/** What operations may ask about sessions: who works when, what changes, whom it touches, and how it goes. */
export const capacityCalls = {
  calendarMonth: {
    summary: "One month of ultrasound sessions: kinds of days, what is open, what is taken.",
    by: ["operations", "triage"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ month: z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "month.malformed")) }),
    output: z.strictObject({
      month: z.string(),
      days: z.array(CapacityDay),
      rosterVersion: z.int(),
      warning: z.optional(CalendarWarning),
    }),
    refuses: {},
  },
  roster: {
    summary: "Who and what there is for examinations, how half days repeat, and the days that differ.",
    by: ["operations", "triage"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({}),
    output: RosterView,
    refuses: {},
  },
  previewChange: {
    summary: "Who would be touched by a change of capacity or of the calendar; nothing is saved.",
    by: ["operations"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({
      change: z.union([CapacityChange, z.strictObject({ kind: z.literal("calendar-year"), year: CalendarYear })]),
    }),
    output: z.extend(CapacityEffect, { seen }),
    refuses: { "capacity.unfit": unfit },
  },
  saveChange: {
    summary: "Saves a change of capacity: lanes close at once, and whoever loses her time gets a next step.",
    by: ["operations"],
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...creation, change: CapacityChange, seen }),
    output: z.extend(CapacityEffect, { rosterVersion: z.int() }),
    refuses: {
      "capacity.unfit": unfit,
      "capacity.moved-on": z.strictObject({ version: z.int() }),
    },
  },
} as const satisfies { readonly [call: string]: CallSpec };
