import type { WaitListNow } from "../../../../../shared/appointments/figure-calls";
import { useSay } from "../../../i18n";
import type { Behind } from "./behind";
import { useDashboardWords } from "./words";

/** The wait list at this moment: how many, the nearest last day, and how long half of them have waited. */
export function WaitingNow({ waiting, open }: { waiting: WaitListNow; open(behind: Behind): void }) {
  const words = useDashboardWords();
  const say = useSay();
  const { count, more, nearestHardStop, medianDays } = waiting;
  const shown = `${count}${more ? "+" : ""}`;
  return (
    <section className="wb-now" aria-label={words.waitingNow}>
      <h3>{words.waitingNow}</h3>
      <p>
        {count === 0
          ? words.nobodyWaits
          : words.waitingSentence(shown, nearestHardStop && say.day(nearestHardStop), medianDays)}
      </p>
      <dl className="wb-finance__sums">
        <div>
          <dt>{words.onTheList}</dt>
          <dd>
            {count === 0 ? (
              0
            ) : (
              <button
                type="button"
                className="wb-number"
                aria-label={`${words.onTheList} ${shown}`}
                onClick={() => open({ kind: "waiting", title: words.waitingNow })}
              >
                {shown}
              </button>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.nearest}</dt>
          <dd>{nearestHardStop ? say.day(nearestHardStop) : "–"}</dd>
        </div>
        <div>
          <dt>{words.median}</dt>
          <dd>{medianDays === undefined ? "–" : words.days(medianDays)}</dd>
        </div>
      </dl>
    </section>
  );
}
