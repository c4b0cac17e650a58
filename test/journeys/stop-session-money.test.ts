import { openMoneyHouse, owing, paysByPhone, stopProviders, type MoneyHouse, type Owing } from "../kit/money-house";
import { applicationOf } from "../kit/seated";

/*
 * A session is stopped in which somebody has paid for her place. Her money stays with the new place that is kept for her;
 * where she does not want it, or where there is none, all of it goes back (D1-17, S7).
 */

let house: MoneyHouse;
let operations: string;
beforeEach(async () => {
  house = await openMoneyHouse();
  operations = await house.staff("operations");
});
afterEach(stopProviders);

async function paid(): Promise<Owing> {
  const owes = await owing(house);
  await paysByPhone(house, owes);
  await house.pass(1);
  expect(await house.stateOf(owes)).toBe("scheduled");
  return owes;
}
async function saved(change: object) {
  const seen = (await house.call("sessions/roster", {}, operations)).value.version;
  const answer = await house.call("sessions/saveChange", { id: house.id(), change, seen }, operations);
  if (!answer.ok) throw new Error(`saveChange was refused: ${answer.code}`);
  await house.pass(1);
  return answer.value;
}
const stopOf = ({ place }: Owing) => ({ kind: "session-stopped", sessionId: place.sessionId, reason: "机器故障" });
const step = async ({ applicationId }: Owing) => ({
  id: applicationId,
  stepId: house.id(),
  version: (await applicationOf(house, applicationId)).v,
});

test("her money stays with the new place: she accepts, and pays nothing again", async () => {
  const owes = await paid();
  const { displaced } = await saved(stopOf(owes));
  expect(displaced).toMatchObject([{ id: owes.applicationId, paid: true, next: "place" }]);
  const offered = await applicationOf(house, owes.applicationId);
  expect(offered).toMatchObject({ state: "offered", booking: { paidBy: { orderId: owes.id }, ...displaced[0].to } });
  const accept = { ...(await step(owes)), payment: "online" };
  expect(await house.call("appointments/acceptOffer", accept, owes.mother.token)).toMatchObject({ ok: true });
  await house.pass(3);
  expect(await house.stateOf(owes)).toBe("scheduled");
  const order = await house.order(owes.id);
  expect([order.payment, order.refundCount]).toEqual(["paid", 0]);
  expect(house.books()).toMatchObject({ ledger: { wechat: order.totalFen }, provider: { heldFen: order.totalFen } });
});

test.each(["declines it", "lets it run out", "cancels"] as const)(
  "she %s: all of her money goes back, once",
  async (way) => {
    const owes = await paid();
    await saved(stopOf(owes));
    const { token } = owes.mother;
    if (way === "declines it")
      await house.call("appointments/declineOffer", { ...(await step(owes)), note: "" }, token);
    if (way === "cancels")
      await house.call("appointments/cancel", { ...(await step(owes)), reason: "done-elsewhere" }, token);
    await house.pass(26 * 60, 60);
    await house.pass(12);
    const order = await house.order(owes.id);
    expect([way, order.payment, order.refundCount, order.reservedFen]).toEqual([way, "refunded", 1, 0]);
    expect(house.books()).toMatchObject({ ledger: { wechat: 0, exam: 0 }, provider: { heldFen: 0, refunds: 1 } });
  },
);

test("where no time is left she waits in the list, and all of her money goes back", async () => {
  const owes = await paid();
  const whole = { id: "flood", what: "closed", from: "2026-11-23", to: "2027-02-28", reason: "机房进水" };
  const { displaced } = await saved({ kind: "exception-added", exception: whole });
  expect(displaced).toMatchObject([{ next: "wait-list", paid: true }]);
  await house.pass(12);
  expect(await house.stateOf(owes)).toBe("wait-listed");
  const order = await house.order(owes.id);
  expect([order.payment, order.refundCount]).toEqual(["refunded", 1]);
  expect(house.books()).toMatchObject({ ledger: { wechat: 0, exam: 0 }, provider: { heldFen: 0 } });
});

test("a Saturday that becomes a working day: what she paid above the ordinary price goes back (D1-01)", async () => {
  const owes = await paid();
  const before = await applicationOf(house, owes.applicationId);
  const { years } = (await house.call("hospital/calendar", {}, operations)).value;
  const { version, ...year } = years.find((one: { year: number }) => one.year === Number(owes.place.day.slice(0, 4)));
  const changed = { ...year, makeUpWorkdays: [...year.makeUpWorkdays, owes.place.day] };
  expect(await house.call("hospital/saveCalendarYear", { year: changed, seen: version }, operations)).toMatchObject({
    ok: true,
  });
  await house.pass(12);
  const now = await applicationOf(house, owes.applicationId);
  expect(now).toMatchObject({ state: "scheduled", booking: { variant: "ordinary" } });
  const fallen = before.booking!.owedFen - now.booking!.owedFen;
  expect(fallen).toBeGreaterThan(0);
  expect((await house.refunds(owes.id)).map(({ fen, state }) => [fen, state])).toEqual([[fallen, "done"]]);
  expect(house.books().provider.heldFen).toBe(now.booking!.owedFen);
});
