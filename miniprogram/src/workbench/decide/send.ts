import type { CaseView } from "../../../../shared/appointments/views";
import type { Id } from "../../../../shared/kernel/ids";
import type { Answer } from "../../kernel/api";
import { appointmentCalls as calls } from "../calls";
import type { Todo } from "./draft";

export type Step = { readonly id: Id; readonly stepId: Id; readonly version: number };

/** Sends a decision as the one call that it is. */
export function send(todo: Todo, step: Step): Promise<Answer<CaseView>> {
  const { note } = todo;
  switch (todo.act) {
    case "approve": {
      const { sessionId, lane, unit } = todo.choice;
      return calls.approve({ ...step, sessionId, lane, unit, note });
    }
    case "more":
      return calls.askForMore({ ...step, asks: [...todo.asks], note });
    case "reroute":
      return calls.reroute({ ...step, place: todo.place, note });
    case "decline":
      return calls.decline({ ...step, reason: todo.reason, note });
    case "wait-list":
      return calls.waitList({ ...step, dueOn: todo.dueOn, reason: todo.reason, note });
    case "not-scheduled":
      return calls.notSchedule({ ...step, reason: todo.reason, note });
    case "opinion":
      return calls.recordOpinion({ ...step, note });
  }
}
