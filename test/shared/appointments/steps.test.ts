import {
  amend,
  cancelUntil,
  formFits,
  movedOn,
  takeStep,
  withoutPlace,
  type StepName,
} from "../../../shared/appointments/rules";
import { applicationLife } from "../../../shared/appointments/states";
import { application, booking, examForm, NOW, policy } from "./sample";

const later = "2026-11-25T02:00:00.000Z";
const steps = Object.keys(applicationLife.steps) as StepName[];

describe("taking a step (D1-23)", () => {
  test("from every state every step: the next version where the table allows it, else where it is now", () => {
    for (const state of applicationLife.states)
      for (const step of steps) {
        const thing = application({ state, v: 4 });
        const to = applicationLife.next(state, step);
        const expected =
          to === undefined
            ? { ok: false, code: "application.moved-on", details: { state, version: 4 } }
            : { ok: true, value: { ...thing, state: to, v: 5, updatedAt: later } };
        expect(takeStep(thing, step, { now: later, seen: 4 })).toEqual(expected);
      }
  });
  test.each([3, 5])("seen at version %i while it stands at 4, it is refused: she decided on something else", (seen) => {
    expect(takeStep(application({ v: 4 }), "claim", { now: later, seen })).toEqual({
      ok: false,
      code: "application.moved-on",
      details: { state: "submitted", version: 4 },
    });
  });
  test("a job takes its step on whatever version stands", () => {
    expect(takeStep(application({ state: "offered", v: 9 }), "expireOffer", { now: later })).toMatchObject({
      value: { state: "offer-expired", v: 10 },
    });
  });
  test("carries its change, which cannot choose another state or version", () => {
    const stepped = takeStep(
      application(),
      "claim",
      { now: later, seen: 1 },
      { claimedBy: "nurse", v: 99, state: "done" },
    );
    expect(stepped).toMatchObject({ value: { claimedBy: "nurse", v: 2, state: "under-review" } });
  });
  test("leaves the thing that it was given as it was", () => {
    const thing = application();
    takeStep(thing, "claim", { now: later, seen: 1 }, { claimedBy: "nurse" });
    expect(thing).toEqual(application());
  });
});

describe("a change that is no step", () => {
  test("keeps the state and takes the next version", () => {
    const read = amend(
      application({ state: "scheduled", v: 3 }),
      { now: later, seen: 3 },
      { precautionsSeenAt: later },
    );
    expect(read).toMatchObject({
      ok: true,
      value: { state: "scheduled", v: 4, precautionsSeenAt: later, updatedAt: later },
    });
  });
  test.each([
    ["an older version was seen", application({ state: "scheduled", v: 4 }), 3],
    ["its life has ended", application({ state: "declined", v: 3 }), 3],
  ])("is refused when %s", (_why, thing, seen) => {
    expect(amend(thing, { now: later, seen }, {})).toMatchObject({ ok: false, code: "application.moved-on" });
  });
  test("who was there first is told when it is known, and left out when not", () => {
    expect(movedOn(application(), "赵护士").details).toEqual({ state: "submitted", version: 1, by: "赵护士" });
    expect(Object.keys(movedOn(application()).details as object)).toEqual(["state", "version"]);
  });
});

describe("giving a place back (D1-22)", () => {
  test("the place, the offer and the form are free; the record must hear of the place", () => {
    const place = booking("2026-12-16", "09:00");
    const formerFormId = "4".repeat(26);
    const free = withoutPlace(application({ booking: place, offerUntil: later, examFormId: formerFormId }));
    expect(free).toEqual({ ...application(), formerBooking: place, formerFormId });
  });
  test("without a place there is nothing to tell, and an earlier one is not forgotten", () => {
    expect(withoutPlace(application())).toEqual(application());
    const former = booking("2026-12-16", "09:00");
    expect(withoutPlace(application({ formerBooking: former })).formerBooking).toEqual(former);
  });
  test("she may cancel by herself until two hours before", () => {
    const booked = application({ booking: booking("2026-12-16", "09:00") });
    expect(cancelUntil(booked, policy)).toBe("2026-12-15T23:00:00.000Z");
    expect(cancelUntil(booked, { cancelBeforeHours: { hours: 24, source: "stricter" } })).toBe(
      "2026-12-15T01:00:00.000Z",
    );
    expect(cancelUntil(application(), policy)).toBeUndefined();
  });
});

describe("the clinic's form (D1-06)", () => {
  const on = "2026-12-16";
  test.each([
    ["fits until its last day", examForm({ validUntil: on }), ["system-ultrasound"], false, "fits"],
    ["is expired the day after", examForm({ validUntil: "2026-12-15" }), ["system-ultrasound"], false, "expired"],
    ["is good for one examination", examForm(), ["system-ultrasound"], true, "used"],
    ["used and expired is used", examForm({ validUntil: "2026-12-01" }), ["system-ultrasound"], true, "used"],
    [
      "D1-14: of the ordinary item covers the special-need pair",
      examForm(),
      ["special-system-ultrasound", "special-fetal-echo"],
      false,
      "fits",
    ],
    [
      "of the special-need item does not cover the ordinary one",
      examForm({ items: ["special-system-ultrasound"] }),
      ["system-ultrasound"],
      false,
      "wrong-item",
    ],
    [
      "of half the pair does not cover the pair",
      examForm({ items: ["special-fetal-echo"] }),
      ["special-system-ultrasound", "special-fetal-echo"],
      false,
      "wrong-item",
    ],
    [
      "of both halves covers the pair",
      examForm({ items: ["special-fetal-echo", "special-system-ultrasound"] }),
      ["special-system-ultrasound", "special-fetal-echo"],
      false,
      "fits",
    ],
  ] as const)("%s", (_why, given, items, used, expected) => {
    expect(formFits(given, on, items, used)).toBe(expected);
  });
});

test("an application is submitted at the moment that it is given", () => {
  expect(application()).toMatchObject({ submittedAt: NOW, updatedAt: NOW });
});
