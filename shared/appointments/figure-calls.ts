import * as z from "zod/mini";
import { page, type CallSpec } from "../kernel/contract";
import { Day, Instant } from "../kernel/time";
import { FIGURES } from "./figures";
import { ApplicationId, ApplicationState } from "./model";

/** The borders of the parts of "waited", for those who show them. */
export { WAITED } from "./figures";
export const FigureName = z.enum(FIGURES);

/** How often something happened: of a figure, in one part of it ("" where it has none). */
export const FigureCount = z.strictObject({ figure: FigureName, part: z.string(), count: z.int() });
export type FigureCount = z.infer<typeof FigureCount>;

/** The wait list as it is now. */
export const WaitListNow = z.strictObject({
  count: z.int(),
  /** There are more than were counted. */
  more: z.boolean(),
  nearestHardStop: z.optional(Day),
  /** Half of those who wait have waited at least so many days. */
  medianDays: z.optional(z.int()),
});
export type WaitListNow = z.infer<typeof WaitListNow>;

/** How much of a day's sessions is taken, in units of examination time. */
export const DayFill = z.strictObject({ day: Day, sessions: z.int(), units: z.int(), taken: z.int() });
export type DayFill = z.infer<typeof DayFill>;

/** A case behind a number: when it was counted, and where it stands today. */
export const FigureCase = z.strictObject({
  id: ApplicationId,
  at: Instant,
  day: Day,
  part: z.string(),
  maskedName: z.string(),
  state: ApplicationState,
});
export type FigureCase = z.infer<typeof FigureCase>;

/** The most days that one question may span; fill is read session by session. */
export const FIGURE_DAYS = 366;
export const FILL_DAYS = 31;

const range = { from: Day, to: Day };
const rangeCodes = { "range.unfit": z.strictObject({ mostDays: z.int() }) } as const;

/** What operations may ask of how the appointments go; the figures are counted as things happen. */
export const figureCalls = {
  figures: {
    summary: "What happened day by day: demand by week of pregnancy, offers, waiting, people not served and why.",
    by: ["operations"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject(range),
    output: z.strictObject({
      /** Days on which something was counted, oldest first. */
      days: z.array(z.strictObject({ day: Day, counts: z.array(FigureCount) })),
      sums: z.array(FigureCount),
      waiting: WaitListNow,
    }),
    refuses: rangeCodes,
  },
  sessionFill: {
    summary: "How much of the sessions' time is taken, day by day.",
    by: ["operations"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject(range),
    output: z.strictObject({ days: z.array(DayFill) }),
    refuses: rangeCodes,
  },
  figureCases: {
    summary: "The cases behind a number, newest first, with masked names.",
    by: ["operations"],
    scope: "hospital",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({
      figure: FigureName,
      /** Only this part of it. */
      part: z.optional(z.string().check(z.maxLength(60))),
      ...range,
      cursor: z.optional(z.string().check(z.maxLength(400))),
    }),
    output: page(FigureCase),
    refuses: rangeCodes,
  },
} as const satisfies { readonly [call: string]: CallSpec };
