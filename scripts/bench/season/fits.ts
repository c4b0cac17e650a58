import { appointmentPolicy } from "../../../shared/appointments/policy";
import { windowDays } from "../../../shared/appointments/windows";
import { addDays, dayOf } from "../../../shared/kernel/time";
import type { Applicant } from "./demand";
import type { Half } from "./supply";

/** The half days on which she could be examined: within her window, after she applied, of a kind that suits her. */
export function halvesFor<H extends Pick<Half, "session" | "special">>(
  { dueOn, appliesAt, days }: Applicant,
  halves: readonly H[],
): H[] {
  const { allowedFrom, hardStop } = windowDays("system-ultrasound", dueOn, appointmentPolicy);
  const tomorrow = addDays(dayOf(appliesAt), 1);
  const first = allowedFrom > tomorrow ? allowedFrom : tomorrow;
  return halves.filter(
    ({ session: { day }, special }) =>
      day >= first && day <= hardStop && (days === "either" || (days === "weekend") === special),
  );
}
