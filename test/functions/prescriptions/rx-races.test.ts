import { createWhole } from "../../../functions/whole";
import { memoryTable, type MemoryTable } from "../../../functions/kernel/table/memory";
import type { Item, Key, Write } from "../../../functions/kernel/table/table";
import { duesOf } from "../../../shared/prescriptions/clocks";
import type { Prescription } from "../../../shared/prescriptions/model";
import { isUnderWay, prescriptionLife, type PrescriptionState } from "../../../shared/prescriptions/states";
import { fixedClock } from "../../kit/clock";
import { faultyTable } from "../../kit/faulty-table";
import { TENANT } from "../../kit/hospital";
import { ANTACID, lying, openRx, proved, signed, type RxWorld } from "./rx-world";

const SEEDS = 200;
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

let base: RxWorld;
let id: string;
let before: Prescription;
let doctor: string;
let pharmacist: string;
let items: Lying[];
let begins: string;
beforeAll(async () => {
  base = await openRx();
  id = await signed(base);
  before = await lying(base, id);
  doctor = await proved(base, "doctor.xiang");
  pharmacist = await proved(base, "pharmacist.ai");
  begins = base.hospital.clock.now();
  items = [...(base.hospital.table as MemoryTable).everything()].filter(({ key }) => key.pk.startsWith(TENANT));
});

/** The same prescription in review once more, over a table that fails as a database behind a network does. */
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
  const running: Promise<void>[] = [];
  const after = (work: () => Promise<void>) => void running.push(work());
  const app = createWhole({ ...base.hospital.app.outside, table: faulty, clock, after });
  return { random, aWhile, clock, table, faulty, running, app };
}
type World = Awaited<ReturnType<typeof world>>;

/** One tap: tried again under the same id as long as the line answers that it is busy, as a phone does. */
async function tap({ app, aWhile }: World, name: string, input: object, token: string): Promise<boolean> {
  for (let tries = 0; tries < 12; tries++) {
    await aWhile();
    const response = await app.api(
      new Request(`http://hospital.test/api/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
      }),
    );
    if (response.status < 500) return response.status === 200;
  }
  return false;
}

const stepId = (n: number) => `${String(n)}${"0".repeat(25)}`;

/** Everybody at once: approve, return, reject, take back, drop it, pay, stop its drug or the whole care, and the job. */
async function chaos(at: World): Promise<string[]> {
  const { content, hash } = before;
  const rx = (n: number) => ({ id, stepId: stepId(n), version: 1 });
  const seen = (n: number) => ({ ...rx(n), content, hash });
  const back = { codes: ["2-5"], note: "请核对" };
  const mine = base.patient.token;
  const place = { id: stepId(7), subject: { domain: "prescriptions", id } };
  const stop = { drugId: ANTACID, reason: "recall", note: "厂家召回" };
  const care = { id: base.consultationId, stepId: stepId(8), version: 3, reason: "acute", note: "" };
  const taps: [string, object, string][] = [
    ["prescriptions/approve", seen(1), pharmacist],
    ["prescriptions/return", { ...seen(2), ...back }, pharmacist],
    ["prescriptions/reject", { ...seen(3), ...back }, pharmacist],
    ["prescriptions/takeBack", { ...rx(4), why: "写错了" }, doctor],
    ["prescriptions/notNeeded", rx(5), mine],
    ["orders/place", place, mine],
    ["prescriptions/stopDrug", stop, pharmacist],
    ["consultations/stopOnline", care, doctor],
  ];
  const chosen = taps.filter(() => at.random() < 0.6);
  const won = await Promise.all([
    ...chosen.map(async ([name, input, token]) => ((await tap(at, name, input, token)) ? name : undefined)),
    at.app.everyMinute().then(
      () => undefined,
      () => undefined,
    ),
  ]);
  return won.filter((name) => name !== undefined);
}

/** Afterwards nothing goes wrong any more, and the jobs have their time. */
async function calm({ faulty, running, app, clock }: World): Promise<void> {
  await faulty.calm();
  for (let round = 0; round < 6; round++) {
    await Promise.all(running.splice(0));
    clock.advance(3);
    await app.everyMinute();
  }
}

const rowsIn = (table: MemoryTable, part: string) =>
  [...table.everything()].filter(({ key }) => key.table === "prescriptions" && key.pk.includes(part));

test(`P1, P3: approve, return, reject, take back, drop, pay, stop at once leave one history (${SEEDS} seeds)`, async () => {
  const ends = new Map<PrescriptionState, number>();
  for (let seed = 0; seed < SEEDS; seed++) {
    const at = await world(seed);
    const won = await chaos(at);
    await calm(at);
    const found = (await at.app.repositories.prescriptions.unread(TENANT, id))!;
    ends.set(found.state, (ends.get(found.state) ?? 0) + 1);
    const walked = found.steps.map(({ to }) => to);
    for (const [i, to] of walked.entries()) {
      const from = walked[i - 1];
      const leads = Object.values(prescriptionLife.steps).some(
        (step) => step.to === to && step.from.includes(from as never),
      );
      expect([seed, from, to, i === 0 || from === to || leads]).toEqual([seed, from, to, true]);
    }
    expect(new Set(found.steps.map((step) => step.id)).size).toBe(found.steps.length);
    expect(found.v).toBe(found.steps.length);
    // Whoever was told yes is in the history, once; nobody else is.
    const decided = ["approve", "return", "reject", "takeBack", "notNeeded"];
    for (const [n, name] of decided.entries()) {
      const took = found.steps.filter((step) => step.id === stepId(n + 1)).length;
      if (won.includes(`prescriptions/${name}`)) expect([seed, name, took]).toEqual([seed, name, 1]);
    }
    expect(won).not.toContain("orders/place");
    if (won.includes("consultations/stopOnline") || won.includes("prescriptions/stopDrug"))
      expect([seed, ["in-review", "approved"].includes(found.state)]).toEqual([seed, false]);
    // One content, as it was signed; at most one decision about it; rows that point to it as it is.
    const own = rowsIn(at.table, `#prescription#${id}`);
    expect(own.filter(({ key }) => key.sk.startsWith("content#"))).toHaveLength(1);
    expect(own.filter(({ key }) => key.sk.startsWith("review#")).length).toBeLessThanOrEqual(1);
    expect((await at.app.repositories.prescriptions.content(TENANT, found))!.hash).toBe(before.hash);
    expect(rowsIn(at.table, "#review-queue")).toHaveLength(found.state === "in-review" ? 1 : 0);
    expect(rowsIn(at.table, `#drug#${ANTACID}`)).toHaveLength(isUnderWay(found.state) ? 1 : 0);
    expect(rowsIn(at.table, "#prescription-due")).toHaveLength(duesOf(found).length);
    // The chat has heard of each turn once.
    const chat = await at.app.repositories.consultations.messages(TENANT, base.consultationId);
    const lines = chat.map(({ notice }) => notice?.code ?? "").filter((code) => code.startsWith("prescription-"));
    expect([seed, lines.sort()]).toEqual([
      seed,
      walked
        .slice(1)
        .filter((to, i) => to !== walked[i])
        .map((to) => `prescription-${to}`)
        .sort(),
    ]);
  }
  // The seeds are of use: races end in several ways.
  expect([...ends.keys()].length).toBeGreaterThanOrEqual(4);
}, 600_000);
