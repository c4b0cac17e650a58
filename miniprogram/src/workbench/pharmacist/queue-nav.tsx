import { now } from "../../kernel/clock";
import { minutesBetween, sayElapsed } from "../queue/deadline";
import { useQueueWords } from "../queue/words";
import { SECTIONS, type Section } from "./sections";
import type { ReviewQueue } from "./use-review-queue";
import { usePharmacistWords } from "./words";

type Props = {
  queues: Readonly<Record<"review" | "held", ReviewQueue>>;
  section: Section;
  onOpen(section: Section): void;
};

/** My queues: how many, the longest wait, how many are past their target. */
export function QueueNav({ queues, section, onOpen }: Props) {
  const words = usePharmacistWords();
  const elapsed = useQueueWords();
  return (
    <nav className="wb-queues" aria-label={words.nav}>
      {SECTIONS.map((one) => {
        const rows = one === "stops" ? undefined : queues[one].rows;
        const oldest = rows?.map(({ contentAt }) => contentAt).sort()[0];
        const late = one === "review" ? (rows?.filter(({ reviewBy }) => reviewBy <= now()).length ?? 0) : 0;
        return (
          <button
            key={one}
            type="button"
            className="wb-queues__one"
            aria-current={one === section ? "page" : undefined}
            onClick={() => onOpen(one)}
          >
            <span className="wb-queues__name">{words.sections[one]}</span>
            {one !== "stops" && <span className="wb-queues__count">{rows ? rows.length : "–"}</span>}
            <span className="wb-queues__more">
              {oldest && words.oldest(sayElapsed(minutesBetween(oldest, now()), elapsed))}
              {late > 0 && <b className="wb-late">{words.overdue(late)}</b>}
            </span>
          </button>
        );
      })}
    </nav>
  );
}
