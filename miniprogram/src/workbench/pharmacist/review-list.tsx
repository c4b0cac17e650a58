import { useEffect, useRef } from "react";
import { Alert, Button, Empty, Skeleton, Tag } from "antd";
import type { ReviewRow } from "../../../../shared/prescriptions/views";
import { useSay } from "../../i18n";
import { now } from "../../kernel/clock";
import { useRxWords } from "../prescriptions/words";
import { minutesBetween, sayElapsed, type Urgency } from "../queue/deadline";
import { useQueueWords } from "../queue/words";
import type { ReviewQueue } from "./use-review-queue";
import { usePharmacistWords } from "./words";

type Props = {
  queue: ReviewQueue;
  section: "review" | "held";
  rows: readonly ReviewRow[];
  /** Where the arrow keys are. */
  at: string | undefined;
  openId: string | undefined;
  /** Whose desk it is. */
  me: string | undefined;
  onOpen(id: string): void;
};
/** This near to its target it is shown as near. */
const SOON_MINUTES = 10;

/** One queue, a prescription a line: who (masked), how many drugs, by whom, and how near its target. */
export function ReviewList({ queue, section, rows, at, openId, me, onOpen }: Props) {
  const words = usePharmacistWords();
  return (
    <section className="wb-list" aria-label={words.listName(words.sections[section])}>
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
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.empty[section].title}</b>}>
          {words.empty[section].text}
        </Empty>
      )}
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <Row row={row} isAt={row.id === at} isOpen={row.id === openId} me={me} onOpen={() => onOpen(row.id)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type RowProps = { row: ReviewRow; isAt: boolean; isOpen: boolean; me: string | undefined; onOpen(): void };

function Row({ row, isAt, isOpen, me, onOpen }: RowProps) {
  const words = usePharmacistWords();
  const rx = useRxWords();
  const elapsed = useQueueWords();
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAt) button.current?.focus();
  }, [isAt]);
  const isHeld = row.state === "held";
  const left = minutesBetween(now(), row.reviewBy);
  const urgency: Urgency = isHeld ? "later" : left <= 0 ? "overdue" : left <= SOON_MINUTES ? "soon" : "later";
  const since = sayElapsed(minutesBetween(row.contentAt, now()), elapsed);
  return (
    <button
      ref={button}
      type="button"
      className={`wb-row wb-row--${urgency}`}
      aria-current={isOpen ? "true" : undefined}
      onClick={onOpen}
    >
      <span className="wb-row__who">
        <b>{row.maskedName}</b> <span>{rx.months(row.ageMonths)}</span>
      </span>
      <span className={`wb-row__due wb-due--${urgency}`}>
        {isHeld
          ? ""
          : left <= 0
            ? words.overdueBy(sayElapsed(minutesBetween(row.reviewBy, now()), elapsed))
            : words.dueIn(sayElapsed(left, elapsed))}
      </span>
      <span className="wb-row__since">{`${rx.drugs(row.drugs)} · ${words.doctorOf(say.name(row.prescriber))}`}</span>
      <span className="wb-row__by">{isHeld ? words.heldSince(since) : words.since(since)}</span>
      <span className="wb-row__flags">
        {row.content > 1 && <Tag color="blue">{words.againContent(row.content)}</Tag>}
        {row.reviewer && (
          <Tag>{row.reviewer.staffId === me ? words.readByMe : words.beingRead(say.name(row.reviewer.name))}</Tag>
        )}
        {isHeld && row.heldBecause && <Tag color="gold">{rx.endings[row.heldBecause] ?? rx.otherEnding}</Tag>}
        {isHeld && row.heldFrom && <Tag>{rx.states[row.heldFrom]}</Tag>}
      </span>
    </button>
  );
}
