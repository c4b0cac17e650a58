import type { DayStage } from "../../../../shared/appointments/day-views";
import type { Meaning } from "../../ui";

/** What each part of her day means to her. */
export const STAGE_MEANINGS: { readonly [Stage in DayStage]: Meaning } = {
  expected: "needs-you",
  waiting: "waiting",
  called: "needs-you",
  "in-exam": "waiting",
  away: "needs-you",
  "another-day": "needs-you",
  "not-found": "needs-you",
  done: "done",
  "report-ready": "done",
  missed: "stopped",
};
