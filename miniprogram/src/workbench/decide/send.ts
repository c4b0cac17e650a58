import type { CaseView } from "../../../../shared/appointments/views";
import type { Id } from "../../../../shared/kernel/ids";
import type { Answer } from "../../kernel/api";
import { appointmentCalls as calls } from "../calls";
import type { Deed } from "./draft";

export type Step = { readonly id: Id; readonly stepId: Id; readonly version: number };

/** Sends a decision as the one call that it is. */
export function send(deed: Deed, step: Step): Promise<Answer<CaseView>> {
  const { note } = deed;
  switch (deed.act) {
    case "approve": {
      const { sessionId, lane, unit } = deed.choice;
      const { echo, dueOn } = deed;
      const second = echo && { echo: { sessionId: echo.sessionId, lane: echo.lane, unit: echo.unit } };
      return calls.approve({ ...step, sessionId, lane, unit, ...second, ...(dueOn ? { dueOn } : {}), note });
    }
    case "more":
      return calls.askForMore({ ...step, asks: [...deed.asks], note });
    case "reroute":
      return calls.reroute({ ...step, place: deed.place, note });
    case "decline":
      return calls.decline({ ...step, reason: deed.reason, note });
    case "wait-list":
      return calls.waitList({ ...step, dueOn: deed.dueOn, reason: deed.reason, note });
    case "not-scheduled":
      return calls.notSchedule({ ...step, reason: deed.reason, note });
    case "opinion":
      return calls.recordOpinion({ ...step, note });
  }
}
