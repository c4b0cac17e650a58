import type { ApplicationLine } from "../../../shared/appointments/views";
import { mostPressing, todaysOf } from "../../../miniprogram/src/home/attention";

const line = (id: string, state: ApplicationLine["state"]): ApplicationLine => ({
  id,
  personId: "p",
  personName: "陈雨桐",
  state,
  version: 1,
  updatedAt: "2026-11-22T01:00:00.000Z",
});

test("what needs an answer comes before what is arranged", () => {
  expect(mostPressing([line("a", "scheduled"), line("b", "offered"), line("c", "needs-information")])?.id).toBe("c");
  expect(mostPressing([line("a", "scheduled"), line("b", "offered")])?.id).toBe("b");
  expect(mostPressing([line("a", "submitted"), line("b", "scheduled")])?.id).toBe("b");
});

test("where nothing needs her, nothing is put before her", () => {
  expect(mostPressing([line("a", "declined"), line("b", "cancelled-by-patient")])).toBeUndefined();
  expect(mostPressing([])).toBeUndefined();
});

test("what is being reviewed is shown too, after everything that asks for something", () => {
  expect(mostPressing([line("a", "submitted"), line("b", "cancelled-by-patient")])?.id).toBe("a");
  expect(mostPressing([line("a", "under-review"), line("b", "offer-expired")])?.id).toBe("b");
});

test("an application sent to the desk is shown until there is a newer one", () => {
  expect(mostPressing([line("a", "route-changed")])?.id).toBe("a");
  expect(mostPressing([line("b", "submitted"), line("a", "route-changed")])?.id).toBe("b");
});

test("the examination of today comes first, and only while something of it is to come", () => {
  const booking = { day: "2026-11-23" } as NonNullable<ApplicationLine["booking"]>;
  const on = (state: ApplicationLine["state"]) => [line("a", "offered"), { ...line("b", state), booking }];
  for (const state of ["scheduled", "checked-in", "in-exam", "repeat-needed"] as const)
    expect(todaysOf(on(state), "2026-11-23")?.id).toBe("b");
  expect(todaysOf(on("scheduled"), "2026-11-24")).toBeUndefined();
  expect(todaysOf(on("done"), "2026-11-23")).toBeUndefined();
});
