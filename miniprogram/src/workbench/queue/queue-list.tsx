import { useEffect, useRef } from "react";
import { Alert, Button, Empty, Skeleton, Tag } from "antd";
import type { QueueLine } from "../../../../shared/appointments/views";
import { writeAge } from "../../../../shared/kernel/gestational-age";
import { useSay } from "../../i18n";
import { now } from "../../kernel/clock";
import type { Waiting } from "../shell/whereabouts";
import { deadlineOf, minutesBetween, sayElapsed } from "./deadline";
import { FillPlan } from "./fill-plan";
import type { Queues } from "./use-queues";
import { useQueueWords } from "./words";

type Props = {
  queue: Waiting;
  queues: Queues;
  /** Where the arrow keys are. */
  at: string | undefined;
  openId: string | undefined;
  onOpen(id: string): void;
};

/** The queue by deadline, one case a line. */
export function QueueList({ queue, queues, at, openId, onOpen }: Props) {
  const words = useQueueWords();
  const shelf = queues.shelves[queue];
  return (
    <section className="wb-list" aria-label={words.listName(words.queues[queue])}>
      {queues.refusal && (
        <Alert
          type="warning"
          message={words.stale}
          action={
            <Button size="small" onClick={queues.reload}>
              {words.retry}
            </Button>
          }
        />
      )}
      {queue === "wait" && <FillPlan onSent={queues.reload} />}
      {!shelf && !queues.refusal && <Skeleton active className="wb-wait" />}
      {shelf?.lines.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.empty[queue].title}</b>}>
          {words.empty[queue].text}
        </Empty>
      )}
      <ol>
        {shelf?.lines.map((line, i) => (
          <li key={line.id}>
            <Row
              line={line}
              position={i + 1}
              at={line.id === at}
              isOpen={line.id === openId}
              onOpen={() => onOpen(line.id)}
            />
          </li>
        ))}
      </ol>
      {shelf?.cursor && (
        <Button block onClick={queues.more}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

type RowProps = { line: QueueLine; position: number; at: boolean; isOpen: boolean; onOpen(): void };

function Row({ line, position, at, isOpen, onOpen }: RowProps) {
  const words = useQueueWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (at) button.current?.focus();
  }, [at]);
  const say = useSay();
  const { waiting } = line;
  const deadline = deadlineOf(line, now(), words, say);
  return (
    <button
      ref={button}
      type="button"
      className={`wb-row wb-row--${deadline.urgency}`}
      aria-current={isOpen ? "true" : undefined}
      onClick={onOpen}
    >
      <span className="wb-row__who">
        {waiting && <span>{words.position(position)}</span>} <b>{line.maskedName}</b>{" "}
        <span>{words.weeks(writeAge(line.ageToday))}</span>
      </span>
      <span className={`wb-row__due wb-due--${deadline.urgency}`}>{deadline.text}</span>
      <span className="wb-row__since">
        {waiting
          ? words.listedSince(sayElapsed(minutesBetween(waiting.since, now()), words))
          : words.since(sayElapsed(minutesBetween(line.submittedAt, now()), words))}
      </span>
      <span className="wb-row__by">
        {line.claimedBy && line.state !== "submitted" ? words.claimedBy(line.claimedBy) : words.unclaimed}
      </span>
      {line.flags.length > 0 && (
        <span className="wb-row__flags">
          {line.flags.map((flag) => (
            <Tag key={flag} color={flag === "resubmitted" ? "blue" : "gold"}>
              {words.flags[flag]}
            </Tag>
          ))}
        </span>
      )}
    </button>
  );
}
