import { useState } from "react";
import { Empty, Skeleton } from "antd";
import type { DeskRequestRow } from "../../../../shared/orders/request-views";
import { useSay } from "../../i18n";
import { now } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { minutesBetween, sayElapsed } from "../queue/deadline";
import { useQueueWords } from "../queue/words";
import { Refused } from "../shell/refused";
import { useKeys } from "../shell/use-keys";
import { usePoll } from "../shell/use-poll";
import { requestCalls } from "./calls";
import { RequestPage } from "./request-page";
import { Known } from "../shell/known-by";
import { useAfterSaleWords } from "./words";

const AGAIN_MS = 20_000;
const SOON_MINUTES = 2 * 60;

/** Service requests by deadline, and the one that is open. */
export function RequestsDesk() {
  const words = useAfterSaleWords();
  const [openId, setOpen] = useState<string>();
  const [at, setAt] = useState<string>();
  const list = useCall(() => requestCalls.queue({}));
  const reload = () => void list.reload();
  usePoll(reload, AGAIN_MS);
  const rows = list.value?.items ?? [];
  const step = (by: number) => {
    const from = rows.findIndex(({ id }) => id === (at ?? openId));
    const to = rows[Math.max(0, Math.min(rows.length - 1, from < 0 ? 0 : from + by))];
    if (to) setAt(to.id);
  };
  useKeys({
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => at && setOpen(at),
    Escape: () => setOpen(undefined),
  });
  return (
    <div className="wb-desk wc-two" data-open={openId ? "case" : "queue"}>
      <section className="wb-list" aria-label={words.listName}>
        {list.is === "waiting" && <Skeleton active className="wb-wait" />}
        {list.is === "refused" && !list.value && <Refused refusal={list.refusal} onRetry={reload} />}
        {list.value && rows.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.none}</b>}>
            {words.noneText}
          </Empty>
        )}
        <ol>
          {rows.map((row) => (
            <li key={row.id}>
              <Row row={row} isOpen={row.id === openId} isAt={row.id === at} onOpen={() => setOpen(row.id)} />
            </li>
          ))}
        </ol>
        <p className="wb-legend">{words.legend}</p>
      </section>
      {openId ? (
        <RequestPage key={openId} id={openId} onBack={() => setOpen(undefined)} onDone={reload} />
      ) : (
        <main className="wb-case wb-case--none">
          <Empty description={<b>{words.choose}</b>}>{words.chooseText}</Empty>
        </main>
      )}
    </div>
  );
}

type RowProps = { row: DeskRequestRow; isOpen: boolean; isAt: boolean; onOpen(): void };

function Row({ row, isOpen, isAt, onOpen }: RowProps) {
  const words = useAfterSaleWords();
  const elapsed = useQueueWords();
  const say = useSay();
  const left = row.answerBy ? minutesBetween(now(), row.answerBy) : 0;
  const urgency = left <= 0 ? "overdue" : left <= SOON_MINUTES ? "soon" : "later";
  return (
    <button
      type="button"
      ref={(button) => {
        if (isAt) button?.focus();
      }}
      className={`wb-row wb-row--${urgency}`}
      aria-current={isOpen ? "true" : undefined}
      onClick={onOpen}
    >
      <span className="wb-row__who">
        <b>{row.maskedName}</b> <span>{words.kinds[row.kind]}</span> <Known by={row.knownBy} />
      </span>
      <span className={`wb-row__due wb-due--${urgency}`}>
        {left <= 0 ? words.late(sayElapsed(-left, elapsed)) : words.dueIn(sayElapsed(left, elapsed))}
      </span>
      <span className="wb-row__since">{say.moment(row.openedAt)}</span>
    </button>
  );
}
