import { Tag } from "antd";
import type { OpeningDay } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import type { Choice } from "./draft";
import { useDecideWords } from "./words";

type DayProps = { day: OpeningDay; choice: Choice | undefined; onChoose(choice: Choice): void };

/** The free times of a day with its price, or why it has none. */
export function DayTimes({ day, choice, onChoose }: DayProps) {
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
        {day.echo && <Tag color="orange">{words.twoVisits}</Tag>}
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
                onClick={() =>
                  onChoose({
                    ...opening,
                    day: day.day,
                    totalFen: day.totalFen,
                    ...(day.echo ? { echo: day.echo } : {}),
                  })
                }
              >
                <b>
                  {opening.startsAt}–{opening.endsAt}
                </b>
                {opening.beside && <Tag color="blue">{words.beside}</Tag>}
                <span>{words.by(opening.room, say.name(opening.sonographer))}</span>
              </button>
            );
          })}
        </div>
      )}
    </section>
  );
}
