import { useRef, type KeyboardEvent } from "react";
import type { CapacityDay } from "../../../../../shared/appointments/capacity-views";
import { weekdayOf, type Day } from "../../../../../shared/kernel/time";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import { useOperationsWords } from "../words";
import { Fill } from "./fill";
import { dayAfterKey, placesBefore } from "./month";

type Props = { month: string; days: readonly CapacityDay[]; chosen: Day | undefined; onChoose(day: Day): void };

/** The month, Monday first: a button a day. Arrows go from day to day. */
export function MonthGrid({ month, days, chosen, onChoose }: Props) {
  const words = useOperationsWords();
  const grid = useRef<HTMLOListElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).closest<HTMLElement>("[data-day]")?.dataset.day;
    const to = at && dayAfterKey(at, event.key);
    if (!to) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  };
  return (
    <>
      <div className="wb-month__heads" aria-hidden="true">
        {words.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol className="wb-month" ref={grid} onKeyDown={move}>
        {Array.from({ length: placesBefore(month) }, (_, n) => (
          <li key={`before-${n}`} className="wb-month__none" aria-hidden="true" />
        ))}
        {days.map((day) => (
          <li key={day.day} className={day.day < today() && day.sessions.length === 0 ? "wb-month__over" : undefined}>
            <OneDay day={day} chosen={day.day === chosen} onChoose={() => onChoose(day.day)} />
          </li>
        ))}
      </ol>
    </>
  );
}

function OneDay({ day, chosen, onChoose }: { day: CapacityDay; chosen: boolean; onChoose(): void }) {
  const words = useOperationsWords();
  const say = useSay();
  const isToday = day.day === today();
  const past = day.day < today();
  const weekday = weekdayOf(day.day);
  // an ordinary working day and an ordinary weekend go without saying
  const usual = day.kind === (weekday >= 6 ? "weekend" : "workday");
  return (
    <button
      type="button"
      className={`wb-month__day wb-month__day--${day.kind ?? "missing"} ${past ? "wb-month__day--past" : ""}`}
      data-day={day.day}
      aria-current={isToday ? "date" : undefined}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      <span className="wb-month__date">
        <span className="wb-hidden">{say.day(day.day)}</span>
        <b aria-hidden="true">{Number(day.day.slice(8))}</b>
        <span className="wb-month__weekday" aria-hidden="true">
          {words.weekdays[weekday - 1]}
        </span>
        {isToday && <span className="wb-month__mark">{words.today}</span>}
        {(!usual || !day.kind) && (
          <span className="wb-month__mark">{day.kind ? words.kinds[day.kind] : words.kindMissing}</span>
        )}
        {day.provisional && <span className="wb-month__mark wb-month__mark--soft">{words.provisional}</span>}
      </span>
      {day.sessions.map((one) => (
        <span key={one.id} className="wb-month__session">
          <span>{words.halves[one.half]}</span>
          {one.stopped && one.units === 0 ? (
            <span className="wb-late">{words.stopped}</span>
          ) : (
            <Fill taken={one.taken} units={one.units} />
          )}
          {one.stopped && one.units > 0 && <span className="wb-month__mark wb-late">{words.partlyStopped}</span>}
        </span>
      ))}
      {day.sessions.length === 0 && (
        <span className="wb-month__closed">{day.closed === undefined ? words.noSessions : words.closed}</span>
      )}
    </button>
  );
}
