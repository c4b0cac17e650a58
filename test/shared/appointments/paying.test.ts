import type { Application } from "../../../shared/appointments/application";
import type { Booking } from "../../../shared/appointments/model";
import {
  keptWhilePaying,
  payableUntil,
  startOf,
  usePayment,
  type PaymentMade,
} from "../../../shared/appointments/paying";
import { owedLines } from "../../../shared/appointments/quotes";
import { appointmentPolicy as policy } from "../../../shared/appointments/policy";
import { addMinutes } from "../../../shared/kernel/time";
import { application, booking } from "./sample";

const NOW = "2026-12-10T01:00:00.000Z";
const place: Booking = { ...booking("2026-12-16", "09:00"), totalFen: 31_000, owedFen: 31_000 };
const start = startOf(place);
const made: PaymentMade = { orderId: "9".repeat(26), fen: 31_000, at: NOW, serviceAt: start };
const held = (state: Application["state"], change: Partial<Booking> = {}) =>
  application({ state, booking: { ...place, ...change }, offerUntil: addMinutes(NOW, 30) });

describe("the place that is kept while she pays (S5)", () => {
  test.each([
    ["a day before", addMinutes(start, -1440), addMinutes(start, -1410)],
    ["half an hour before the last moment", addMinutes(start, -150), addMinutes(start, -120)],
    ["a minute before the last moment", addMinutes(start, -121), addMinutes(start, -120)],
  ])("accepted %s it is over before the examination", (_, now, until) => {
    expect(keptWhilePaying(place, now, 30, policy)).toBe(until);
  });
});

describe("what is payable", () => {
  test("a kept place until its time is over, one paid at the desk until the day after", () => {
    expect(payableUntil(held("accepted", { payment: "online" }), 1)).toBe(addMinutes(NOW, 30));
    expect(payableUntil(held("scheduled", { payment: "at-desk" }), 1)).toBe(addMinutes(start, 1440));
  });
  test("nothing where nothing is owed, it is paid, or nobody has accepted", () => {
    const paidBy = { orderId: made.orderId, at: NOW };
    for (const one of [
      held("offered"),
      held("accepted", { owedFen: 0 }),
      held("accepted", { paidBy }),
      held("scheduled", { payment: "online" }),
      application(),
    ])
      expect(payableUntil(one, 1)).toBeUndefined();
  });
});

describe("a payment (S7)", () => {
  test("fixes the place that was kept, even after its time, as long as nobody took it back", () => {
    const outcome = usePayment(held("accepted"), made, addMinutes(NOW, 500));
    expect(outcome).toMatchObject({
      is: "paid",
      after: { state: "scheduled", booking: { paidBy: { orderId: made.orderId } } },
    });
    expect("after" in outcome && outcome.after.offerUntil).toBeFalsy();
  });
  test.each(["scheduled", "checked-in", "in-exam", "repeat-needed", "done", "report-ready"] as const)(
    "is noted where she is %s",
    (state) => {
      expect(usePayment(held(state), made, NOW)).toMatchObject({ is: "paid", after: { state, v: held(state).v + 1 } });
    },
  );
  test("told again does nothing, before and after the place was given back", () => {
    const paidBy = { orderId: made.orderId, at: NOW };
    expect(usePayment(held("scheduled", { paidBy }), made, NOW)).toEqual({ is: "nothing" });
    const gone = application({ state: "cancelled-by-patient", formerBooking: { ...place, paidBy } });
    expect(usePayment(gone, made, NOW)).toEqual({ is: "nothing" });
  });
  const expired = application({ state: "offer-expired", formerBooking: place, formerFormId: "4".repeat(26) });
  test("takes an expired place back until the day before, with the clinic's form", () => {
    expect(usePayment(expired, made, addMinutes(start, -1440))).toMatchObject({
      is: "late",
      after: {
        state: "scheduled",
        booking: { day: "2026-12-16" },
        examFormId: "4".repeat(26),
        formerBooking: undefined,
      },
    });
    expect(usePayment(expired, made, addMinutes(start, -500))).toEqual({ is: "unusable" });
  });
  test.each<[string, Application, Partial<PaymentMade>]>([
    ["of another amount", held("accepted"), { fen: 30_999 }],
    ["for another time", held("accepted"), { serviceAt: addMinutes(start, 30) }],
    ["for an expired place at another time", expired, { serviceAt: addMinutes(start, 30) }],
    ["by a second order", held("scheduled", { paidBy: { orderId: "8".repeat(26), at: NOW } }), {}],
    ["for an offer that she has not accepted", held("offered"), {}],
    ["after she has cancelled", application({ state: "cancelled-by-patient", formerBooking: place }), {}],
    ["after the case went back to the desk", application({ state: "submitted", formerBooking: place }), {}],
    ["after she did not come", held("no-show"), {}],
  ])("%s is of no use", (_, now, change) => {
    expect(usePayment(now, { ...made, ...change }, NOW)).toEqual({ is: "unusable" });
  });
});

describe("what is owed, line by line", () => {
  const quote = {
    lines: [
      { item: "special-system-ultrasound" as const, priceCode: "A", fen: 72_000 },
      { item: "special-fetal-echo" as const, priceCode: "B", fen: 58_000 },
    ],
  };
  test.each([
    [130_000, [72_000, 58_000]],
    [58_001, [1, 58_000]],
    [58_000, [58_000]],
    [57_999, [57_999]],
    [0, []],
  ])("%s fen are owed from the last line to the first", (owed, fens) => {
    expect(owedLines(quote, owed).map(({ fen }) => fen)).toEqual(fens);
  });
});
