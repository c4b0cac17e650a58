import type { ApplicationState } from "../../../../shared/appointments/model";
import type { Meaning } from "../../ui";

/** What each state means to her: nothing to do, something to do, arranged, or over. */
export const MEANINGS: { readonly [State in ApplicationState]: Meaning } = {
  draft: "needs-you",
  submitted: "waiting",
  "under-review": "waiting",
  "needs-information": "needs-you",
  "route-changed": "needs-you",
  "wait-listed": "waiting",
  offered: "needs-you",
  accepted: "needs-you",
  declined: "stopped",
  "offer-expired": "needs-you",
  scheduled: "done",
  "checked-in": "waiting",
  "in-exam": "waiting",
  "repeat-needed": "needs-you",
  done: "done",
  "report-ready": "done",
  "not-scheduled": "stopped",
  "cancelled-by-patient": "stopped",
  "cancelled-by-hospital": "needs-you",
  "no-show": "stopped",
};
