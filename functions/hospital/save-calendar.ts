import { dayKind, yearUnfit, type CalendarYear } from "../../shared/hospital/calendar";
import type { hospital } from "../../shared/hospital/contract";
import type { CalendarChanged } from "../../shared/hospital/events";
import { done, refused } from "../../shared/kernel/result";
import { dayOf, daysFrom, type Day } from "../../shared/kernel/time";
import { auditOfWrite } from "../kernel/audit";
import type { Answering } from "../kernel/call";
import { announce } from "../kernel/outbox";
import type { Repository } from "./repository";

type Spec = (typeof hospital)["calls"]["saveCalendarYear"];

/** A year is saved with the news of the days that are of another kind now, so that everybody on them is looked at. */
export const saveCalendarYear =
  (repository: Repository): Answering<Spec> =>
  async ({ year, seen }, call) => {
    const { tenant, now } = call;
    const years = await repository.calendar(tenant);
    const before = years.find((one) => one.year === year.year);
    const version = before?.version ?? 0;
    if (before && isSame(before, year)) return done(before);
    if (version !== seen) return refused("calendar.moved-on", { version });
    const why = yearUnfit(year, before, dayOf(now));
    if (why) return refused("calendar.unfit", { why });
    const news: CalendarChanged = {
      type: "calendar.changed",
      year: year.year,
      days: changedIn(year, before, dayOf(now)),
    };
    const { ok } = await repository.commit([
      repository.saveCalendarYear(tenant, year, version),
      announce(tenant, news, `calendar#${year.year}@${version + 1}`, now),
      auditOfWrite(call, { subject: "calendar", thing: `calendar#${year.year}@${version + 1}`, action: "save" }),
    ]);
    if (ok) return done({ ...year, version: version + 1 });
    const there = (await repository.calendar(tenant)).find((one) => one.year === year.year);
    return refused("calendar.moved-on", { version: there?.version ?? 0 });
  };

const isSame = ({ version: _version, ...before }: CalendarYear & { readonly version: number }, year: CalendarYear) =>
  JSON.stringify(fieldsOf(before)) === JSON.stringify(fieldsOf(year));
/** The same fields in the same order. */
const fieldsOf = ({ year, status, source, holidays, makeUpWorkdays }: CalendarYear) => [
  year,
  status,
  source,
  holidays.map(({ name, from, to }) => [name.zh, name.en, from, to]),
  makeUpWorkdays,
];

/** Days from today on that are of another kind by this year than before. */
function changedIn(year: CalendarYear, before: CalendarYear | undefined, today: Day): CalendarChanged["days"] {
  const first = `${year.year}-01-01`;
  return daysFrom(first > today ? first : today, `${year.year}-12-31`).flatMap((day) => {
    const [from, to] = [before && dayKind([before], day), dayKind([year], day)];
    const was = from?.ok ? from.value : undefined;
    return !to.ok || was === to.value ? [] : [{ day, to: to.value, ...(was ? { from: was } : {}) }];
  });
}
