import { DECLINE_REASONS, STOP_REASONS } from "../../../shared/consultations/model";
import type { ConsultationState } from "../../../shared/consultations/states";
import type { PatientView } from "../../../shared/consultations/views";
import type { Meaning } from "../ui";
import type { Words } from "./words";

/** What each state means to her. */
export const MEANINGS: Readonly<Record<ConsultationState, Meaning>> = {
  asked: "waiting",
  "awaiting-payment": "needs-you",
  waiting: "waiting",
  accepted: "done",
  "in-progress": "done",
  ended: "done",
  rated: "done",
  declined: "needs-you",
  "timed-out": "needs-you",
  unanswered: "needs-you",
  "patient-cancelled": "stopped",
  stopped: "needs-you",
  "not-paid": "stopped",
};

/** What its badge says: a follow-up that was given is complete, not merely under way. */
export const badgeOf = (state: ConsultationState, { meanings, complete }: Words): string =>
  state === "ended" || state === "rated" ? complete : meanings[MEANINGS[state]];

/** Why it is over, in words; undefined where the state says it already. */
export function whyOver({ state, ended }: Pick<PatientView, "state" | "ended">, { one }: Words): string | undefined {
  const code = ended?.why;
  const declined = DECLINE_REASONS.find((reason) => reason === code);
  if (state === "declined" && declined) return one.declines[declined];
  const stopped = STOP_REASONS.find((reason) => reason === code);
  return state === "stopped" && stopped ? one.stops[stopped] : undefined;
}
