import type { VisitState } from "../../../shared/outpatient/model";
import type { Meaning } from "../ui";

/** What each state of a visit means to her. */
export const MEANINGS: Readonly<Record<VisitState, Meaning>> = {
  asked: "waiting",
  waiting: "waiting",
  kept: "needs-you",
  booked: "done",
  "checked-in": "done",
  seen: "done",
  cancelled: "stopped",
  "cancelled-by-hospital": "needs-you",
  "no-show": "stopped",
  lapsed: "stopped",
  passed: "stopped",
  left: "stopped",
  "not-reached": "stopped",
};
