import type { Refund } from "../../shared/orders/model";
import { isOnline } from "../../shared/orders/refund-rules";
import type { Key, Write } from "../kernel/table/table";
import { keysOf, type RefundQueue } from "./keys";

/** In which of finance's lists a refund waits. */
export function queueOf(refund: Pick<Refund, "state">): RefundQueue | undefined {
  if (refund.state === "approved" || refund.state === "under-way") return "under-way";
  return refund.state === "asked" || refund.state === "second-look" || refund.state === "failed"
    ? refund.state
    : undefined;
}

/** The lists in which a refund stands: finance's queue of its state, and the provider's as long as it is not finished. */
function rowsOf(refund: Refund, tenant: string): Key[] {
  const keys = keysOf(tenant);
  const queue = queueOf(refund);
  return [
    ...(queue ? [keys.queue(queue, refund.decideBy ?? refund.askedAt, refund)] : []),
    ...(queue === "under-way" && isOnline(refund.way) ? [keys.toFinish(refund.updatedAt, refund.number)] : []),
  ];
}

const same = (a: Key, b: Key): boolean => a.pk === b.pk && a.sk === b.sk;

/** Takes a refund out of the lists that it leaves and puts it into those in which it stands now. */
export function rowWrites(
  before: Refund | undefined,
  after: Refund,
  tenant: string,
  plain: (value: object) => Extract<Write, { put: Key }>["item"],
): Write[] {
  const [old, now] = [before ? rowsOf(before, tenant) : [], rowsOf(after, tenant)];
  const item = plain({ v: after.v, orderId: after.orderId, number: after.number, tries: 0 });
  return [
    ...old.filter((key) => !now.some((other) => same(key, other))).map((key): Write => ({ remove: key, when: "any" })),
    ...now.map((key): Write => ({ put: key, item, when: "any" })),
  ];
}
