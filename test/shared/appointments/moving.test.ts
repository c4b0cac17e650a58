import { instantOf, addMinutes } from "../../../shared/kernel/time";
import {
  choosing,
  inTimeFor,
  keptLonger,
  movedBooking,
  moveRights,
  moveUntil,
} from "../../../shared/appointments/moving";
import { movingPolicy } from "../../../shared/appointments/moving-policy";
import { application, booking, NOW, policy } from "./sample";

const place = { ...booking("2026-12-16", "08:00"), endsAt: "08:30", totalFen: 86_000, owedFen: 86_000 };
const fixed = application({ state: "scheduled", booking: place });
const { beforeHours, most } = movingPolicy.move;

test("she may move a fixed appointment until the policy's hours before it, and so often", () => {
  expect(moveUntil(fixed, policy)).toBe(addMinutes(instantOf("2026-12-16", "08:00"), -beforeHours * 60));
  expect(moveRights(fixed, policy).move).toMatchObject({ left: most, most });
  expect(moveRights({ ...fixed, moves: most + 1 }, policy).move).toMatchObject({ left: 0 });
  expect(moveRights({ ...fixed, state: "checked-in" }, policy)).toEqual({});
});

test("more minutes are for whoever is paying", () => {
  expect(moveRights({ ...fixed, state: "accepted", renewals: 1 }, policy)).toEqual({
    hold: { left: movingPolicy.hold.times - 1, minutes: movingPolicy.hold.minutes },
  });
});

test("both borders of getting there in time: the policy's hours and her way", () => {
  const soonest = addMinutes(NOW, beforeHours * 60 + 30);
  const at = (minutes: number) => {
    const local = new Date(Date.parse(soonest) + (minutes + 480) * 60_000).toISOString();
    return inTimeFor({ day: local.slice(0, 10), startsAt: local.slice(11, 16) }, fixed, NOW, policy);
  };
  expect(at(0)).toBe(true);
  expect(at(-1)).toBe(false);
});

test("both borders of the latest moment: kept longer up to it, never past it", () => {
  const latest = addMinutes(instantOf("2026-12-16", "08:00"), -policy.cancelBeforeHours.hours * 60);
  const { minutes } = movingPolicy.hold;
  expect(keptLonger(place, addMinutes(latest, -minutes), policy)).toBe(latest);
  expect(keptLonger(place, addMinutes(latest, -1), policy)).toBe(latest);
  expect(keptLonger(place, latest, policy)).toBeUndefined();
});

test("what she wrote about days and hours keeps nothing from her; her weeks and her person stay (S12)", () => {
  const free = choosing(fixed);
  expect(free.preference).toMatchObject({ days: "either", unsuitableDays: [], earliest: "00:00" });
  expect(free).toMatchObject({ personId: fixed.personId, dueOn: fixed.dueOn });
});

test.each([
  ["nothing paid, cheaper", {}, 38_000, 0, { owedFen: 38_000, payment: "at-desk" }],
  ["all paid with the form", {}, 38_000, 38_000, { owedFen: 0 }],
  [
    "paid online, cheaper",
    { payment: "online", paidBy: { orderId: "0".repeat(26), at: NOW } },
    38_000,
    0,
    { owedFen: 38_000, payment: "online" },
  ],
] as const)("the booking after a move: %s", (_name, paid, totalFen, onForm, expected) => {
  const opening = {
    sessionId: "2026-12-17#am",
    day: "2026-12-17",
    startsAt: "09:00",
    endsAt: "09:30",
    lane: "a",
    unit: 6,
    units: 3,
    variant: "ordinary",
  } as const;
  const after = movedBooking({ ...place, ...paid }, opening, "C309", totalFen, onForm);
  expect(after).toMatchObject({ ...opening, room: "C309", totalFen, ...expected });
  expect(after.paidBy).toEqual("paidBy" in paid ? paid.paidBy : undefined);
  expect("payment" in after).toBe("payment" in expected);
});
