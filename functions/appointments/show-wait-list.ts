import type { Application } from "../../shared/appointments/application";
import type { AppointmentPolicy } from "../../shared/appointments/policy";
import type { ApplicationView } from "../../shared/appointments/views";
import { closesFrom } from "../../shared/appointments/wait-list";
import { dayOf } from "../../shared/kernel/time";

const LISTED: readonly string[] = ["wait-listed", "offered", "offer-expired", "not-scheduled"];

/** Where she stands in the wait list, and the other hospitals once it is getting late or no place came. */
export function waitListOf(
  { state, waiting }: Application,
  ahead: number | undefined,
  { waitList }: Pick<AppointmentPolicy, "waitList">,
  now: string,
): Pick<ApplicationView, "waitList" | "alternatives"> {
  const listed = LISTED.includes(state) ? waiting : undefined;
  const closing = listed !== undefined && closesFrom(listed.hardStop, { waitList }) <= dayOf(now);
  const late = state === "not-scheduled" || (state === "wait-listed" && closing);
  const { since, hardStop } = listed ?? {};
  return {
    ...(since && hardStop
      ? {
          waitList: {
            since,
            hardStop,
            ahead: state === "wait-listed" ? ahead : undefined,
            answerHours: waitList.answer.hours,
            noticeHours: waitList.notice.hours,
            closing,
          },
        }
      : {}),
    ...(late ? { alternatives: waitList.alternatives.map(({ source: _source, ...shown }) => shown) } : {}),
  };
}
