import { createWhole } from "../../../functions/whole";
import { hearOutside } from "../../../functions/hear";
import { memoryTable, type MemoryTable } from "../../../functions/kernel/table/memory";
import type { Item, Key, Write } from "../../../functions/kernel/table/table";
import { seatsOf } from "../../../shared/appointments/openings";
import { addMinutes } from "../../../shared/kernel/time";
import { entry } from "../../../shared/orders/ledger";
import type { LedgerEntry } from "../../../shared/orders/ledger-model";
import { fixedClock } from "../../kit/clock";
import { faultyTable } from "../../kit/faulty-table";
import { openHospital, TENANT, type Hospital } from "../../kit/hospital";
import { paymentDouble } from "../../kit/payment";
import { begun, PAYMENT_NEWS } from "./to-be-paid";

const SEEDS = 200;
type Begun = Awaited<ReturnType<typeof begun>>;
type Lying = { readonly key: Key; readonly item: Item };

/** Numbers from 0 (included) to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

let hospital: Hospital;
let story: Begun;
let items: Lying[];
let seats: Key[];
beforeAll(async () => {
  hospital = await openHospital();
  story = await begun(hospital);
  items = [...(hospital.table as MemoryTable).everything()].filter(({ key }) => key.pk.startsWith(TENANT));
  seats = items.filter(({ item }) => item.holder === story.applicationId).map(({ key }) => key);
});

/** The same moment of the same story once more, over a table that fails as a database behind a network does. */
async function world(seed: number) {
  const random = seeded(seed);
  const pick = (most: number) => Math.floor(random() * most);
  /** Lets others go first, a while that the seed decides. */
  const aWhile = async () => {
    for (let ticks = pick(30); ticks > 0; ticks--) await new Promise((resolve) => setImmediate(resolve));
  };
  const clock = fixedClock(hospital.clock.now());
  const table = memoryTable({ now: () => Date.parse(clock.now()) });
  for (let at = 0; at < items.length; at += 100)
    await table.commit(items.slice(at, at + 100).map(({ key, item }): Write => ({ put: key, item, when: "any" })));
  // Some runs are quiet, some are dominated by faults.
  const much = [0, 0.15, 1][pick(3)]!;
  const odds = { before: 0.05 * much, lost: 0.08 * much, late: 0.05 * much, slow: 0.25 };
  const faulty = faultyTable(table, { random, odds, pause: aWhile });
  const payment = paymentDouble(clock);
  const opened = hospital.payment.opened.get(story.number)!;
  payment.opened.set(story.number, { request: opened.request, transaction: { ...opened.transaction } });
  const running: Promise<void>[] = [];
  const after = (work: () => Promise<void>) => void running.push(work());
  const app = createWhole({ ...hospital.app.outside, table: faulty, clock, payment: payment.port, after });
  return { random, pick, aWhile, clock, table, faulty, payment, running, app, webhooks: hearOutside(app) };
}
type World = Awaited<ReturnType<typeof world>>;

const hear = ({ webhooks, payment }: World) =>
  webhooks(
    new Request(`http://hospital.test/api/webhooks/${PAYMENT_NEWS}`, { method: "POST", ...payment.news(story.number) }),
  );
const call = ({ app }: World, path: string, input: object) =>
  app.api(
    new Request(`http://hospital.test/api/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${story.mother.token}` },
      body: JSON.stringify(input),
    }),
  );

/** Everybody at once: the provider, the job twice, and she herself, who looks, pays another way, or cancels. */
async function chaos(at: World): Promise<{ paid: boolean }> {
  const { random, pick, aWhile, clock, payment, app, running } = at;
  const [overdue, cancels, pays] = [random() < 0.5, random() < 0.4, random() < 0.8];
  const stepId = (n: number) => `${String(n)}${"0".repeat(25)}`;
  if (pays && random() < 0.5) payment.pay(story.number);
  // The line to the provider may be cut: then only its own messages come through.
  payment.stopped = random() < 0.3;
  if (overdue) clock.set(addMinutes(opened().expiresAt, 0.5 + pick(3)));
  const job = async () => {
    await aWhile();
    await app.everyMinute().catch(() => undefined);
  };
  const her = async (path: string, input: object) => {
    await aWhile();
    await call(at, path, input);
  };
  const message = async () => {
    for (let waits = pick(25); waits >= 0; waits--) await aWhile();
    if (pays) payment.pay(story.number);
    if (payment.opened.get(story.number)!.transaction.state === "paid") await hear(at);
  };
  /** Somebody else, who takes her place as soon as it is free. */
  const rival = async () => {
    for (let tries = 0; tries < 20; tries++) {
      await aWhile();
      const writes = seats.map((key): Write => ({ put: key, item: { v: 1, holder: "rival" }, when: "absent" }));
      if ((await at.table.commit(writes)).ok) return;
    }
  };
  const { id, applicationId } = story;
  await Promise.all([
    ...(random() < 0.4 ? [rival()] : []),
    ...Array.from({ length: 1 + pick(3) }, message),
    job(),
    job(),
    her("orders/checkPayment", { id }),
    ...(cancels
      ? [her("appointments/cancel", { id: applicationId, stepId: stepId(1), version: 3, reason: "other" })]
      : []),
    ...(random() < 0.5 ? [her("orders/pay", { id, stepId: stepId(2), way: "wechat-native" })] : []),
  ]);
  await Promise.all(running.splice(0));
  return { paid: payment.opened.get(story.number)!.transaction.state === "paid" };
}
const opened = () => hospital.payment.opened.get(story.number)!.request;

/** Nothing goes wrong any more: the job runs on for a while, and the provider tells once more. */
async function quiet(at: World): Promise<void> {
  await at.faulty.calm();
  at.payment.stopped = false;
  for (const minutes of [1, 3, 12, 35, 61, 61, 61, 61]) {
    at.clock.advance(minutes);
    await at.app.everyMinute();
    if (minutes === 3 && at.payment.opened.get(story.number)!.transaction.state === "paid") await hear(at);
    await Promise.all(at.running.splice(0));
  }
}

async function outcome({ app, table, payment }: World) {
  const order = (await app.repositories.orders.unread(TENANT, story.id))!;
  const application = (await app.repositories.appointments.unread(TENANT, story.applicationId))!;
  const lying = [...table.everything()];
  const entries = lying
    .filter(({ key }) => key.pk.startsWith(`${TENANT}#ledger#`))
    .map(({ item }) => item as unknown as LedgerEntry);
  const sums = new Map<string, number>();
  for (const { lines } of entries)
    for (const { account, fen } of lines) sums.set(account, (sums.get(account) ?? 0) + fen);
  const held = lying.filter(({ key, item }) => key.sk.startsWith("seat#") && item.holder === story.applicationId);
  const due = lying.filter(({ key }) => key.table === "orders" && key.pk.startsWith(`${TENANT}#due#`));
  const parked = lying.filter(({ key }) => key.pk === `${TENANT}#parked`);
  return { order, application, entries, sums, held, due, parked, inHand: payment.balance() };
}

test(`M1, M2, M6-M8, M10, S5-S7: ${SEEDS} races of payment, expiry, cancelling, duplicates and lost replies end well`, async () => {
  const ends = new Map<string, number>();
  const fired = { before: 0, lost: 0, late: 0, slow: 0 };
  for (let seed = 0; seed < SEEDS; seed++) {
    const at = await world(seed);
    const { paid } = await chaos(at);
    for (const [fault, count] of Object.entries(at.faulty.fired())) fired[fault as keyof typeof fired] += count;
    await quiet(at);
    const { order, application, entries, sums, held, due, parked, inHand } = await outcome(at);
    const context = `seed ${seed}: ${order.payment} ${order.closing} ${application.state}`;
    const scheduled = application.state === "scheduled";
    // She has paid and has her place, or all of it went back; without money there is no place.
    expect([context, order.payment]).toEqual([context, scheduled ? "paid" : inHandNever(paid, order.refundedFen)]);
    expect([context, held.length]).toEqual([context, scheduled ? seatsOf(application.booking!).length : 0]);
    expect([context, inHand]).toEqual([context, scheduled ? order.totalFen : 0]);
    expect([context, sums.get("wechat") ?? 0]).toEqual([context, inHand]);
    expect([context, sums.get("exam") ?? 0]).toEqual([context, -inHand || 0]);
    expect([context, sums.get("refunds-in-transit") ?? 0]).toEqual([context, 0]);
    for (const { at: moved, what, number, lines } of entries)
      expect(() => entry(moved, { what, number }, lines)).not.toThrow();
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(order.attempts.filter(({ state }) => state === "kept").length).toBe(paid && order.paid ? 1 : 0);
    expect([context, scheduled || order.closing === "closed" || order.payment !== "unpaid"]).toEqual([context, true]);
    expect([context, due.map(({ key }) => key.pk), parked]).toEqual([context, [], []]);
    const end = `${order.payment}, ${application.state}`;
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  // Each of the ends was met, and each fault has fired.
  expect([...ends.keys()].sort()).toEqual([
    "paid, scheduled",
    "refunded, cancelled-by-patient",
    "refunded, offer-expired",
    "unpaid, cancelled-by-patient",
    "unpaid, offer-expired",
  ]);
  expect(Math.min(...Object.values(fired))).toBeGreaterThan(SEEDS);
}, 600_000);

/** What an order that gave no place must be: unpaid where no money came, else wholly refunded. */
const inHandNever = (paid: boolean, refundedFen: number): string => (paid && refundedFen > 0 ? "refunded" : "unpaid");
