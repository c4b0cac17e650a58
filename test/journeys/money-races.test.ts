import { setImmediate as soon } from "node:timers/promises";
import { addMinutes } from "../../shared/kernel/time";
import type { PayFaultOrder } from "../../scripts/sandbox/wechat-pay";
import { openMoneyHouse, owing, paysByPhone, stopProviders, type MoneyHouse, type Owing } from "../kit/money-house";
import { applied, approved, formIssued } from "../kit/stories";

let house: MoneyHouse;
let owes: Owing;
let totalFen: number;
beforeEach(async () => {
  house = await openMoneyHouse();
  owes = await owing(house);
  ({ totalFen } = await house.order(owes.id));
});
afterEach(stopProviders);

const NOTHING = { wechat: 0, exam: 0, unexplained: 0, inTransit: 0 };
const kept = () => ({ wechat: totalFen, exam: -totalFen, unexplained: 0, inTransit: 0 });
const silence: PayFaultOrder = { on: "call", kind: "status", status: 503, times: null };
const opensAndLays = async (way: "wechat-jsapi" | "wechat-native" | "wechat-h5" = "wechat-jsapi") => {
  const opened = await house.opens(owes, way);
  const { invitation } = opened.value;
  const openid = owes.mother.openid;
  if (invitation.way === "wechat-native") return house.control.scan({ openid, codeUrl: invitation.codeUrl });
  if (invitation.way === "wechat-h5") return house.control.openLink({ openid, h5Url: invitation.url });
  return house.sheetFor(owes, opened);
};
/** Just so many seconds before her place is given back. */
const secondsBeforeTheEnd = async (seconds: number) => {
  const { payUntil } = await house.order(owes.id);
  house.clock.set(addMinutes(payUntil, -seconds / 60));
};

describe("the last second", () => {
  test("3.5: she pays while the hospital closes, no message comes: the money counts, the place stays hers", async () => {
    const fired = house.fault({ on: "notice", kind: "never" });
    const sheet = await opensAndLays();
    await secondsBeforeTheEnd(1);
    house.control.pay({ sheetId: sheet.id });
    await house.pass(1);
    expect(fired()).toBe(1);
    expect(await house.order(owes.id)).toMatchObject({ payment: "paid", closing: "open" });
    expect(await house.stateOf(owes)).toBe("scheduled");
    expect(house.books()).toMatchObject({ ledger: kept(), provider: { heldFen: totalFen, charges: 1 } });
  });

  test("3.5: the hospital closes first: her phone takes no money any more", async () => {
    const sheet = await opensAndLays();
    await house.pass(31);
    expect(await house.order(owes.id)).toMatchObject({ payment: "unpaid", closing: "closed" });
    expect(await house.stateOf(owes)).toBe("offer-expired");
    expect(() => house.control.pay({ sheetId: sheet.id })).toThrow("the order is closed");
    expect(house.books()).toEqual({ ledger: NOTHING, provider: { heldFen: 0, charges: 0, refunds: 0 } });
  });
});

describe("S7: paid in time, but the provider is silent until her place was given back", () => {
  async function heardTooLate(meanwhile: () => Promise<void> = async () => undefined) {
    const never = house.fault({ on: "notice", kind: "never" });
    await paysByPhone(house, owes);
    const fired = house.fault(silence);
    await house.pass(32);
    expect(await house.stateOf(owes)).toBe("offer-expired");
    expect([never(), fired() > 0]).toEqual([1, true]);
    await meanwhile();
    house.control.clearFaults();
    await house.pass(5);
  }

  test("the place is still free: it is hers", async () => {
    await heardTooLate();
    expect(await house.stateOf(owes)).toBe("scheduled");
    expect(await house.order(owes.id)).toMatchObject({ payment: "paid", refundCount: 0 });
    expect(house.books()).toMatchObject({ ledger: kept(), provider: { heldFen: totalFen, refunds: 0 } });
  });

  test("somebody else has the place: her money goes back whole, once", async () => {
    await heardTooLate(async () => {
      const other = await house.patient({ name: "何清" });
      await formIssued(house, other);
      const nurse = await house.staff("triage");
      expect((await approved(house, await applied(house, other), nurse, owes.place)).ok).toBe(true);
    });
    await house.pass(5);
    expect(await house.stateOf(owes)).toBe("offer-expired");
    expect(await house.refunds(owes.id)).toMatchObject([{ state: "done", fen: totalFen, askedBy: "hospital" }]);
    expect(house.books()).toEqual({ ledger: NOTHING, provider: { heldFen: 0, charges: 1, refunds: 1 } });
  });
});

test("M8: paid by the code on a screen and on her phone, both: one is kept, one goes back by itself", async () => {
  const fired = house.fault({ on: "call", kind: "delay", route: "/v3/pay/transactions/jsapi", ms: 400 });
  const onPhone = opensAndLays();
  while ((await house.order(owes.id)).attempts.length === 0) await soon();
  const onScreen = await opensAndLays("wechat-native");
  const sheets = [await onPhone, onScreen];
  for (const { id } of sheets) house.control.pay({ sheetId: id });
  await house.pass(5);
  expect(fired()).toBe(1);
  const { attempts, ...order } = await house.order(owes.id);
  expect(order).toMatchObject({ payment: "paid", paid: { fen: totalFen }, refundedFen: 0 });
  expect(attempts.map(({ state }) => state).sort()).toEqual(["kept", "returned"]);
  expect(await house.refunds(owes.id)).toMatchObject([{ reason: "second-payment", state: "done", fen: totalFen }]);
  expect(await house.stateOf(owes)).toBe("scheduled");
  expect(house.books()).toEqual({ ledger: kept(), provider: { heldFen: totalFen, charges: 2, refunds: 1 } });
});

test.each(["wechat-native", "wechat-h5"] as const)(
  "%s: paid from another screen, and the place is hers",
  async (way) => {
    const sheet = await opensAndLays(way);
    house.control.pay({ sheetId: sheet.id });
    await house.pass(1);
    expect(await house.order(owes.id)).toMatchObject({ payment: "paid", paid: { way } });
    expect(await house.stateOf(owes)).toBe("scheduled");
    expect(house.books()).toMatchObject({ ledger: kept(), provider: { heldFen: totalFen } });
  },
);

test("she taps cancel on the phone, opens again and pays: the very same attempt goes on", async () => {
  const first = await opensAndLays();
  house.control.cancel({ sheetId: first.id });
  expect((await house.checks(owes)).value.payment).toBe("unpaid");
  const number = await paysByPhone(house, owes);
  await house.pass(1);
  expect(number).toBe(first.order);
  expect((await house.order(owes.id)).attempts).toMatchObject([{ state: "kept" }]);
  expect(house.books()).toMatchObject({ ledger: kept(), provider: { heldFen: totalFen, charges: 1 } });
});

test("two copies of every job at once change nothing (N8)", async () => {
  house.fault({ on: "notice", kind: "never", times: null });
  await paysByPhone(house, owes);
  house.clock.advance(1);
  await Promise.all([house.app.everyMinute(), house.app.everyMinute(), house.app.everyMinute()]);
  await house.settle();
  await house.pass(2);
  expect(await house.stateOf(owes)).toBe("scheduled");
  expect(house.books()).toMatchObject({ ledger: kept(), provider: { heldFen: totalFen, charges: 1 } });
});

test("a page that changes one sign of what the hospital signed: her phone refuses, and nothing is paid", async () => {
  const { value } = await house.opens(owes);
  const { paySign } = value.invitation;
  const forged = { ...value.invitation, paySign: `${paySign.startsWith("A") ? "B" : "A"}${paySign.slice(1)}` };
  const asked = { ...forged, openid: owes.mother.openid };
  await expect(house.control.requestPayment(asked)).rejects.toThrow("paySign does not fit");
  await house.pass(2);
  expect(house.books()).toEqual({ ledger: NOTHING, provider: { heldFen: 0, charges: 0, refunds: 0 } });
});
