import { Button, Skeleton, Tag } from "antd";
import type { OpeningDay } from "../../../../shared/appointments/views";
import { addDays, type Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import type { Call } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { useDayWords } from "./words";

const WEEK = 7;
export type Chosen = OpeningDay["openings"][number] & Pick<OpeningDay, "day" | "variant" | "totalFen">;
type Props = {
  week: Call<{ days: OpeningDay[] }>;
  from: Day;
  chosen: Chosen | undefined;
  onFrom(day: Day): void;
  onChoose(chosen: Chosen): void;
};

/** Free times of a week for somebody at the desk; a day without any says why. */
export function WeekTimes({ week, from, chosen, onFrom, onChoose }: Props) {
  const words = useDayWords();
  const say = useSay();
  const first = addDays(today(), 1);
  const back = addDays(from, -WEEK);
  return (
    <section className="wb-times" aria-busy={week.is === "waiting" || week.reloading}>
      <div className="wb-times__bar">
        <Button size="small" disabled={from <= first} onClick={() => onFrom(back > first ? back : first)}>
          {words.times.earlier}
        </Button>
        <b>
          {say.day(from)} – {say.day(addDays(from, WEEK - 1))}
        </b>
        <Button size="small" onClick={() => onFrom(addDays(from, WEEK))}>
          {words.times.later}
        </Button>
      </div>
      {week.is === "waiting" && <Skeleton active className="wb-wait" />}
      {week.is === "refused" && (
        <Refused refusal={week.refusal} own={words.refusals} onRetry={() => void week.reload()} />
      )}
      {week.value?.days.length === 0 && <p className="wb-quiet">{words.times.none}</p>}
      {week.value?.days.map((day) => (
        <section key={day.day} className="wb-day" aria-label={say.day(day.day)}>
          <h4>
            {say.day(day.day)}
            {day.best && <Tag color="green">{words.times.best}</Tag>}
            <span className="wb-quiet">{`${words.variants[day.variant]} ${say.yuan(day.totalFen)}`}</span>
            {day.closed && <span className="wb-day__closed">{words.times.closed[day.closed]}</span>}
          </h4>
          <div className="wb-day__times">
            {day.openings.map((opening) => (
              <button
                key={`${opening.sessionId} ${opening.lane} ${opening.unit}`}
                type="button"
                className="wb-time"
                aria-pressed={
                  chosen?.sessionId === opening.sessionId &&
                  chosen.lane === opening.lane &&
                  chosen.unit === opening.unit
                }
                onClick={() => onChoose({ ...opening, day: day.day, variant: day.variant, totalFen: day.totalFen })}
              >
                <b>
                  {opening.startsAt}–{opening.endsAt}
                </b>
                <span>{words.times.by(opening.room, say.name(opening.sonographer))}</span>
              </button>
            ))}
          </div>
        </section>
      ))}
    </section>
  );
}
