import { createWhole } from "../../../functions/whole";
import { memoryTable, type MemoryTable } from "../../../functions/kernel/table/memory";
import type { Item, Key, Write } from "../../../functions/kernel/table/table";
import type { ConsultationState } from "../../../shared/consultations/states";
import { addMinutes } from "../../../shared/kernel/time";
import { fixedClock } from "../../kit/clock";
import { faultyTable } from "../../kit/faulty-table";
import { TENANT } from "../../kit/hospital";
import { paymentDouble } from "../../kit/payment";
import { asked, lying, meets, MOU, openLife, orderOf, pays, type LifeWorld } from "./life-world";

const SEEDS = 200;
const FEE = 3000;
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

let life: LifeWorld;
let id: string;
let orderId: string;
let items: Lying[];
let begins: string;
let acceptBy: string;
beforeAll(async () => {
  life = await openLife();
  id = await asked(life, { fen: FEE });
  await pays(life, id);
  orderId = await orderOf(life, id);
  begins = life.hospital.clock.now();
  acceptBy = (await lying(life, id)).acceptBy!;
  items = [...(life.hospital.table as MemoryTable).everything()].filter(({ key }) => key.pk.startsWith(TENANT));
});

/** The same waiting, paid request once more, over a table that fails as a database behind a network does. */
async function world(seed: number) {
  const random = seeded(seed);
  const pick = (most: number) => Math.floor(random() * most);
  const aWhile = async () => {
    for (let ticks = pick(30); ticks > 0; ticks--) await new Promise((resolve) => setImmediate(resolve));
  };
  const clock = fixedClock(begins);
  const table = memoryTable({ now: () => Date.parse(clock.now()) });
  for (let at = 0; at < items.length; at += 100)
    await table.commit(items.slice(at, at + 100).map(({ key, item }): Write => ({ put: key, item, when: "any" })));
  const much = [0, 0.15, 1][pick(3)]!;
  const odds = { before: 0.05 * much, lost: 0.08 * much, late: 0.05 * much, slow: 0.25 };
  const faulty = faultyTable(table, { random, odds, pause: aWhile });
  const payment = paymentDouble(clock);
  for (const [number, { request, transaction }] of life.hospital.payment.opened)
    payment.opened.set(number, { request, transaction: { ...transaction } });
  const running: Promise<void>[] = [];
  const after = (work: () => Promise<void>) => void running.push(work());
  const app = createWhole({ ...life.hospital.app.outside, table: faulty, clock, payment: payment.port, after });
  return { random, pick, aWhile, clock, table, faulty, payment, running, app };
}
type World = Awaited<ReturnType<typeof world>>;

const stepId = (n: number) => `${String(n)}${"0".repeat(25)}`;

/** One tap: tried again under the same id as long as the line answers that it is busy, as a phone does. */
async function tap({ app, aWhile }: World, name: string, input: object, token: string): Promise<boolean> {
  for (let tries = 0; tries < 12; tries++) {
    await aWhile();
    const response = await app.api(
      new Request(`http://hospital.test/api/consultations/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
      }),
    );
    if (response.status < 500) return response.status === 200;
  }
  return false;
}

/** Everybody at once: the doctor accepts, declines, transfers or stops, she cancels, the time runs out, twice. */
async function chaos(at: World): Promise<string[]> {
  const { random, clock, app, aWhile, running } = at;
  const { doctor, patient } = life;
  // At the very border: the last minute of the promise, or just past it.
  if (random() < 0.6) {
    clock.set(addMinutes(acceptBy, random() < 0.5 ? -0.2 : 0.2));
    await reopen(at);
  }
  const job = async () => {
    await aWhile();
    await app.everyMinute().catch(() => undefined);
    return undefined;
  };
  const taps: [string, object, string][] = [
    ["accept", { ...meets, stepId: stepId(1) }, doctor],
    ["decline", { reason: "busy", note: "", tests: [], stepId: stepId(2) }, doctor],
    ["cancel", { stepId: stepId(3) }, patient.token],
    ["stopOnline", { reason: "acute", note: "", stepId: stepId(4) }, doctor],
    ["transfer", { toDoctorId: MOU, note: "", stepId: stepId(5) }, doctor],
  ];
  const chosen = taps.filter(() => random() < 0.6);
  const won = await Promise.all([
    ...chosen.map(async ([name, more, token]) =>
      (await tap(at, name, { id, version: 2, ...more }, token)) ? name : undefined,
    ),
    job(),
    job(),
  ]);
  await Promise.all(running.splice(0).map((work) => work.catch(() => undefined)));
  return won.filter((name) => name !== undefined);
}

/** The doctor's and her session live on to the border: only the race is of interest here. */
async function reopen({ table, clock }: World): Promise<void> {
  const until = Math.floor(Date.parse(addMinutes(clock.now(), 60)) / 1000);
  const far = addMinutes(clock.now(), 60);
  for (const { key, item } of items) {
    if (key.table === "sessions" && key.sk === "head") {
      const renewed = { ...item, seenAt: clock.now(), endsAt: far, expiresAt: until } as Item;
      await table.commit([{ put: key, item: renewed, when: "any" }]);
    }
    if (key.table === "consultations" && key.sk === "desk" && item.working) {
      const working = { from: begins, until: far };
      await table.commit([{ put: key, item: { ...item, working } as Item, when: "any" }]);
    }
  }
}

/** Nothing goes wrong any more: the jobs run on for a while. */
async function quiet(at: World): Promise<void> {
  await at.faulty.calm();
  for (const minutes of [1, 3, 12, 35, 61]) {
    at.clock.advance(minutes);
    await at.app.everyMinute();
    await Promise.all(at.running.splice(0));
  }
}

const LEADS: { readonly [tap: string]: ConsultationState } = {
  accept: "accepted",
  decline: "declined",
  cancel: "patient-cancelled",
  stopOnline: "stopped",
  transfer: "waiting",
};

test(`C5, C6, M11: of accept, decline, transfer, stop, cancel and time-out one wins; money back once, or never (${SEEDS} seeds)`, async () => {
  const seen = new Set<string>();
  for (let seed = 0; seed < SEEDS; seed++) {
    const at = await world(seed);
    const won = await chaos(at);
    await quiet(at);
    const found = (await at.app.repositories.consultations.unread(TENANT, id))!;
    const order = (await at.app.repositories.orders.unread(TENANT, orderId))!;
    const steps = found.steps.slice(2);
    const told = { seed, won, steps: steps.map(({ to, by }) => `${to} by ${by}`) };
    // Each step was possible from the one before: never two of the five from the same waiting.
    const fromFirst = steps.filter(
      ({ by, id: tapped }) => by !== "hospital" && Object.keys(LEADS).some((_, n) => tapped === stepId(n + 1)),
    );
    if (fromFirst.length > 1)
      // Only stopping goes on from what came before it: from accepted, while it is this doctor's.
      expect({ ...told, taps: fromFirst.map(({ id: one }) => one) }).toMatchObject({
        taps: [stepId(1), expect.stringMatching(/^[45]/)],
      });
    for (const name of won)
      expect({ ...told, name, kept: steps.some(({ to }) => to === LEADS[name]) }).toMatchObject({ kept: true });
    const givenBack = ["declined", "patient-cancelled", "stopped", "timed-out"].includes(found.state);
    expect({ ...told, state: found.state, refunded: order.refundedFen, reserved: order.reservedFen }).toMatchObject({
      refunded: givenBack ? FEE : 0,
      reserved: 0,
    });
    expect({ ...told, refunds: at.payment.refunds.size }).toMatchObject({ refunds: givenBack ? 1 : 0 });
    const holders = [...at.table.everything()].filter(({ key }) => key.sk.startsWith("q#") && key.sk.endsWith(id));
    const open = found.state === "waiting" || found.state === "accepted";
    expect({ ...told, holders: holders.map(({ key }) => key.pk) }).toMatchObject({
      holders: open ? [`${TENANT}#doctor#${found.doctorId}`] : [],
    });
    const thread = (await at.app.repositories.consultations.thread(TENANT, id))!;
    expect({ ...told, open: thread.open, doctor: thread.doctorId }).toMatchObject({ open, doctor: found.doctorId });
    const messages = await at.app.repositories.consultations.messages(TENANT, id);
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, n) => n + 1));
    seen.add(found.state);
  }
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(["accepted", "declined", "patient-cancelled", "stopped", "timed-out"]),
  );
}, 600_000);
