import fc from "fast-check";
import { closeDays } from "../../../functions/orders/close-day";
import { keysOf } from "../../../functions/orders/keys";
import { createRepository } from "../../../functions/orders/repository";
import { balancesAt } from "../../../functions/orders/balances";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { silentLog } from "../../../functions/kernel/log";
import { addDays, addMinutes, dayOf } from "../../../shared/kernel/time";
import { entry, movedBy } from "../../../shared/orders/ledger";
import { ACCOUNTS, type Account, type LedgerEntry } from "../../../shared/orders/ledger-model";
import { fixedClock } from "../../kit/clock";
import { openHospital, TENANT, type Hospital } from "../../kit/hospital";
import { allEntries, opened, take, walkedIn } from "./money-stories";

type Balances = { account: Account; movedFen: number; balanceFen: number }[];
const START = "2026-11-20T01:00:00.000Z";

/** A ledger of its own over the memory table. */
function books() {
  const clock = fixedClock(START);
  const table = memoryTable({ now: () => Date.parse(clock.now()) });
  const repository = createRepository(table, async () => true);
  let count = 0;
  return {
    clock,
    repository,
    parts: { repository, clock, log: silentLog },
    /** Books so many fen from one account to another now, of money that moved so many minutes ago. */
    async book(from: Account, to: Account, fen: number, minutesAgo = 0): Promise<LedgerEntry> {
      const now = clock.now();
      const lines = [
        { account: to, fen },
        { account: from, fen: -fen },
      ];
      const made = entry(addMinutes(now, -minutesAgo), { what: "correction", number: String(++count) }, lines, now);
      if (!(await repository.commit([repository.entryWrite(made, TENANT)])).ok) throw new Error("not booked");
      return made;
    },
  };
}

const account = fc.constantFrom(...ACCOUNTS);
const booking = fc.record({
  from: account,
  to: account,
  fen: fc.integer({ min: -100_000, max: 100_000 }),
  minutesAgo: fc.constantFrom(0, 0, 30, 2000),
  wait: fc.constantFrom(1, 200, 1440, 4000),
  closes: fc.boolean(),
});

test("M10: after any bookings, also late ones, closed balances equal the sums of entries and all accounts sum to zero", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(booking, { maxLength: 12 }), async (bookings) => {
      const { clock, parts, book } = books();
      const booked: LedgerEntry[] = [];
      for (const { from, to, fen, minutesAgo, wait, closes } of bookings) {
        booked.push(await book(from, to, fen, minutesAgo));
        clock.advance(wait);
        if (closes) await closeDays(parts, TENANT);
      }
      clock.advance(2 * 1440);
      await closeDays(parts, TENANT);
      expect(await closeDays(parts, TENANT)).toBe(0);
      for (let day = dayOf(START); day <= dayOf(clock.now()); day = addDays(day, 1)) {
        const { moved, balance } = await balancesAt(parts, TENANT, day);
        expect(balance).toEqual(movedBy(booked.filter((one) => one.day <= day)));
        expect(moved).toEqual(movedBy(booked.filter((one) => one.day === day)));
        expect(Object.values(balance).reduce((sum, fen) => sum + fen, 0)).toBe(0);
      }
    }),
    { seed: 10, numRuns: 60 },
  );
});

test("a payment found two days late is booked on the day of finding it: the day that was closed stays as it was", async () => {
  const { clock, parts, book } = books();
  await book("exam", "wechat", 100);
  clock.set("2026-11-22T01:00:00.000Z");
  await closeDays(parts, TENANT);
  const before = await balancesAt(parts, TENANT, "2026-11-20");
  const late = await book("exam", "wechat", 250, 2 * 1440);
  expect([dayOf(late.at), late.day]).toEqual(["2026-11-20", "2026-11-22"]);
  expect(await balancesAt(parts, TENANT, "2026-11-20")).toEqual(before);
  expect((await balancesAt(parts, TENANT, "2026-11-22")).balance.wechat).toBe(350);
});

test("an entry that a wrong clock wrote into a closed day is found when the next day closes", async () => {
  const { clock, parts, book } = books();
  await book("exam", "wechat", 100);
  clock.set("2026-11-21T01:00:00.000Z");
  await closeDays(parts, TENANT);
  clock.set("2026-11-20T02:00:00.000Z");
  await book("exam", "wechat", 5);
  clock.set("2026-11-22T01:00:00.000Z");
  expect(await closeDays(parts, TENANT)).toBe(2);
  expect((await balancesAt(parts, TENANT, "2026-11-20")).balance.wechat).toBe(105);
  expect((await balancesAt(parts, TENANT, "2026-11-21")).balance.wechat).toBe(105);
});

test("a day is closed only ten minutes after it is over, once, however many jobs run", async () => {
  const { clock, parts, repository, book } = books();
  await book("exam", "wechat", 100);
  clock.set("2026-11-20T16:09:59.000Z");
  expect(await closeDays(parts, TENANT)).toBeLessThanOrEqual(1);
  expect(await repository.get(keysOf(TENANT).balance("2026-11-20"))).toBeUndefined();
  clock.set("2026-11-20T16:10:00.000Z");
  await Promise.all([closeDays(parts, TENANT), closeDays(parts, TENANT)]);
  expect(await repository.get(keysOf(TENANT).balance("2026-11-20"))).toMatchObject({ v: 1 });
});

describe("the ledger call", () => {
  let hospital: Hospital;
  let finance: string;
  beforeEach(async () => {
    hospital = await openHospital();
    finance = await hospital.staff("finance");
  });
  const ledger = async (day: string, cursor?: string) =>
    (await hospital.call("orders/ledger", { day, ...(cursor ? { cursor } : {}) }, finance)).value;

  test("shows today's entries and what every account holds, and the same once the day is closed", async () => {
    await opened(hospital, finance);
    await take(hospital, finance, await walkedIn(hospital, finance));
    const today = await ledger("2026-11-22");
    expect(today.entries).toEqual(allEntries(hospital).map(({ id }) => expect.objectContaining({ id })));
    const held = Object.fromEntries((today.balances as Balances).map((one) => [one.account, one.balanceFen]));
    expect([held.cash, held.exam, held.wechat]).toEqual([18_000, -18_000, 0]);
    hospital.clock.set("2026-11-22T16:30:00.000Z");
    await hospital.app.everyMinute();
    finance = await hospital.staff("finance");
    expect((await ledger("2026-11-22")).balances).toEqual(today.balances);
    const next = await ledger("2026-11-23");
    expect(next.entries).toEqual([]);
    expect(next.balances.find((one: { account: string }) => one.account === "cash")).toEqual({
      account: "cash",
      movedFen: 0,
      balanceFen: 18_000,
    });
  });

  test("a long day comes in pages, each entry once", async () => {
    const { repository } = { repository: hospital.app.repositories.orders };
    const now = hospital.clock.now();
    const lines = [
      { account: "wechat", fen: 1 },
      { account: "unexplained", fen: -1 },
    ] as const;
    for (let n = 0; n < 120; n++) {
      const made = entry(now, { what: "correction", number: String(n) }, lines);
      await repository.commit([repository.entryWrite(made, TENANT)]);
    }
    const seen: string[] = [];
    let page = await ledger("2026-11-22");
    for (;;) {
      seen.push(...page.entries.map(({ id }: { id: string }) => id));
      if (!page.cursor) break;
      page = await ledger("2026-11-22", page.cursor);
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
    expect(page.balances.find((one: { account: string }) => one.account === "wechat").balanceFen).toBe(120);
  });
});
