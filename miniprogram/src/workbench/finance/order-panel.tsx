import { Button, Descriptions, Skeleton, Table, Tag } from "antd";
import type { OrderCase } from "../../../../shared/orders/views";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { orderCalls } from "./calls";
import { DecideRefund } from "./decide-refund";
import { MendRefund } from "./mend-refund";
import { StartRefund } from "./start-refund";
import { TakePayment } from "./take-payment";
import { useFinanceWords } from "./words";

type Props = {
  id: string;
  /** The refund that was chosen in a queue; without one the order stands alone, with a way back at every width. */
  refundNumber?: string;
  onBack(): void;
  onChanged?(): void;
};

/** One order with its four sides, and what may be decided about it now. */
export function OrderPanel({ id, refundNumber, onBack, onChanged }: Props) {
  const words = useFinanceWords();
  const call = useCall(() => orderCalls.orderCase({ id }), [id]);
  const order = call.value;
  const changed = (after: OrderCase) => {
    call.put(after);
    onChanged?.();
  };
  const refund = order?.refunds.find(({ number }) => number === refundNumber);
  const acts = { changed, reload: () => void call.reload() };
  return (
    <main className="wb-case wb-order">
      <div className={refundNumber ? "wb-case__back" : "wb-case__back wb-case__back--always"}>
        <Button onClick={onBack}>← {words.back}</Button>
      </div>
      {call.is === "waiting" && <Skeleton active className="wb-wait" paragraph={{ rows: 10 }} />}
      {call.is === "refused" && !order && <Refused refusal={call.refusal} onRetry={() => void call.reload()} />}
      {order && (
        <div className="wb-order__columns">
          <OrderFacts order={order} />
          <div className="wb-order__acts">
            {refund && (refund.state === "asked" || refund.state === "second-look") && (
              <DecideRefund order={order} refund={refund} {...acts} />
            )}
            {refund && (refund.state === "failed" || refund.state === "approved") && (
              <MendRefund order={order} refund={refund} {...acts} />
            )}
            {order.row.payment === "unpaid" && order.row.closing === "open" && <TakePayment order={order} {...acts} />}
            {order.refundableFen > 0 && !refund && <StartRefund order={order} {...acts} />}
          </div>
        </div>
      )}
    </main>
  );
}

function OrderFacts({ order }: { order: OrderCase }) {
  const words = useFinanceWords();
  const say = useSay();
  const { row, paid } = order;
  return (
    <div className="wb-order__facts">
      <h2>
        {say.name(row.title)} <span className="wb-money">{say.yuan(row.totalFen)}</span>
      </h2>
      <p className="wb-order__axes" aria-label={words.axes}>
        <Tag>{words.payment[row.payment]}</Tag>
        <Tag>{words.fulfilment[row.fulfilment]}</Tag>
        {/* Whether it takes money says nothing more once it is paid. */}
        {(row.payment === "unpaid" || row.closing === "closed") && <Tag>{words.closing[row.closing]}</Tag>}
        <Tag>{words.record[order.record]}</Tag>
      </p>
      <Descriptions
        size="small"
        column={1}
        bordered
        items={[
          { key: "payer", label: words.payer, children: order.payerName },
          { key: "id", label: words.orderNumber, children: <span className="wb-code">{row.id}</span> },
          ...(paid
            ? [
                {
                  key: "paid",
                  label: words.payment.paid,
                  children: words.paidBy(words.ways[paid.way], say.moment(paid.at)),
                },
                {
                  key: "transaction",
                  label: paid.transactionId ? words.transaction : words.counterNumber,
                  children: <span className="wb-code">{paid.transactionId ?? paid.number}</span>,
                },
                { key: "refunded", label: words.refunded, children: say.yuan(row.refundedFen) },
                { key: "reserved", label: words.reserved, children: say.yuan(order.reservedFen) },
                { key: "left", label: words.refundable, children: say.yuan(order.refundableFen) },
              ]
            : []),
        ]}
      />
      <h3>{words.lines}</h3>
      <ul className="wb-plain">
        {order.lines.map((line) => (
          <li key={line.code} className="wb-order__line">
            <span>
              {say.name(line.name)} {line.count > 1 && `× ${line.count}`}
            </span>
            <span className="wb-money">{say.yuan(line.fen * line.count)}</span>
          </li>
        ))}
      </ul>
      <p className="wb-quiet">{words.priceVersion(order.priceVersion)}</p>
      <h3>{words.refunds}</h3>
      {order.refunds.length === 0 && <p className="wb-quiet">{words.noRefunds}</p>}
      <ul className="wb-plain">
        {order.refunds.map((refund) => (
          <li key={refund.number} className="wb-order__line">
            <span>
              {words.refundStates[refund.state]} · {words.reasons[refund.reason]}
              {refund.failure && <span className="wb-late"> {words.failure(refund.failure)}</span>}
            </span>
            <span className="wb-money">{say.yuan(refund.fen)}</span>
          </li>
        ))}
      </ul>
      <h3>{words.ledgerLines}</h3>
      {order.entries.length === 0 ? (
        <p className="wb-quiet">{words.noEntries}</p>
      ) : (
        <Table
          size="small"
          pagination={false}
          rowKey="key"
          dataSource={order.entries.flatMap((entry) =>
            entry.lines.map((line, n) => ({ key: `${entry.id}#${n}`, entry, line, first: n === 0 })),
          )}
          columns={[
            { title: words.entry, render: (_, { entry, first }) => first && words.entries[entry.what] },
            { title: words.account, render: (_, { line }) => words.accounts[line.account] },
            {
              title: words.moved,
              align: "right",
              render: (_, { line }) => <span className="wb-money">{say.yuan(line.fen)}</span>,
            },
          ]}
        />
      )}
      <h3>{words.happened}</h3>
      <ul className="wb-plain">
        {order.story.map((line, n) => (
          <li key={n} className="wb-order__line">
            <span>{words.story[line.what]}</span>
            <span className="wb-quiet">
              {line.fen !== undefined && `${say.yuan(line.fen)} · `}
              {say.moment(line.at)}
            </span>
          </li>
        ))}
      </ul>
      {order.receipt && <p className="wb-quiet">{words.receipt(order.receipt.number)}</p>}
    </div>
  );
}
