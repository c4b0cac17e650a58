import { dayOf, type Instant } from "../../shared/kernel/time";
import type { LedgerEntry } from "../../shared/orders/ledger-model";
import type { Order, Refund } from "../../shared/orders/model";
import type { Parts } from "./parts";
import type { Line } from "./repository";
import { keysOf } from "./keys";

type Booked = { readonly id: string; readonly at: Instant; readonly bookedAt: Instant };

/** Where the ledger holds what an order booked: the ledger lies by day, so it is found by what the order knows of itself. */
function bookedBy(order: Order, refunds: readonly Refund[], lines: readonly Line[]): Booked[] {
  const bookedAt = (what: string, number: string, otherwise: Instant): Instant =>
    lines.find((line) => line.what === what && line.number === number)?.at ?? otherwise;
  const { paid } = order;
  return [
    ...(paid ? [{ id: `payment#${paid.number}`, at: paid.at, bookedAt: bookedAt("paid", paid.number, paid.at) }] : []),
    ...refunds.flatMap(({ number, decidedAt, doneAt }) => [
      ...(decidedAt ? [{ id: `refund-approved#${number}`, at: decidedAt, bookedAt: decidedAt }] : []),
      ...(doneAt
        ? ["refund-done", "refund-at-desk"].map((what) => ({
            id: `${what}#${number}`,
            at: doneAt,
            bookedAt: bookedAt("refund-done", number, doneAt),
          }))
        : []),
    ]),
  ];
}

/** The entries of one order, oldest first; those of a payment that was never wanted lie within the life of its attempt. */
export async function entriesOf(
  { repository }: Pick<Parts, "repository">,
  order: Order,
  refunds: readonly Refund[],
  lines: readonly Line[],
  tenant: string,
): Promise<LedgerEntry[]> {
  const keys = keysOf(tenant);
  const found = await Promise.all(
    bookedBy(order, refunds, lines).map(({ id, at, bookedAt }) =>
      repository.entry(keys.entry(dayOf(bookedAt), at, id)),
    ),
  );
  const returned = refunds.filter(({ reason }) => reason === "second-payment");
  const unwanted = await Promise.all(
    returned.map(async ({ of, askedAt }) => {
      const attempt = order.attempts.find(({ number }) => number === of);
      return (
        attempt && repository.entryBetween(dayOf(askedAt), attempt.startedAt, askedAt, `unwanted-payment#${of}`, tenant)
      );
    }),
  );
  return [...found, ...unwanted]
    .filter((one) => one !== undefined)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
