import { dayOf } from "../../shared/kernel/time";
import { openMoneyHouse, owing, paysByPhone, stopProviders, type MoneyHouse, type Owing } from "../kit/money-house";
import { moved, timeOn, timesOf, type Fixed, type Time } from "../kit/moving";

/*
 * She has paid for a weekend and moves to a weekday: the difference goes back once, whatever dies in between, and the books
 * agree with the provider's. Moving to a dearer day is not for money that was paid.
 */

const KILLS = ["before", "after"] as const;
let house: MoneyHouse;
beforeEach(async () => {
  house = await openMoneyHouse();
});
afterEach(stopProviders);

const fixed = ({ mother, applicationId, place }: Owing): Fixed => ({ ...mother, id: applicationId, place });
const booked = async ({ applicationId }: Owing) =>
  (await house.app.repositories.appointments.unread("cqhcwc", applicationId))!.booking!;

/** Paid online for a weekend. */
async function paidWeekend(): Promise<Owing> {
  const owes = await owing(house);
  await paysByPhone(house, owes);
  await house.pass(1);
  expect(await house.stateOf(owes)).toBe("scheduled");
  return owes;
}

test("D1-14: from a paid weekend to a weekday the difference goes back by itself, and all of the rest if she then cancels", async () => {
  const owes = await paidWeekend();
  const { totalFen } = await house.order(owes.id);
  const time = await timeOn(house, fixed(owes), "ordinary");
  expect((await moved(house, fixed(owes), time)).value.booking).toMatchObject({
    variant: "ordinary",
    owedFen: time.agreedFen,
  });
  await house.pass(3);
  const back = totalFen - time.agreedFen;
  expect(await house.refunds(owes.id)).toMatchObject([{ state: "done", fen: back, reason: "price-fell" }]);
  expect(house.books()).toMatchObject({
    ledger: { wechat: time.agreedFen, exam: -time.agreedFen, unexplained: 0, inTransit: 0 },
    provider: { heldFen: time.agreedFen, refunds: 1 },
  });
  const version = (await house.call("appointments/application", { id: owes.applicationId }, owes.mother.token)).value
    .version;
  const cancel = { id: owes.applicationId, stepId: house.id(), version, reason: "pregnancy-ended" };
  expect((await house.call("appointments/cancel", cancel, owes.mother.token)).ok).toBe(true);
  await house.pass(5);
  expect(house.books()).toMatchObject({
    ledger: { wechat: 0, exam: 0, inTransit: 0 },
    provider: { heldFen: 0, refunds: 2 },
  });
});

test("another weekend at the same price moves no money", async () => {
  const owes = await paidWeekend();
  const time = await timeOn(house, fixed(owes), "special-need");
  expect((await moved(house, fixed(owes), time)).ok).toBe(true);
  await house.pass(3);
  expect(await house.refunds(owes.id)).toEqual([]);
  expect((await booked(owes)).paidBy).toMatchObject({ orderId: owes.id });
});

test("move.costs-more — reschedule to a dearer day is for the desk once money was paid, and her time stays", async () => {
  const owes = await paidWeekend();
  await moved(house, fixed(owes), await timeOn(house, fixed(owes), "ordinary"));
  await house.pass(3);
  const before = await booked(owes);
  const days = await timesOf(house, fixed(owes));
  const dear = days.find(({ variant }) => variant === "special-need")!;
  expect(dear).toMatchObject({ deskOnly: true });
  const { sessionId, lane, unit } = dear.openings[0];
  const time: Time = { sessionId, lane, unit, agreedFen: dear.totalFen, day: dear.day };
  expect(await moved(house, fixed(owes), time)).toMatchObject({
    code: "move.costs-more",
    details: { moreFen: dear.totalFen - before.owedFen },
  });
  expect(await booked(owes)).toEqual(before);
});

test.each(KILLS)(
  "killed %s any commit of the move and the refund, one place is hers and the difference comes once",
  async (when) => {
    let [commits, held] = [0, 0];
    for (let died = true; died;) {
      const owes = await paidWeekend();
      const time = await timeOn(house, fixed(owes), "ordinary");
      const { day: _day, ...wish } = time;
      const { version } = (await house.call("appointments/application", { id: owes.applicationId }, owes.mother.token))
        .value;
      const tap = { id: owes.applicationId, stepId: house.id(), version, ...wish };
      const taps = () => house.call("appointments/reschedule", tap, owes.mother.token);
      house.dieAt(commits + 1, when);
      await taps().catch(() => undefined);
      await house.pass(3).catch(() => undefined);
      died = house.restart();
      if (died) commits += 1;
      expect((await taps()).ok).toBe(true);
      await house.pass(12);
      held += time.agreedFen;
      expect(await booked(owes)).toMatchObject({ sessionId: time.sessionId, lane: time.lane, unit: time.unit });
      expect(await house.refunds(owes.id)).toMatchObject([{ state: "done", reason: "price-fell" }]);
      expect([commits, house.books()]).toMatchObject([
        commits,
        { ledger: { wechat: held, exam: -held, unexplained: 0, inTransit: 0 }, provider: { heldFen: held } },
      ]);
    }
    expect(commits).toBeGreaterThanOrEqual(8);
  },
);

test("row 26: her order takes money as long as her place is kept, and not a minute more", async () => {
  const owes = await owing(house);
  const before = (await house.order(owes.id)).payUntil;
  const renew = { id: owes.applicationId, stepId: house.id(), version: 3 };
  const answer = await house.call("appointments/renewHold", renew, owes.mother.token);
  expect(answer.ok).toBe(true);
  const { payUntil } = await house.order(owes.id);
  expect(payUntil).toBe(answer.value.offerUntil);
  expect(payUntil > before).toBe(true);
  await house.pass(32);
  expect(dayOf(house.clock.now())).toBe(dayOf(before));
  expect(await house.stateOf(owes)).toBe("accepted");
  await paysByPhone(house, owes);
  await house.pass(2);
  expect(await house.stateOf(owes)).toBe("scheduled");
});
