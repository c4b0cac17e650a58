import type { Bilingual } from "../../shared/kernel/words";
import type { Instant } from "../../shared/kernel/time";
import type { OnlineWay, Order, OrderLine, Refund } from "../../shared/orders/model";
import { termsOf } from "../../shared/orders/refund-rules";
import { takesMoney, takesMoneyOnline } from "../../shared/orders/rules";
import { OrderStory, type OrderRow, type OrderView, type RefundView } from "../../shared/orders/views";
import type { Parts } from "./parts";
import { standingOf } from "./refund-on-end";
import type { Seen } from "./money-only";
import type { Line } from "./repository";

/** What an order is for, in a list: its first line, and that there are more. */
export function titleOf(lines: readonly Pick<OrderLine, "name">[]): Bilingual {
  const [first] = lines;
  const more = lines.length - 1;
  if (!first) return { zh: "", en: "" };
  return more < 1 ? first.name : { zh: `${first.name.zh}等${lines.length}项`, en: `${first.name.en} and ${more} more` };
}

export const rowOf = (order: Order): OrderRow => ({
  id: order.id,
  version: order.v,
  subject: order.subject,
  personId: order.personId,
  title: titleOf(order.lines),
  totalFen: order.totalFen,
  refundedFen: order.refundedFen,
  payment: order.payment,
  fulfilment: order.fulfilment,
  closing: order.closing,
  payUntil: order.payUntil,
  createdAt: order.createdAt,
});

/** The same, as far as its reader may see it. */
export const rowSeen = ({ order, moneyOnly }: Seen): OrderRow => ({
  ...rowOf(order),
  ...(moneyOnly ? { moneyOnly } : {}),
});

/** What lies beside the head of an order; a new one has only its first line. */
export type Beside = {
  readonly lines: readonly Line[];
  readonly refunds: readonly Refund[];
  readonly receipt: boolean;
};

/** An order as its payer sees it: nobody's name, no reference of the provider beyond the number. */
export async function orderView(
  parts: Parts,
  order: Order,
  { tenant, now }: { readonly tenant: string; readonly now: Instant },
  known?: Beside,
): Promise<OrderView> {
  const [beside, standing, ways] = await Promise.all([
    known ?? besideOf(parts, order, tenant),
    standingOf(parts, tenant, order),
    waysOf(parts, order, tenant, now),
  ]);
  return {
    ...rowOf(order),
    lines: order.lines,
    priceVersion: order.priceVersion,
    paid: order.paid && {
      way: order.paid.way,
      fen: order.paid.fen,
      at: order.paid.at,
      number: order.paid.number,
    },
    closedBecause: order.closedBecause,
    ways,
    payableAtDesk: takesMoney(order, now) && isForTheDesk(order),
    refunds: beside.refunds.map(refundView),
    refundTerms: termsOf(order, standing, now, parts.policy),
    receipt: beside.receipt ? "there" : order.payment === "unpaid" || order.payment === "refunded" ? "none" : "coming",
    story: storyOf(beside.lines),
  };
}

async function besideOf({ repository }: Parts, order: Order, tenant: string): Promise<Beside> {
  const [lines, refunds, receipt] = await Promise.all([
    repository.lines(order.id, tenant),
    order.refundCount === 0 ? [] : repository.refunds(order.id, tenant),
    order.paid && repository.receipt(order.id, tenant),
  ]);
  return { lines, refunds, receipt: receipt !== undefined };
}

/** A place that is kept for minutes is paid online; what stays payable into the day of the visit, at the counter as well. */
const isForTheDesk = ({ payUntil, serviceAt }: Order): boolean => serviceAt === undefined || payUntil > serviceAt;

async function waysOf({ people }: Parts, order: Order, tenant: string, now: Instant): Promise<OnlineWay[]> {
  if (!order.accountId || !takesMoneyOnline(order, now)) return [];
  const { openid } = await people.contact(tenant, order.accountId);
  return [...(openid ? (["wechat-jsapi"] as const) : []), "wechat-native", "wechat-h5"];
}

export const refundView = (refund: Refund): RefundView => ({
  number: refund.number,
  state: refund.state,
  fen: refund.fen,
  reason: refund.reason,
  askedAt: refund.askedAt,
  decideBy: refund.decideBy,
  refusal: refund.refusal,
  doneAt: refund.doneAt,
});

/** The lines that a payer understands, oldest first. */
export const storyOf = (lines: readonly Line[]): OrderStory[] =>
  lines.flatMap(
    ({ at, what, fen }) => OrderStory.safeParse({ at, what, ...(fen === undefined ? {} : { fen }) }).data ?? [],
  );
