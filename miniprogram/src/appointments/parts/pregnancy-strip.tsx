import { appointmentPolicy } from "../../../../shared/appointments/policy";
import { plausibleDueDay, windowOf } from "../../../../shared/appointments/windows";
import { writeAge } from "../../../../shared/kernel/gestational-age";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { Card, Para, WeekStrip } from "../../ui";
import type { Answers } from "../answers";
import { pregnancyOf } from "../steps";
import type { Words } from "../words";

const week = (days: number) => Math.floor(days / 7);

/** Weeks and days today and the best days for the examination, as soon as the dating is whole. */
export function PregnancyStrip({ words, answers }: { words: Words; answers: Answers }) {
  const say = useSay();
  const { datesStep: said } = words;
  const pregnancy = pregnancyOf(answers, today());
  if (!pregnancy || !plausibleDueDay(pregnancy.dueOn, today(), appointmentPolicy)) return null;
  const { age, window, dueOn, opensOn } = pregnancy;
  const policy = windowOf("system-ultrasound", appointmentPolicy);
  const [first, last] = [week(appointmentPolicy.applicationsOpenAt.ageDays), week(policy.hardStop)];
  return (
    <Card>
      <WeekStrip
        from={Math.min(first, Math.max(4, age.weeks))}
        to={Math.max(last, Math.min(age.weeks, 42))}
        now={{ week: age.weeks, label: writeAge(age) }}
        ranges={[{ key: "best", from: week(policy.bestFrom), to: week(policy.bestTo), label: said.best }]}
        sentence={said.sentence(writeAge(age), say.day(window.bestFrom), say.day(window.bestTo))}
      />
      <Para quiet>{said.allowed(say.day(window.allowedFrom), say.day(window.allowedTo))}</Para>
      <Para quiet>{said.due(say.day(dueOn))}</Para>
      {today() < opensOn && <Para quiet>{said.opens(say.day(opensOn))}</Para>}
    </Card>
  );
}
