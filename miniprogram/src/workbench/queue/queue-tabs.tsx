import { now } from "../../kernel/clock";
import type { Waiting } from "../shell/whereabouts";
import { useShellWords } from "../shell/words";
import { minutesBetween, sayElapsed } from "./deadline";
import type { Queues, Shelf } from "./use-queues";
import { useQueueWords } from "./words";

const MOST_COUNTED = 100;

type Props = { queues: Queues; mine: readonly Waiting[]; open: Waiting; onOpen(queue: Waiting): void };

/** My queues: how many wait, the longest wait, and how many are late. */
export function QueueTabs({ queues, mine, open, onOpen }: Props) {
  const words = useQueueWords();
  const shell = useShellWords();
  return (
    <nav className="wb-queues" aria-label={shell.queues}>
      {mine.map((queue) => {
        const count = queues.counts?.[queue];
        const shelf = queues.shelves[queue];
        const listed = shelf?.lines.filter((line) => line.overdue).length ?? 0;
        const late = queue === "wait" ? (queues.counts?.closing ?? 0) : listed;
        return (
          <button
            key={queue}
            type="button"
            className="wb-queues__one"
            aria-current={queue === open ? "page" : undefined}
            onClick={() => onOpen(queue)}
          >
            <span className="wb-queues__name">{words.queues[queue]}</span>
            <span className="wb-queues__count">
              {count === undefined ? "–" : count >= MOST_COUNTED ? words.many : count}
            </span>
            <span className="wb-queues__more">
              {shelf && shelf.lines.length > 0 && words.oldest(oldestOf(shelf, words))}
              {late > 0 && (
                <b className="wb-late">{queue === "wait" ? words.closingCount(late) : words.overdueCount(late)}</b>
              )}
            </span>
          </button>
        );
      })}
    </nav>
  );
}

function oldestOf({ lines }: Shelf, words: ReturnType<typeof useQueueWords>): string {
  const first = lines.map((line) => line.submittedAt).sort()[0] ?? now();
  return sayElapsed(minutesBetween(first, now()), words);
}
