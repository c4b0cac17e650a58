import fc from "fast-check";
import type { Dating, NtReport, Screening } from "../../../shared/appointments/model";
import { appointmentPolicy } from "../../../shared/appointments/policy";
import {
  chooseRoute,
  dueDateOf,
  needsPrenatalOpinion,
  plausibleDueDay,
  plausibleNtDay,
  windowDays,
  windowOf,
} from "../../../shared/appointments/windows";
import { gestationalAge, writeAge } from "../../../shared/kernel/gestational-age";
import { addDays } from "../../../shared/kernel/time";
import { dueAt, policy, TODAY } from "./sample";

const screening = (change: Partial<Screening> = {}): Screening => ({
  signs: [],
  abnormalReferral: false,
  ntHere: false,
  ...change,
});

describe("where her answers lead", () => {
  test.each(["bleeding", "fluid-loss", "severe-pain", "reduced-movement"] as const)(
    "D1-07: %s leads to the clinic, whatever else she says",
    (sign) => {
      expect(chooseRoute(screening({ signs: [sign] }), policy)).toBe("clinic");
      expect(chooseRoute(screening({ signs: [sign], ntHere: true }), policy)).toBe("clinic");
    },
  );
  test("D1-12, D1-03: an abnormal referral leads to the clinic, also with an NT scan here", () => {
    expect(chooseRoute(screening({ abnormalReferral: true }), policy)).toBe("clinic");
    expect(chooseRoute(screening({ abnormalReferral: true, ntHere: true }), policy)).toBe("clinic");
  });
  test("D1-04: an NT scan here leads to the desk, unless the hospital opened the online way for it", () => {
    expect(chooseRoute(screening({ ntHere: true }), policy)).toBe("desk");
    const open = { ownNtOnline: { allowed: true, source: "a later decision" } };
    expect(chooseRoute(screening({ ntHere: true }), open)).toBe("online");
  });
  test("D1-08: without an NT scan here she applies online", () => {
    expect(chooseRoute(screening(), policy)).toBe("online");
  });
});

describe("the due date", () => {
  const scannedOn = "2026-09-01";
  const ageBy = (crlMm: number) =>
    writeAge(gestationalAge(dueDateOf({ source: "early-scan", scannedOn, crlMm }, policy), scannedOn));

  // 45 and 84 mm are the ends of the screening range, published as 11+2 and 14+1 (Robinson and Fleming 1975)
  test.each([
    [10, "7+1"],
    [45, "11+2"],
    [60, "12+3"],
    [84, "14+1"],
  ])("B.1: a crown-rump length of %i mm is %s on the day of the scan", (crlMm, age) => {
    expect(ageBy(crlMm)).toBe(age);
  });
  test("a longer child is never younger", () => {
    const lengths = fc.integer({ min: 50, max: 900 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(lengths, lengths, (one, other) => {
        const due = (crlMm: number) => dueDateOf({ source: "early-scan", scannedOn, crlMm }, policy);
        expect(due(Math.max(one, other)) <= due(Math.min(one, other))).toBe(true);
      }),
    );
  });
  test.each<[string, Dating]>([
    ["2027-04-28", { source: "last-period", firstDay: "2026-07-22" }],
    ["2027-04-26", { source: "transfer", transferredOn: "2026-08-08", embryoDays: 5 }],
    ["2027-05-01", { source: "told", dueOn: "2027-05-01" }],
  ])("is %s from %j", (dueOn, dating) => {
    expect(dueDateOf(dating, policy)).toBe(dueOn);
  });
});

describe("the window", () => {
  test("D1-02: of the system ultrasound is 20+0 to 24+6, best 22+0 to 23+6, over after 25+6", () => {
    const dueOn = dueAt(18);
    const window = windowDays("system-ultrasound", dueOn, policy);
    const ages = [window.allowedFrom, window.allowedTo, window.bestFrom, window.bestTo, window.hardStop];
    expect(ages.map((day) => writeAge(gestationalAge(dueOn, day)))).toEqual(["20+0", "24+6", "22+0", "23+6", "25+6"]);
    expect(window.allowedFrom).toBe(addDays(TODAY, 14));
  });
  test.each(policy.windows)("of $item is in order and says where it comes from", (window) => {
    const order = [window.allowedFrom, window.bestFrom, window.bestTo, window.allowedTo, window.hardStop];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(window.source).not.toBe("");
  });
  test("that a policy lacks is a fault of the policy", () => {
    expect(() => windowOf("nt-scan", { windows: [] })).toThrow("no window for nt-scan");
  });
});

describe("who is looked at by Prenatal Diagnosis first (D1-09)", () => {
  const nt = (crlMm: number | null, ntMm: number | null): NtReport => ({
    done: "elsewhere",
    hospitalName: "区妇幼",
    scannedOn: "2026-10-01",
    crlMm,
    ntMm,
  });
  test.each([
    [60, 2.9, false],
    [60, 3.0, true],
    [60, 3.1, true],
    [44.9, 1.2, true],
    [45, 1.2, false],
    [84, 1.2, false],
    [84.1, 1.2, true],
    [null, 2.9, false],
    [null, 3.0, true],
    [44, null, true],
    [60, null, false],
    [null, null, false],
  ])("CRL %p mm and NT %p mm: %p", (crlMm, ntMm, expected) => {
    expect(needsPrenatalOpinion(nt(crlMm, ntMm), policy)).toBe(expected);
  });
  test("no NT scan at all is a matter of staff review, not of Prenatal Diagnosis", () => {
    expect(needsPrenatalOpinion({ done: "none" }, policy)).toBe(false);
  });
});

describe("days that can be true", () => {
  const dueOn = dueAt(18);
  const at = (age: number) => addDays(dueOn, age - 280);
  test.each([
    [59, false],
    [60, true],
    [120, true],
    [121, false],
  ])("an NT scan at %i days of pregnancy: %p", (age, expected) => {
    expect(plausibleNtDay(at(age), dueOn, TODAY, appointmentPolicy)).toBe(expected);
  });
  test("an NT scan today can be true, tomorrow it cannot", () => {
    const early = dueAt(12);
    expect(plausibleNtDay(TODAY, early, TODAY, appointmentPolicy)).toBe(true);
    expect(plausibleNtDay(addDays(TODAY, 1), early, TODAY, appointmentPolicy)).toBe(false);
  });
  test.each([
    [-1, false],
    [0, true],
    [301, true],
    [302, false],
  ])("a pregnancy of %i days today: %p", (age, expected) => {
    expect(plausibleDueDay(addDays(TODAY, 280 - age), TODAY, appointmentPolicy)).toBe(expected);
  });
});
