import { useState } from "react";
import { Button, Card, Skeleton, Tag } from "antd";
import { daysBetween } from "../../../../../shared/kernel/time";
import { sourceIn, useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import { useLanguage } from "../../../kernel/preferences";
import { useCall } from "../../../kernel/use-call";
import { hospitalCalls } from "../../calls";
import { Refused } from "../../shell/refused";
import { ChangeDrawer, type Plan } from "../changes/change-drawer";
import { useOperationsWords } from "../words";
import { YearForm } from "./year-form";
import { useHolidayWords } from "./words";
import type { CalendarYear, KeptYear } from "../nouns";

/** The working calendar, year by year: what is published and what is only derived from the law. */
export function HolidaysPage() {
  const { sections } = useOperationsWords();
  const words = useHolidayWords();
  const [plan, setPlan] = useState<Plan>();
  const call = useCall(() => hospitalCalls.calendar({}));
  const thisYear = Number(today().slice(0, 4));
  const years = (call.value?.years ?? []).filter(({ year }) => year >= thisYear).sort((a, b) => a.year - b.year);
  const edit = ({ version, ...year }: KeptYear, title: string) =>
    setPlan({ title, form: (next) => <YearForm year={year} seen={version} onNext={next} /> });
  const nextYear = Math.max(thisYear, ...years.map(({ year }) => year)) + 1;
  return (
    <main className="wb-finance__page" aria-label={sections.holidays}>
      <div className="wb-holidays">
        <p className="wb-quiet">{words.text}</p>
        {call.is === "waiting" && <Skeleton active className="wb-wait" />}
        {call.is === "refused" && !call.value && <Refused refusal={call.refusal} onRetry={() => void call.reload()} />}
        <div className="wb-roster__cards">
          {years.map((year) => (
            <OneYear key={year.year} year={year} onEdit={() => edit(year, words.editYear(year.year))} />
          ))}
        </div>
        {call.value && (
          <Button
            onClick={() =>
              edit(
                { year: nextYear, status: "provisional", source: "", holidays: [], makeUpWorkdays: [], version: 0 },
                words.addYear(nextYear),
              )
            }
          >
            {words.addYear(nextYear)}
          </Button>
        )}
      </div>
      <ChangeDrawer plan={plan} onClose={() => setPlan(undefined)} onSaved={() => void call.reload()} />
    </main>
  );
}

function OneYear({ year, onEdit }: { year: CalendarYear; onEdit(): void }) {
  const words = useHolidayWords();
  const say = useSay();
  const language = useLanguage();
  return (
    <Card
      size="small"
      title={<h3>{words.year(year.year)}</h3>}
      extra={
        <Button size="small" aria-label={words.editYear(year.year)} onClick={onEdit}>
          {words.edit}
        </Button>
      }
    >
      <p>
        <Tag color={year.status === "published" ? "green" : "gold"}>{words.status[year.status]}</Tag>
        <span className="wb-quiet">{words.statusText[year.status]}</span>
      </p>
      <ul className="wb-plain">
        {year.holidays.map(({ name, from, to }) => (
          <li key={from} className="wb-order__line">
            <b>{say.name(name)}</b>
            <span>
              {words.span(say.day(from), say.day(to))}{" "}
              <span className="wb-quiet">{words.days(daysBetween(from, to) + 1)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <b>{words.makeUp}</b>{" "}
        {year.makeUpWorkdays.length ? year.makeUpWorkdays.map((day) => say.day(day)).join(" · ") : words.noMakeUp}
      </p>
      <p className="wb-quiet">{sourceIn(language, year.source)}</p>
    </Card>
  );
}
