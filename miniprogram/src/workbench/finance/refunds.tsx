import { useState } from "react";
import { Button, Empty, Segmented, Skeleton, Tag } from "antd";
import type { RefundRow } from "../../../../shared/orders/views";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { useKeys } from "../shell/use-keys";
import { usePoll } from "../shell/use-poll";
import { orderCalls } from "./calls";
import { OrderPanel } from "./order-panel";
import { useFinanceWords } from "./words";
import { REFUND_QUEUES, type RefundQueue } from "./sections";

const AGAIN_MS = 15_000;

/** Refunds of a queue, nearest deadline first, and the chosen one's order beside them. */
export function Refunds() {
  const words = useFinanceWords();
  const [queue, setQueue] = useState<RefundQueue>("asked");
  const [chosen, setChosen] = useState<string>();
  const list = useCall(() => orderCalls.refundQueue({ queue }), [queue]);
  usePoll(() => void list.reload(), AGAIN_MS);
  const rows = list.value?.items ?? [];
  const at = rows.findIndex(({ refund }) => refund.number === chosen);
  const move = (by: number) => {
    const to = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + by))];
    if (to) setChosen(to.refund.number);
  };
  useKeys({ ArrowDown: () => move(1), ArrowUp: () => move(-1), Escape: () => setChosen(undefined) });
  // A decided refund leaves its queue: its order stays open until another one is chosen.
  const open = chosen?.replace(/-R\d+$/, "").slice(0, 26);
  return (
    <>
      <section className="wb-finance__list">
        <div className="wb-finance__tabs">
          <Segmented<RefundQueue>
            block
            value={queue}
            options={REFUND_QUEUES.map((one) => ({ value: one, label: words.queues[one] }))}
            onChange={(one) => {
              setQueue(one);
              setChosen(undefined);
            }}
          />
        </div>
        {list.is === "waiting" && <Skeleton active className="wb-wait" />}
        {list.is === "refused" && !list.value && (
          <Refused refusal={list.refusal} own={words.refusals} onRetry={() => void list.reload()} />
        )}
        {list.value && rows.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.emptyQueue[queue]} />
        )}
        {rows.map((row) => (
          <Row key={row.refund.number} row={row} open={row.refund.number === chosen} onOpen={setChosen} />
        ))}
        <p className="wb-legend">{words.legend}</p>
      </section>
      {open ? (
        <OrderPanel
          key={chosen}
          id={open}
          refundNumber={chosen}
          onBack={() => setChosen(undefined)}
          onChanged={() => void list.reload()}
        />
      ) : (
        <main className="wb-case wb-case--none">
          <Empty description={<b>{words.choose}</b>}>{words.chooseText}</Empty>
        </main>
      )}
    </>
  );
}

function Row({ row, open, onOpen }: { row: RefundRow; open: boolean; onOpen(number: string): void }) {
  const words = useFinanceWords();
  const say = useSay();
  const { refund } = row;
  return (
    <button
      type="button"
      className={`wb-row ${row.overdue ? "wb-row--overdue" : ""}`}
      aria-current={open}
      onClick={() => onOpen(refund.number)}
    >
      <b>{row.payerName}</b>
      <b className="wb-money">{say.yuan(refund.fen)}</b>
      <span className="wb-row__since">
        {say.name(row.title)} · {words.reasons[refund.reason]}
      </span>
      <span className="wb-row__by">{words.refundStates[refund.state]}</span>
      <span className="wb-row__flags">
        {row.overdue && <Tag color="error">{words.overdue}</Tag>}
        <span className={row.overdue ? "wb-due--overdue" : "wb-due--later"}>
          {refund.decideBy ? words.dueBy(say.moment(refund.decideBy)) : words.askedAt(say.moment(refund.askedAt))}
        </span>
      </span>
    </button>
  );
}

export function MoreButton({ onPress }: { onPress(): void }) {
  const words = useFinanceWords();
  return (
    <Button block onClick={onPress}>
      {words.more}
    </Button>
  );
}
