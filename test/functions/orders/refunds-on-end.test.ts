import { hearRefund } from "../../../functions/orders/hear-refund";
import { refundOnEnd } from "../../../functions/orders/refund-on-end";
import { watchRefunds } from "../../../functions/orders/watch-refunds";
import type { RefundReason } from "../../../shared/orders/model";
import { addMinutes } from "../../../shared/kernel/time";
import { refundWorld, TENANT, type World } from "./refund-world";

const ALL = 120_007;
let world: World;
let serviceAt: string;
beforeEach(async () => {
  world = await refundWorld();
  await world.pay(1);
  serviceAt = addMinutes(world.clock.now(), 48 * 60);
});
const end = (reason: RefundReason) => refundOnEnd(world.parts, TENANT, world.orderId, reason);
const summary = async () => (await world.refunds()).map(({ state, fen, reason }) => [state, fen, reason]);
const ended = (hoursBefore: number, because?: RefundReason) => {
  const endedAt = addMinutes(serviceAt, -hoursBefore * 60);
  world.standing.now = { is: "ended", endedAt, serviceAt, ...(because ? { because } : {}) };
};

describe("what ended gives back by the rules of the moment at which it ended", () => {
  test.each([
    ["cancelled", 24, "cancelled", ["approved", ALL, "cancelled"]],
    ["cancelled", 3, "cancelled", ["approved", 96_006, "cancelled"]],
    ["cancelled", 1, "cancelled", ["asked", 60_004, "cancelled"]],
    ["cancelled-by-hospital", 1, "cancelled-by-hospital", ["approved", ALL, "cancelled-by-hospital"]],
    ["pregnancy-ended", -1, "pregnancy-ended", ["approved", ALL, "pregnancy-ended"]],
    ["place-gone", -1, undefined, ["approved", ALL, "place-gone"]],
    // D1-18: whoever asks, an end that gives all back gives all back.
    ["cancelled", 1, "pregnancy-ended", ["approved", ALL, "cancelled"]],
  ] as const)("%s, %s hours before (because %s)", async (reason, hoursBefore, because, refund) => {
    ended(hoursBefore, because);
    world.clock.advance(5 * 24 * 60);
    await end(reason);
    expect(await summary()).toEqual([refund]);
  });

  test("too late, or not paid at all, is nothing", async () => {
    ended(-1, "cancelled");
    await end("cancelled");
    const unpaid = await refundWorld(2);
    await refundOnEnd(unpaid.parts, TENANT, unpaid.orderId, "place-gone");
    await refundOnEnd(unpaid.parts, TENANT, unpaid.ids.id(), "place-gone");
    expect([await summary(), await unpaid.refunds()]).toEqual([[], []]);
  });

  test("told twice, and by two at once, it has one effect", async () => {
    ended(3, "cancelled");
    await Promise.all([end("cancelled"), end("cancelled")]);
    await end("cancelled");
    expect(await summary()).toEqual([["approved", 96_006, "cancelled"]]);
    expect((await world.order()).reservedFen).toBe(96_006);
  });

  test("ended again by the hospital, the rest follows", async () => {
    ended(3, "cancelled");
    await end("cancelled");
    ended(3, "cancelled-by-hospital");
    await end("cancelled-by-hospital");
    expect(await summary()).toEqual([
      ["approved", 96_006, "cancelled"],
      ["approved", 24_001, "cancelled-by-hospital"],
    ]);
  });

  test("what she had asked for before is answered with it", async () => {
    const { v } = await world.order();
    await world.ask({ id: world.orderId, stepId: world.ids.id(), version: v, reason: "cannot-come", note: "" });
    ended(30, "cancelled");
    await end("cancelled");
    expect(await summary()).toEqual([["approved", ALL, "cancelled"]]);
  });
});

describe("the provider and the minute", () => {
  const turn = async (minutes: number) => {
    world.clock.advance(minutes);
    await world.outbox.drain(TENANT);
    await Promise.all([watchRefunds(world.parts, TENANT), watchRefunds(world.parts, TENANT)]);
  };
  const start = async (fen: number) => {
    const { v } = await world.order();
    await world.start("wang", { id: world.orderId, stepId: world.ids.id(), version: v, fen, reason: "补偿" });
  };

  test("a message told again costs one read and no write", async () => {
    world.provider.settleAs = () => "done";
    ended(30, "cancelled");
    await end("cancelled");
    await turn(1);
    const [news] = world.provider.news;
    const before = world.memory.units();
    for (let copy = 0; copy < 20; copy++)
      expect(await hearRefund(world.parts, TENANT, news!)).toMatchObject({ value: "known" });
    const after = world.memory.units();
    expect([after.read - before.read, after.write - before.write]).toEqual([20, 0]);
  });

  test("M5: two refunds are a minute apart, and two copies of the job send one", async () => {
    await start(1_000);
    await turn(0);
    await start(2_000);
    await turn(0.5);
    expect((await world.refunds()).map(({ state }) => state)).toEqual(["under-way", "approved"]);
    await turn(0.5);
    expect((await world.refunds()).map(({ state }) => state)).toEqual(["under-way", "under-way"]);
    expect([world.provider.refunds.size, world.provider.wrongs]).toEqual([2, []]);
  });

  test("M5: the fifty-first refund of a payment is not sent; it waits for the counter", async () => {
    world.provider.settleAs = () => "done";
    for (let nth = 0; nth < 50; nth++) {
      await start(10);
      await turn(1);
      await turn(1);
    }
    expect((await world.order()).refundedFen).toBe(500);
    expect(await world.start("wang", { ...(await tap()), fen: 10, reason: "补偿" })).toMatchObject({
      code: "refund.nothing-left",
    });
    ended(30, "cancelled");
    await end("cancelled");
    await turn(2);
    const last = (await world.refunds()).find(({ reason }) => reason === "cancelled");
    expect(last).toMatchObject({ state: "failed", failure: "too-many", fen: ALL - 500 });
    expect([world.provider.refunds.size, world.provider.wrongs]).toEqual([50, []]);
  });
  const tap = async () => ({ id: world.orderId, stepId: world.ids.id(), version: (await world.order()).v });

  test("a provider that does not answer is not asked a hundred times a round", async () => {
    world.provider.fault = () => "before";
    await start(1_000);
    await turn(1);
    const asked = world.provider.asked.length;
    await turn(0.1);
    expect(world.provider.asked.length).toBe(asked);
  });
});
