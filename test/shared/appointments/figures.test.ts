import { APPLICATION_EVENTS } from "../../../shared/appointments/events";
import {
  countedOf,
  FIGURES,
  rangeFits,
  waitedBucket,
  weekPart,
  type Happened,
} from "../../../shared/appointments/figures";
import { addDays, addMinutes } from "../../../shared/kernel/time";
import { dueAt, NOW, TODAY } from "./sample";

const happened = (change: Partial<Happened>): Happened => ({
  type: "application.submitted",
  at: NOW,
  day: TODAY,
  application: { dueOn: dueAt(17), submittedAt: addMinutes(NOW, -60) },
  ...change,
});
const named = (change: Partial<Happened>) => countedOf(happened(change)).map(({ figure, part }) => `${figure}/${part}`);

test.each<[string, Partial<Happened>, string[]]>([
  ["an application, by week", { type: "application.submitted" }, ["submitted/17"]],
  ["an offer of the desk", { type: "application.offered" }, ["offered/desk"]],
  ["an offer from the list", { type: "application.offered", reason: "from-wait-list" }, ["offered/wait-list"]],
  ["an offer that ran out", { type: "application.offer-expired" }, ["offer-expired/"]],
  [
    "an appointment that owed nothing",
    { type: "application.scheduled", was: "submitted", variant: "ordinary" },
    ["scheduled/ordinary", "waited/1"],
  ],
  [
    "an offer that she accepted",
    { type: "application.scheduled", was: "offered", variant: "special-need" },
    ["scheduled/special-need", "accepted/", "waited/1"],
  ],
  ["a place on the list", { type: "application.wait-listed", reason: "no-capacity" }, ["wait-listed/no-capacity"]],
  ["an offer given back", { type: "application.cancelled", was: "offered", became: "declined" }, ["offer-declined/"]],
  [
    "an appointment cancelled",
    { type: "application.cancelled", became: "cancelled-by-patient", reason: "cannot-come" },
    ["cancelled/cannot-come"],
  ],
  ["another place after a stop", { type: "application.displaced" }, ["displaced/place", "offered/stop"]],
  ["the list after a stop", { type: "application.unseated" }, ["displaced/list"]],
  [
    "no place in time",
    { type: "application.not-scheduled", reason: "window-closing" },
    ["not-scheduled/window-closing"],
  ],
  ["a desk that declines", { type: "application.declined", reason: "other" }, ["declined/other"]],
  ["another way", { type: "application.rerouted", reason: "ultrasound-triage" }, ["rerouted/ultrasound-triage"]],
  ["somebody who did not come", { type: "application.no-show" }, ["no-show/"]],
  ["an examination to repeat", { type: "application.repeat-needed" }, ["repeat/"]],
  ["an examination that was done", { type: "application.done" }, ["examined/"]],
  ["an appointment moved", { type: "application.moved" }, ["moved/"]],
  ["news that is no figure", { type: "application.called" }, []],
])("%s is counted as such", (_what, change, expected) => {
  expect(named(change)).toEqual(expected);
});

test("every figure is counted by some event, and none twice by one", () => {
  const all = APPLICATION_EVENTS.flatMap((type) => {
    const figures = ([undefined, "declined"] as const).map((became) =>
      countedOf(happened({ type, was: "offered", became })).map(({ figure }) => figure),
    );
    for (const each of figures) expect(new Set(each).size).toBe(each.length);
    return figures.flat();
  });
  expect([...new Set(all)].sort()).toEqual([...FIGURES].sort());
});

test("a waiting time lies in the bucket up to whose border it goes", () => {
  const after = (minutes: number) => waitedBucket(NOW, addMinutes(NOW, minutes));
  const day = 24 * 60;
  expect([0, day, day + 1, 3 * day, 7 * day, 7 * day + 1, 28 * day, 28 * day + 1].map(after)).toEqual([
    "1",
    "1",
    "3",
    "3",
    "7",
    "14",
    "28",
    "over",
  ]);
});

test("a week of pregnancy is counted from its first day to its last", () => {
  expect([dueAt(17), dueAt(17, 6), dueAt(18), dueAt(16, 6)].map((dueOn) => weekPart(dueOn, TODAY))).toEqual([
    "17",
    "17",
    "18",
    "16",
  ]);
});

test("a range holds both its ends, as many days as it may, and never runs backwards", () => {
  expect(rangeFits(TODAY, TODAY, 1)).toBe(true);
  expect(rangeFits(TODAY, addDays(TODAY, 30), 31)).toBe(true);
  expect(rangeFits(TODAY, addDays(TODAY, 31), 31)).toBe(false);
  expect(rangeFits(TODAY, addDays(TODAY, -1), 31)).toBe(false);
});
