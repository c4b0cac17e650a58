import type { ApplicationForm } from "../../../shared/appointments/model";
import { opensOn, submit } from "../../../shared/appointments/rules";
import { contracts } from "../../../shared/contracts";
import { Application } from "../../../shared/appointments/application";
import { addDays, addMinutes, instantOf, type Instant } from "../../../shared/kernel/time";
import { dueAt, form, id, known, NOW, policy, PRICES, TODAY } from "./sample";

const screening = (change: Partial<ApplicationForm["screening"]>) => ({ ...form().screening, ...change });
const codeOf = (given: ApplicationForm, change: Partial<typeof known> = {}) => {
  const answer = submit(given, { ...known, ...change });
  return answer.ok ? "yes" : answer.code;
};

describe("submitting an application", () => {
  test("D1-15: a complete form is an application at version 1 that waits for review", () => {
    const answer = submit(form(), known);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        id: known.id,
        v: 1,
        state: "submitted",
        accountId: known.accountId,
        submittedAt: NOW,
        noNt: false,
        resubmitted: false,
      },
    });
    expect(Application.safeParse((answer as { value: unknown }).value).success).toBe(true);
  });
  test("nobody has been told yet that it is overdue, and the record was asked", () => {
    expect(submit(form(), known)).toMatchObject({ value: { overdueTold: false, recordUnchecked: false } });
  });
  test("D1-16: it needs no file", () => {
    expect(codeOf(form({ documentIds: [] }))).toBe("yes");
  });
  test("D1-09: no NT scan at all is no dead end", () => {
    expect(submit(form({ nt: { done: "none" } }), known)).toMatchObject({
      value: { noNt: true, needsPrenatalOpinion: false },
    });
  });
  test("D1-09: an NT value at the policy's border waits for Prenatal Diagnosis, without a word about it", () => {
    const nt = { ...form().nt, ntMm: 3 } as ApplicationForm["nt"];
    expect(submit(form({ nt }), known)).toMatchObject({ ok: true, value: { needsPrenatalOpinion: true } });
  });
  test("D1-08: an unreachable record is noted and keeps nobody out", () => {
    expect(submit(form(), { ...known, ntHereOnRecord: "unchecked" })).toMatchObject({
      ok: true,
      value: { recordUnchecked: true },
    });
  });
});

describe("is refused with emergency.sign-present", () => {
  test("D1-07: when a sign is there, and the signs are named", () => {
    const given = form({ screening: screening({ signs: ["bleeding", "severe-pain"] }) });
    expect(submit(given, known)).toEqual({
      ok: false,
      code: "emergency.sign-present",
      details: { signs: ["bleeding", "severe-pain"] },
    });
  });
  test("D1-07: before any other reason is looked at", () => {
    const signs = screening({ signs: ["bleeding"], ntHere: true, abnormalReferral: true });
    const old = { variants: ["ordinary" as const], priceVersion: "2020-01" };
    expect(codeOf(form({ screening: signs, dueOn: dueAt(30), agreement: old }))).toBe("emergency.sign-present");
  });
});

describe("is refused with route.on-site", () => {
  test.each([
    ["D1-04: her NT scan was here, as she says", screening({ ntHere: true }), false, "desk", "ultrasound-triage"],
    ["D1-04: her NT scan was here, as the record says", screening({}), true, "desk", "ultrasound-triage"],
    ["D1-12: abnormal referral", screening({ abnormalReferral: true }), false, "clinic", "pregnancy-health-center"],
  ] as const)("%s", (_why, given, ntHereOnRecord, route, place) => {
    expect(submit(form({ screening: given }), { ...known, ntHereOnRecord })).toEqual({
      ok: false,
      code: "route.on-site",
      details: { route, place },
    });
  });
});

describe("is refused for days that cannot be true", () => {
  test.each([
    [addDays(TODAY, 281), "due-date.implausible"],
    [addDays(TODAY, 280), "application.too-early"],
    [addDays(TODAY, -21), "window.passed"],
    [addDays(TODAY, -22), "due-date.implausible"],
  ])("due on %s: %s", (dueOn, code) => {
    expect(codeOf(form({ dueOn, nt: { done: "none" } }))).toBe(code);
  });
  test("nt.date-implausible: an NT scan in the future, or much too late", () => {
    const on = (scannedOn: string) => form({ nt: { ...form().nt, scannedOn } as ApplicationForm["nt"] });
    expect(submit(on(addDays(TODAY, 1)), known)).toMatchObject({
      code: "nt.date-implausible",
      details: { scannedOn: addDays(TODAY, 1) },
    });
    expect(codeOf(on(addDays(dueAt(18), -280 + 120)))).toBe("yes");
    expect(codeOf(on(addDays(dueAt(18), -280 + 121)))).toBe("nt.date-implausible");
  });
});

describe("is refused outside its time", () => {
  test.each([
    [15, 6, "application.too-early"],
    [16, 0, "yes"],
    [25, 5, "yes"],
    [25, 6, "window.passed"],
  ])("at %i+%i: %s", (weeks, days, code) => {
    expect(codeOf(form({ dueOn: dueAt(weeks, days) }))).toBe(code);
  });
  test("too early says on which day applications open, too late which day was the last", () => {
    const early = dueAt(15, 6);
    expect(submit(form({ dueOn: early }), known)).toMatchObject({ details: { opensOn: addDays(TODAY, 1) } });
    expect(opensOn(early, policy)).toBe(addDays(TODAY, 1));
    expect(submit(form({ dueOn: dueAt(26) }), known)).toMatchObject({ details: { hardStop: addDays(TODAY, -1) } });
  });
});

test("S13: price.changed, when she agreed to another price list, names the one in force", () => {
  const agreement = { variants: ["ordinary" as const], priceVersion: "2026-01" };
  expect(submit(form({ agreement }), known)).toEqual({
    ok: false,
    code: "price.changed",
    details: { priceVersion: PRICES },
  });
});

describe("the day by which the desk means to have answered (D1-19)", () => {
  const reviewBy = (dueOn: string, now: Instant = NOW) => {
    const answer = submit(form({ dueOn }), { ...known, now });
    return answer.ok ? answer.value.reviewBy : answer.code;
  };
  test("is 48 hours from now while there is time", () => {
    expect(reviewBy(dueAt(18))).toBe(addMinutes(NOW, 48 * 60));
  });
  test("is never later than eight o'clock on the day before the last day", () => {
    expect(reviewBy(dueAt(25, 4))).toBe(instantOf(addDays(TODAY, 1), "08:00"));
  });
  test("is an hour from now when even that has passed", () => {
    expect(reviewBy(dueAt(25, 5))).toBe(addMinutes(NOW, 60));
  });
});

test("every refusal of the rule is promised by the contract, with details that fit", () => {
  const promised = contracts.appointments.calls.apply.refuses;
  const refusals = [
    submit(form({ screening: screening({ signs: ["bleeding"] }) }), known),
    submit(form({ screening: screening({ ntHere: true }) }), known),
    submit(form({ dueOn: addDays(TODAY, 281) }), known),
    submit(form({ nt: { ...form().nt, scannedOn: addDays(TODAY, 1) } as ApplicationForm["nt"] }), known),
    submit(form({ dueOn: dueAt(26) }), known),
    submit(form({ dueOn: dueAt(15) }), known),
    submit(form({ agreement: { variants: ["ordinary"], priceVersion: id("0") } }), known),
  ];
  const codes = refusals.map((answer) => (answer.ok ? "yes" : answer.code));
  expect(new Set(codes).size).toBe(7);
  for (const answer of refusals)
    if (!answer.ok) expect(promised[answer.code].safeParse(answer.details).success).toBe(true);
});
