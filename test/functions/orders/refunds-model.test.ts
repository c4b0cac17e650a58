import { hearRefund } from "../../../functions/orders/hear-refund";
import { refundOnEnd } from "../../../functions/orders/refund-on-end";
import { watchRefunds } from "../../../functions/orders/watch-refunds";
import { movedBy } from "../../../shared/orders/ledger";
import { isGivenBack, isReserved } from "../../../shared/orders/states";
import { refundWorld, TENANT, type World } from "./refund-world";

const SEEDS = 300;
const STEPS = 40;
const CLERKS = ["wang", "li"] as const;

/** Everything that must be so after every commit, whoever did what when. */
async function check(world: World): Promise<void> {
  const [order, refunds] = [await world.order(), await world.refunds()];
  const sum = (of: typeof refunds) => of.reduce((total, { fen }) => total + fen, 0);
  const own = refunds.filter(({ from }) => from === "order");
  expect(world.provider.wrongs).toEqual([]);
  // M4: the order's sums are those of its refunds, and never more than was paid.
  expect(order.reservedFen).toBe(sum(own.filter(({ state }) => isReserved(state))));
  expect(order.refundedFen).toBe(sum(own.filter(({ state }) => isGivenBack(state))));
  expect(order.reservedFen + order.refundedFen).toBeLessThanOrEqual(order.paid?.fen ?? 0);
  // M10: the ledger sums to zero, and what is in transit is what is under way.
  const moved = movedBy(world.entries());
  expect(Object.values(moved).reduce((total, fen) => total + fen, 0)).toBe(0);
  expect(moved["refunds-in-transit"] + sum(refunds.filter(({ state }) => isReserved(state)))).toBe(0);
  // M9: no kind of money goes below what it earned.
  expect(Math.max(moved.exam, moved.consultation)).toBeLessThanOrEqual(0);
  // M6: what we say was done by the provider, the provider has done.
  for (const { number, state, fen } of refunds)
    if (state === "done") expect(world.provider.givenBack(number)).toBe(fen);
}

/** One thing that a clerk, the payer, the provider or time may do next. */
async function act(world: World): Promise<void> {
  const { random, provider } = world;
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)];
  const clerk = () => pick(CLERKS)!;
  const [order, refunds] = [await world.order(), await world.refunds()];
  const step = () => ({ id: world.orderId, stepId: world.ids.id(), version: order.v });
  const twice = async (work: () => Promise<unknown>) => {
    await world.sawnOff(work);
    if (random() < 0.3) await world.sawnOff(work);
  };
  switch (Math.floor(random() * 11)) {
    case 0: {
      const input = { ...step(), reason: "cannot-come", note: "" } as const;
      return twice(() => world.ask(input));
    }
    case 1:
    case 2: {
      const names = random() < 0.5 ? CLERKS : [clerk()];
      const started = names.map((name) => {
        const input = { ...step(), fen: 1 + Math.floor(random() * 90_000), reason: "补偿" };
        return world.sawnOff(() => world.start(name, input));
      });
      await Promise.all(started);
      return;
    }
    case 3:
    case 4: {
      const open = pick(refunds.filter(({ state }) => state === "asked" || state === "second-look"));
      if (!open) return;
      const fen = random() < 0.3 ? Math.floor(random() * open.fen * 1.2) : undefined;
      const decision = random() < 0.8 ? ("approve" as const) : ("refuse" as const);
      const decide = (name: string) => {
        const input = { ...step(), refundNumber: open.number, decision, fen, reason: "看过了" };
        return () => world.decide(name, input);
      };
      await Promise.all([twice(decide(clerk())), ...(random() < 0.4 ? [world.sawnOff(decide(clerk()))] : [])]);
      return;
    }
    case 5: {
      const failed = pick(refunds.filter(({ state }) => state === "failed"));
      const how = random() < 0.5 ? ("retry" as const) : ("pay-at-desk" as const);
      const input = failed && { ...step(), refundNumber: failed.number, how, reason: "银行已处理" };
      return input && twice(() => world.mend(clerk(), input));
    }
    case 6: {
      if (random() < 0.5) return turnTime(world, random());
      world.standing.now = { is: "ended", because: "cancelled", endedAt: world.clock.now() };
      return twice(() => refundOnEnd(world.parts, TENANT, world.orderId, "cancelled"));
    }
    case 7:
      return void (await world.sawnOff(() => world.pay(2)));
    case 8: {
      const number = pick([...provider.refunds.values()].filter(({ refund }) => refund.state === "under-way"))?.refund
        .refundNumber;
      if (number) provider.become(number, random() < 0.75 ? "done" : random() < 0.8 ? "abnormal" : "closed");
      return;
    }
    case 9: {
      // Late, doubled, out of order or lost: whatever has been told once may be told again.
      const news = pick(provider.news);
      return news && twice(() => hearRefund(world.parts, TENANT, news));
    }
    default:
      return turnTime(world, random() * 4);
  }
}

/** Time goes on: the outbox is drained and the job runs, sometimes two copies of it at once. */
async function turnTime(world: World, minutes: number): Promise<void> {
  world.clock.advance(minutes);
  await world.sawnOff(() => world.outbox.drain(TENANT));
  const copies = world.random() < 0.3 ? 2 : 1;
  await Promise.all(Array.from({ length: copies }, () => world.sawnOff(() => watchRefunds(world.parts, TENANT))));
}

/** Faults end, the provider finishes what it has, finance mends what failed. */
async function calmDown(world: World): Promise<void> {
  const { provider } = world;
  await world.faulty.calm();
  provider.fault = () => undefined;
  provider.settleAs = () => "under-way";
  for (let round = 0; round < 60; round++) {
    for (const { refund } of provider.refunds.values())
      if (refund.state === "under-way") provider.become(refund.refundNumber, "done");
    world.clock.advance(61);
    await world.outbox.drain(TENANT);
    await watchRefunds(world.parts, TENANT);
    const refunds = await world.refunds();
    for (const { number } of refunds.filter(({ state }) => state === "failed")) {
      const { v } = await world.order();
      const tap = { id: world.orderId, stepId: world.ids.id(), version: v, refundNumber: number, reason: "柜台退还" };
      await world.mend("li", { ...tap, how: "pay-at-desk" });
    }
    if (!refunds.some(({ state }) => isReserved(state))) return;
  }
}

test(`M4, M6, M10: over ${SEEDS} seeds of clerks, faults and messages, every fen is the provider's fen`, async () => {
  const seen = { approved: 0, done: 0, desk: 0, refused: 0, unwanted: 0, second: 0, faults: 0 };
  for (let seed = 1; seed <= SEEDS; seed++) {
    const world = await refundWorld(seed, { before: 0.01, lost: 0.02 });
    const { provider, random } = world;
    while ((await world.sawnOff(() => world.pay(1))) === undefined) seen.faults++;
    const faults = ["before", "after", "not-enough", "not-possible"] as const;
    provider.fault = () => (random() < 0.25 ? (seen.faults++, faults[Math.floor(random() * 4)]) : undefined);
    provider.settleAs = () => (random() < 0.6 ? "under-way" : random() < 0.8 ? "done" : "abnormal");
    try {
      for (let nth = 0; nth < STEPS; nth++) {
        await act(world);
        if (nth % 5 === 0) await check(world);
      }
      await calmDown(world);
      await check(world);
      const [order, refunds, moved] = [await world.order(), await world.refunds(), movedBy(world.entries())];
      const left = refunds.filter(({ state }) => isReserved(state));
      expect(left).toEqual([]);
      const charged = [1, 2].reduce((sum, nth) => sum + (isBooked(world, nth) ? world.totalFen : 0), 0);
      expect(moved.wechat).toBe(charged - provider.givenBack());
      expect(moved["refunds-in-transit"]).toBe(0);
      const back = refunds.filter(({ from, state }) => from === "order" && isGivenBack(state));
      expect(back.reduce((sum, { fen }) => sum + fen, 0)).toBe(order.refundedFen);
      seen.done += refunds.filter(({ state }) => state === "done").length;
      seen.desk += refunds.filter(({ state }) => state === "paid-at-desk").length;
      seen.refused += refunds.filter(({ state }) => state === "refused").length;
      seen.unwanted += refunds.filter(({ from }) => from === "unwanted").length;
      seen.second += refunds.filter(({ firstApprover }) => firstApprover).length;
      seen.approved += refunds.length;
    } catch (error) {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  // The run went through every kind of end, or it would show nothing.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(SEEDS / 10);
});

const isBooked = (world: World, nth: number): boolean =>
  world.entries().some(({ number, what }) => number === `${world.orderId}-${nth}` && what.endsWith("payment"));
