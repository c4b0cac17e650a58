import { Tag } from "antd";
import type { DeskOrder, RequestCase } from "../../../../shared/orders/request-views";
import { useSay } from "../../i18n";
import { Facts, Part } from "../case/facts";
import { Pictures } from "../consultations/pictures";
import { useAfterSaleWords } from "./words";

type Props = { request: RequestCase };

/** What is asked, what was paid, how it travels: never what is in the parcel. */
export function RequestFacts({ request }: Props) {
  const { facts, outcomes } = useAfterSaleWords();
  const say = useSay();
  const { openedAt, answerBy, outcome, reopened } = request;
  return (
    <>
      <Part title={facts.title}>
        <Facts
          rows={[
            [facts.opened, say.moment(openedAt)],
            [facts.answerBy, answerBy ? say.moment(answerBy) : facts.none],
            [facts.reopened, String(reopened)],
            ...(outcome ? [[facts.outcome, outcomes[outcome]] as const] : []),
          ]}
        />
      </Part>
      <Part title={facts.orders}>
        {request.orders.map((order) => (
          <OrderFacts key={order.row.id} order={order} />
        ))}
      </Part>
      <DeliveryFacts request={request} />
    </>
  );
}

function OrderFacts({ order }: { order: DeskOrder }) {
  const { facts, refundStates } = useAfterSaleWords();
  const say = useSay();
  const refunds = order.refunds.map(({ number, fen, state }) => (
    <Tag key={number}>
      {say.yuan(fen)} {refundStates[state]}
    </Tag>
  ));
  return (
    <Facts
      rows={[
        [
          say.name(order.row.title),
          order.paidFen === undefined ? facts.none : `${facts.paid} ${say.yuan(order.paidFen)}`,
        ],
        [facts.left, say.yuan(order.refundableFen)],
        [facts.refunds, refunds.length > 0 ? refunds : facts.noRefund],
      ]}
    />
  );
}

function DeliveryFacts({ request: { delivery } }: Props) {
  const { facts, parcel } = useAfterSaleWords();
  const say = useSay();
  return (
    <Part title={facts.delivery}>
      {delivery ? (
        <Facts
          rows={[
            [facts.method, facts.methods[delivery.method]],
            [facts.state, parcel[delivery.state] ?? facts.none],
            [facts.carrier, delivery.carrier ?? facts.none],
            [facts.waybill, delivery.waybill ?? facts.none],
            [facts.promised, delivery.promisedDay ? say.day(delivery.promisedDay) : facts.none],
            [facts.handedOver, delivery.handedOverAt ? say.moment(delivery.handedOverAt) : facts.none],
          ]}
        />
      ) : (
        <p className="wb-quiet">{facts.noDelivery}</p>
      )}
    </Part>
  );
}

/** What was said, oldest first; a picture opens large, and the opening is recorded. */
export function Thread({ request }: Props) {
  const words = useAfterSaleWords();
  const say = useSay();
  return (
    <Part title={words.facts.thread}>
      <ol className="wb-plain">
        {request.posts.map((posting, nth) => (
          <li key={`${posting.at}${nth}`}>
            <p className="wb-quiet">
              {say.moment(posting.at)} · {posting.byName ? say.name(posting.byName) : words.by[posting.by]} ·{" "}
              {words.what[posting.what]}
            </p>
            {posting.words && <p className="wb-said">{posting.words}</p>}
            <Pictures ids={posting.documentIds} />
          </li>
        ))}
      </ol>
    </Part>
  );
}
