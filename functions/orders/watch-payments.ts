import type { Instant } from "../../shared/kernel/time";
import type { Attempt, Order } from "../../shared/orders/model";
import { askAt } from "../../shared/orders/rules";
import type { Item, Key, Write } from "../kernel/table/table";
import { closeWithProvider, noteClosed } from "./attempts";
import { close } from "./close";
import { keysOf } from "./keys";
import type { Parts } from "./parts";
import { arrivedOf, settle } from "./settle";

type Row = { readonly key: Key; readonly item: Item };

/**
 * The job of every minute: asks what became of open payments, and closes orders whose time is over. Two copies at once, a
 * kill anywhere and a lost reply change nothing: every step is guarded, and a row stays until its work is done (M6, N8).
 */
export async function watchPayments(parts: Parts, tenant: string): Promise<void> {
  const { repository, clock } = parts;
  const now = clock.now();
  for (const row of await repository.due("ask", tenant, now))
    await alone(parts, row, () => ask(parts, tenant, row, now));
  for (const row of await repository.due("close", tenant, now))
    await alone(parts, row, () => closeInTime(parts, tenant, row, now));
}

/** One row that cannot be worked off must not keep the others waiting: it is tried again a minute later. */
async function alone({ log }: Parts, { key }: Row, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log({ event: "payment-watch.failed", row: key.sk, error: error instanceof Error ? error.name : "unknown" });
  }
}

async function ask(parts: Parts, tenant: string, row: Row, now: Instant): Promise<void> {
  const { repository, provider } = parts;
  const over: Write = { remove: row.key, when: "any" };
  const number = String(row.item.number);
  const order = await repository.unread(tenant, String(row.item.orderId));
  const attempt = order?.attempts.find((one) => one.number === number);
  if (!order || attempt?.state !== "wanted") return void (await repository.commit([over]));
  const found = await provider.find(number);
  if (!found.ok && found.code === "unreachable") return;
  const arrived = found.ok ? arrivedOf(found.value) : undefined;
  if (arrived) {
    await settle(parts, tenant, arrived, "query");
    return void (await repository.commit([over]));
  }
  if (found.ok && found.value.state === "paid") return;
  if (found.ok && found.value.state === "closed")
    return void (await noteClosed(parts, order, [number], tenant, [over]));
  const again = nextAsking(parts, attempt, Number(row.item.nth), now);
  if (again) return void (await repository.commit(later(row, again, tenant)));
  const closed = await closeWithProvider(parts, tenant, [number]);
  if (closed === "closed") await noteClosed(parts, order, [number], tenant, [over]);
  if (closed === "paid") await repository.commit([over]);
}

/** The next of the policy's moments that still lies ahead; undefined once the payment's time is over. */
function nextAsking({ policy }: Parts, attempt: Attempt, nth: number, now: Instant) {
  for (let next = nth + 1; ; next++) {
    const at = askAt(attempt, next, policy);
    if (at === undefined || at > now) return at && { nth: next, at };
  }
}

const later = ({ key, item }: Row, { nth, at }: { nth: number; at: Instant }, tenant: string): Write[] => [
  { remove: key, when: { version: item.v } },
  { put: keysOf(tenant).toAsk(at, String(item.number)), item: { ...item, nth }, when: "any" },
];

async function closeInTime(parts: Parts, tenant: string, row: Row, now: Instant): Promise<void> {
  const { repository } = parts;
  const order: Order | undefined = await repository.unread(tenant, String(row.item.id));
  const due = order?.payment === "unpaid" && order.closing === "open" && order.payUntil <= now;
  if (due && (await close(parts, tenant, order.id, "not-paid-in-time")) === "later") return;
  await repository.commit([{ remove: row.key, when: "any" }]);
}
