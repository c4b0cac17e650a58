import { standingOf } from "../../../functions/prescriptions/reading/standing";
import type { ChosenDelivery } from "../../../functions/deliveries/queries";
import { deliveryLife } from "../../../shared/deliveries/states";
import type { Prescription } from "../../../shared/prescriptions/model";

const NOW = "2026-11-22T02:00:00.000Z";
const given = (more: object = {}) =>
  ({ state: "dispensed", reviewBy: NOW, steps: [], ...more }) as unknown as Prescription;
type State = ChosenDelivery["state"];
const where = (state: State, more: object = {}) => standingOf(given(), NOW, { state, ...more });

test.each([
  ["due", "dispensed"],
  ["packed", "dispensed"],
  ["ready", "ready"],
  ["not-collected", "not-collected"],
  ["handed-over", "on-the-way"],
  ["in-transit", "on-the-way"],
  ["out-for-delivery", "arrived"],
  ["in-locker", "arrived"],
  ["signed", "signed"],
  ["picked-up", "received"],
  ["returning", "going-back"],
  ["returned", "parcel-returned"],
  ["lost", "parcel-lost"],
  ["damaged", "parcel-damaged"],
] as const)("put together, and its parcel is %s: she reads %s", (state, standing) => {
  expect(where(state)).toBe(standing);
});

test("no parcel that has left the hospital reads as merely ready", () => {
  const { states } = deliveryLife;
  const inTheHouse: readonly State[] = ["asked", "chosen", "due", "packed", "cancelled"];
  expect(states.filter((state) => where(state) === "dispensed")).toEqual(inTheHouse);
});

test("signed for and confirmed by her, she has it; a second parcel is being made until it leaves", () => {
  expect(where("signed", { receivedAt: NOW })).toBe("received");
  expect(where("due", { inPlaceOf: "lost" })).toBe("sent-again");
  expect(where("in-transit", { inPlaceOf: "lost" })).toBe("on-the-way");
});

test("stopped after it had left: wherever it is, she must not take it", () => {
  const stopped = given({ steps: [{ reason: "drug-recalled-after-hand-over" }] });
  expect(standingOf(stopped, NOW, { state: "signed" })).toBe("do-not-take");
});

test("before it is put together its parcel says nothing", () => {
  expect(standingOf(given({ state: "paid" }), NOW, { state: "due" })).toBe("paid");
  expect(standingOf(given({ state: "held" }), NOW, { state: "ready" })).toBe("held");
});
