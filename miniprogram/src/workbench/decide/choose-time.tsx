import { useEffect, useState } from "react";
import { Button, Skeleton, Tag } from "antd";
import type { CaseView, OpeningDay } from "../../../../shared/appointments/views";
import { addDays, type Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { appointmentCalls } from "../calls";
import { Refused } from "../shell/refused";
import type { Choice } from "./draft";
import { useDecideWords } from "./words";

const WEEK = 7;
const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

/** The first week shown: where her best weeks begin, or tomorrow when they have begun. */
export const firstWeek = ({ window: span }: Pick<CaseView, "window">, on: Day): Day => {
  const tomorrow = addDays(on, 1);
  return span.bestTo < tomorrow ? laterOf(span.allowedFrom, tomorrow) : laterOf(span.bestFrom, tomorrow);
};

type Props = { view: CaseView; round: number; choice: Choice | undefined; onChoose(choice: Choice): void };

/** Free times week by week; a day without any says why. */
export function ChooseTime({ view, round, choice, onChoose }: Props) {
  const words = useDecideWords();
  const say = useSay();
  const first = firstWeek(view, today());
  const [from, setFrom] = useState(first);
  const week = useCall(() => appointmentCalls.openings({ id: view.line.id, from }), [view.line.id, from]);
  const { reload } = week;
  useEffect(() => {
    if (round > 0) void reload();
  }, [round, reload]);
  const days = week.value?.days;
  return (
    <section className="wb-times" aria-busy={week.is === "waiting" || week.reloading}>
      <div className="wb-times__bar">
        <Button
          size="small"
          disabled={from <= addDays(today(), 1)}
          onClick={() => setFrom(laterOf(addDays(from, -WEEK), addDays(today(), 1)))}
        >
          {words.earlier}
        </Button>
        <b>
          {say.day(from)} – {say.day(addDays(from, WEEK - 1))}
        </b>
        <Button
          size="small"
          disabled={addDays(from, WEEK) > view.window.hardStop}
          onClick={() => setFrom(addDays(from, WEEK))}
        >
          {words.later}
        </Button>
        {from !== first && (
          <Button size="small" type="link" onClick={() => setFrom(first)}>
            {words.bestWeek}
          </Button>
        )}
      </div>
      {week.is === "waiting" && <Skeleton active className="wb-wait" />}
      {week.is === "refused" && <Refused refusal={week.refusal} own={words.refusals} onRetry={() => void reload()} />}
      {days?.map((day) => (
        <DayTimes key={day.day} day={day} choice={choice} onChoose={onChoose} />
      ))}
    </section>
  );
}

type DayProps = { day: OpeningDay; choice: Choice | undefined; onChoose(choice: Choice): void };

function DayTimes({ day, choice, onChoose }: DayProps) {
  const words = useDecideWords();
  const say = useSay();
  const price = say.yuan(day.totalFen);
  return (
    <section className="wb-day" aria-label={words.timesOf(say.day(day.day))}>
      <h4>
        {say.day(day.day)}
        {words.kinds[day.kind] && <span className="wb-quiet">{words.kinds[day.kind]}</span>}
        {day.best && <Tag color="green">{words.best}</Tag>}
        {day.variant === "special-need" ? (
          <Tag color="gold">{words.special(price)}</Tag>
        ) : (
          <span className="wb-quiet">{words.ordinary(price)}</span>
        )}
        {day.closed && <span className="wb-day__closed">{words.closed[day.closed]}</span>}
      </h4>
      {day.openings.length > 0 && (
        <div className="wb-day__times">
          {day.openings.map((opening) => {
            const chosen =
              choice?.sessionId === opening.sessionId && choice.lane === opening.lane && choice.unit === opening.unit;
            return (
              <button
                key={`${opening.sessionId} ${opening.lane} ${opening.unit}`}
                type="button"
                className="wb-time"
                aria-pressed={chosen}
                onClick={() => onChoose({ ...opening, day: day.day, totalFen: day.totalFen })}
              >
                <b>
                  {opening.startsAt}–{opening.endsAt}
                </b>
                <span>{words.by(opening.room, say.name(opening.sonographer))}</span>
              </button>
            );
          })}
        </div>
      )}
    </section>
  );
}
