import { minutesBetween, sayElapsed } from "../queue/deadline";
import { useQueueWords } from "../queue/words";
import { now } from "../../kernel/clock";
import { QUEUES, type QueueName } from "./spot";
import { isLate, rowsOf } from "./urgency";
import type { Queue } from "./use-queue";
import { useConsultationWords } from "./words";

type Props = { queue: Queue; open: QueueName; onOpen(queue: QueueName): void };

/** My queues: how many, the longest wait, how many are near their deadline, what is unread. */
export function QueueNav({ queue, open, onOpen }: Props) {
  const words = useConsultationWords();
  const elapsed = useQueueWords();
  return (
    <nav className="wb-queues" aria-label={words.queuesName}>
      {QUEUES.map((one) => {
        const rows = queue.rows && rowsOf(queue.rows, one);
        const oldest = rows?.map(({ submittedAt }) => submittedAt).sort()[0];
        const late = rows?.filter((row) => isLate(row, now())).length ?? 0;
        const unread = rows?.reduce((sum, row) => sum + row.unread, 0) ?? 0;
        return (
          <button
            key={one}
            type="button"
            className="wb-queues__one"
            aria-current={one === open ? "page" : undefined}
            onClick={() => onOpen(one)}
          >
            <span className="wb-queues__name">{words.queues[one]}</span>
            <span className="wb-queues__count">{rows ? rows.length : "–"}</span>
            <span className="wb-queues__more">
              {oldest && words.oldest(sayElapsed(minutesBetween(oldest, now()), elapsed))}
              {late > 0 && <b className="wb-late">{words.lateCount(late)}</b>}
              {unread > 0 && <b>{words.unread(unread)}</b>}
            </span>
          </button>
        );
      })}
    </nav>
  );
}
