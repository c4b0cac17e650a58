import { useEffect, useRef } from "react";
import { Alert, Button, Empty, Skeleton, Tag } from "antd";
import type { QueueRow } from "../../../../shared/consultations/views";
import { now } from "../../kernel/clock";
import { minutesBetween, sayElapsed } from "../queue/deadline";
import { useQueueWords } from "../queue/words";
import type { QueueName } from "./spot";
import { urgencyOf } from "./urgency";
import type { Queue } from "./use-queue";
import { useConsultationWords } from "./words";

type Props = {
  queue: Queue;
  name: QueueName;
  rows: readonly QueueRow[];
  /** Where the arrow keys are. */
  at: string | undefined;
  openId: string | undefined;
  onOpen(id: string): void;
};

/** One queue by deadline, one request a line. */
export function CaseList({ queue, name, rows, at, openId, onOpen }: Props) {
  const words = useConsultationWords();
  return (
    <section className="wb-list" aria-label={words.listName(words.queues[name])}>
      {queue.refusal && (
        <Alert
          type="warning"
          message={words.stale}
          action={
            <Button size="small" onClick={() => void queue.reload()}>
              {words.retry}
            </Button>
          }
        />
      )}
      {!queue.rows && !queue.refusal && <Skeleton active className="wb-wait" />}
      {queue.rows && rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.empty[name].title}</b>}>
          {words.empty[name].text}
        </Empty>
      )}
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <Row row={row} at={row.id === at} isOpen={row.id === openId} onOpen={() => onOpen(row.id)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type RowProps = { row: QueueRow; at: boolean; isOpen: boolean; onOpen(): void };

function Row({ row, at, isOpen, onOpen }: RowProps) {
  const words = useConsultationWords();
  const elapsed = useQueueWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (at) button.current?.focus();
  }, [at]);
  const due = urgencyOf(row, now(), words, elapsed);
  return (
    <button
      ref={button}
      type="button"
      className={`wb-row wb-row--${due.urgency}`}
      aria-current={isOpen ? "true" : undefined}
      onClick={onOpen}
    >
      <span className="wb-row__who">
        <b>{row.maskedName}</b> <span>{words.age(row.ageYears)}</span>{" "}
        {row.unread > 0 && (
          <span className="wc-unread" aria-label={words.unread(row.unread)}>
            {row.unread}
          </span>
        )}
      </span>
      <span className={`wb-row__due wb-due--${due.urgency}`}>{due.text}</span>
      <span className="wb-row__since">{`${row.diagnosis.code} ${row.diagnosis.name}`}</span>
      <span className="wb-row__by">{words.since(sayElapsed(minutesBetween(row.submittedAt, now()), elapsed))}</span>
      <span className="wb-row__flags">
        {row.service !== "text" && <Tag color="blue">{words.services[row.service]}</Tag>}
        {row.wishes.map((wish) => (
          <Tag key={wish}>{words.wishes[wish]}</Tag>
        ))}
      </span>
    </button>
  );
}
