import { openMoneyHouse, owing, paysByPhone, stopProviders, type MoneyHouse, type Owing } from "../kit/money-house";
import { callBy } from "../sandbox/wechat-pay/merchant";

let house: MoneyHouse;
let owes: Owing;
let totalFen: number;
let finance: string;
beforeEach(async () => {
  house = await openMoneyHouse();
  owes = await owing(house);
  ({ totalFen } = await house.order(owes.id));
  finance = await house.staff("finance");
  await paysByPhone(house, owes);
  await house.pass(1);
});
afterEach(stopProviders);

const cancels = () => {
  const cancel = { id: owes.applicationId, stepId: house.id(), version: 4, reason: "pregnancy-ended" };
  return house.call("appointments/cancel", cancel, owes.mother.token);
};
const queue = async (name: string) => (await house.call("orders/refundQueue", { queue: name }, finance)).value.items;
const mend = async () => {
  const { v: version } = await house.order(owes.id);
  const input = { id: owes.id, stepId: house.id(), version, refundNumber: `${owes.id}-R1`, how: "retry" };
  // Money is touched only by somebody who has just shown who she is.
  return house.call("orders/mendRefund", { ...input, reason: "已处理，请重发" }, await house.staff("finance"));
};

async function expectGivenBackOnce(): Promise<void> {
  expect(await house.order(owes.id)).toMatchObject({ payment: "refunded", refundedFen: totalFen, reservedFen: 0 });
  expect(await house.refunds(owes.id)).toMatchObject([{ state: "done", fen: totalFen, number: `${owes.id}-R1` }]);
  expect(house.control.journal().refunded.map(({ refund }) => refund)).toEqual([`${owes.id}-R1`]);
  expect(house.books()).toEqual({
    ledger: { wechat: 0, exam: 0, unexplained: 0, inTransit: 0 },
    provider: { heldFen: 0, charges: 1, refunds: 1 },
  });
  for (const name of ["failed", "under-way", "asked"]) expect([name, await queue(name)]).toEqual([name, []]);
}
/** The money is set aside and in nobody's hands: the books say where it is. */
const expectOnItsWay = () =>
  expect(house.books()).toMatchObject({
    ledger: { wechat: totalFen, exam: 0, inTransit: -totalFen },
    provider: { heldFen: totalFen, refunds: 0 },
  });

test("her bank refuses: the failure queue, finance mends it with the provider and sends it again under its number", async () => {
  house.control.settings({ failRefunds: "abnormal" });
  await cancels();
  await house.pass(3);
  expect(await queue("failed")).toMatchObject([{ refund: { state: "failed", fen: totalFen } }]);
  expectOnItsWay();
  house.control.settings({ failRefunds: "none" });
  const { providerId } = (await house.refunds(owes.id))[0]!;
  const address = `/v3/refund/domestic/refunds/${providerId}/apply-abnormal-refund`;
  const asked = { out_refund_no: `${owes.id}-R1`, type: "MERCHANT_BANK_CARD" };
  const timestamp = Math.floor(Date.parse(house.clock.now()) / 1000);
  expect((await callBy(house.pay, "POST", address, asked, { timestamp })).status).toBe(200);
  expect((await mend()).ok).toBe(true);
  await house.pass(5);
  await expectGivenBackOnce();
});

test("the merchant's account is empty: the failure queue; filled up and sent again, the same number goes through once", async () => {
  house.control.settings({ failRefunds: "notEnough" });
  await cancels();
  await house.pass(3);
  expect(await queue("failed")).toMatchObject([{ refund: { state: "failed" } }]);
  expectOnItsWay();
  expect((await mend()).ok).toBe(true);
  await house.pass(3);
  expect(await queue("failed")).toHaveLength(1);
  house.control.settings({ failRefunds: "none" });
  expect((await mend()).ok).toBe(true);
  await house.pass(5);
  await expectGivenBackOnce();
});

test("3.11: the refund's answer is lost and no message comes: one refund, found by asking", async () => {
  const never = house.fault({ on: "notice", route: "REFUND.", kind: "never" });
  const lost = house.fault({ on: "call", route: "/v3/refund/", kind: "resetAfter", times: 5 });
  await cancels();
  await house.pass(12);
  expect([never(), lost()]).toEqual([1, 5]);
  await expectGivenBackOnce();
});

test("M5: two parts within a minute go one after the other, and never more than was paid", async () => {
  const part = async (fen: number) => {
    const { v: version } = await house.order(owes.id);
    const input = { id: owes.id, stepId: house.id(), version, fen, reason: "部分项目未做" };
    return house.call("orders/startRefund", input, finance);
  };
  expect((await part(1_000)).ok).toBe(true);
  expect((await part(2_000)).ok).toBe(true);
  expect(await part(totalFen)).toMatchObject({ ok: false });
  await house.pass(8);
  expect((await house.refunds(owes.id)).map(({ state, fen }) => [state, fen])).toEqual([
    ["done", 1_000],
    ["done", 2_000],
  ]);
  expect(house.books()).toEqual({
    ledger: { wechat: totalFen - 3_000, exam: 3_000 - totalFen, unexplained: 0, inTransit: 0 },
    provider: { heldFen: totalFen - 3_000, charges: 1, refunds: 2 },
  });
});
