import fc from "fast-check";
import { eligibilityPolicy as policy } from "../../../shared/consultations/data/eligibility";
import { gatesOf } from "../../../shared/consultations/eligibility-gates";
import { diagnosisFor, judgeVisits, standsStill } from "../../../shared/consultations/eligibility-rules";
import type { LinkedVisit } from "../../../shared/consultations/intake-model";
import { sameDisease } from "../../../shared/consultations/same-disease";
import { addDays, addMinutes, dayOf, daysBetween, daysFrom, instantOf } from "../../../shared/kernel/time";

const GOUT = { code: "E79.000", name: "高尿酸血症" };
const nameOf = ({ name }: { name: string }) => ({ zh: name, en: name });
const judge = (visits: readonly LinkedVisit[], today: string, departmentId = "women-health") =>
  judgeVisits(visits, { policy, departmentId, today }, nameOf);
const visit = (on: string, more: Partial<LinkedVisit> = {}): LinkedVisit => ({
  id: `visit-${on}`,
  on,
  kind: "outpatient",
  department: "妇女保健科",
  diagnoses: [GOUT],
  ...more,
});
const days = fc.integer({ min: 0, max: 365 * 4 }).map((n) => addDays("2024-01-01", n));
const minute = fc.integer({ min: 0, max: 1439 });

describe("P9: the fifteen calendar days of Asia/Shanghai", () => {
  test("over four years of days, whatever the hour: day 0 to day 15 may, day 16 and tomorrow may not", () => {
    fc.assert(
      fc.property(days, minute, fc.integer({ min: -3, max: 40 }), (on, minutes, after) => {
        const submittedAt = addMinutes(instantOf(addDays(on, after), "00:00"), minutes);
        const [judged] = judge([visit(on)], dayOf(submittedAt));
        expect(judged!.may).toBe(after >= 0 && after <= 15);
        expect(judged!.diagnoses[0]).toMatchObject({ lastDay: addDays(on, 15), daysLeft: 15 - after });
        if (!judged!.may) expect(judged!.why).toBe(after < 0 ? "in-future" : "too-old");
      }),
    );
  });

  test("day 15 ends at midnight in Chongqing, not in Greenwich: 23:50 counts, 00:00 does not", () => {
    fc.assert(
      fc.property(days, (on) => {
        const late = instantOf(addDays(on, 15), "23:50");
        expect(judge([visit(on)], dayOf(late))[0]!.may).toBe(true);
        expect(judge([visit(on)], dayOf(addMinutes(late, 10)))[0]!.may).toBe(false);
        // Eight hours before midnight in Greenwich it is already day 16 here.
        expect(late.slice(0, 10)).toBe(addDays(on, 15));
      }),
    );
  });

  test.each([
    ["the end of a short month", "2026-02-14", "2026-03-01"],
    ["29 February", "2028-02-14", "2028-02-29"],
    ["the turn of the year", "2026-12-20", "2027-01-04"],
    ["Spring Festival 2027: days off are days like others", "2027-02-01", "2027-02-16"],
    ["National Day", "2026-09-25", "2026-10-10"],
  ])("%s", (_what, on, last) => {
    expect(judge([visit(on)], last)[0]!.diagnoses[0]).toMatchObject({ may: true, daysLeft: 0 });
    expect(judge([visit(on)], addDays(last, 1))[0]!.why).toBe("too-old");
    for (const day of daysFrom(on, last)) expect(judge([visit(on)], day)[0]!.may).toBe(true);
  });

  test("it is judged at submission: what stood on day 15 at 23:50 still stands when the doctor accepts days later", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 20 }), (on, after, later) => {
        const [judged] = judge([visit(on)], addDays(on, after));
        const request = { visit: judged!.visit, diagnosis: judged!.diagnoses[0]!.diagnosis };
        expect(standsStill(request, [visit(on)], policy)).toBe("stands");
        expect(judge([visit(on)], addDays(on, after + later))[0]!.may).toBe(after + later <= 15);
      }),
    );
  });
});

describe("P9: what else a request may rest on", () => {
  const kinds = fc.constantFrom("outpatient" as const, "inpatient" as const, "emergency" as const);
  const codes = fc.constantFrom("E79.000", "E03.900", "C50.900", "J45.900", "E11.900", "I10.x00", "Q90.900");
  const records = fc.array(fc.record({ on: days, kind: kinds, codes: fc.uniqueArray(codes, { maxLength: 3 }) }), {
    maxLength: 6,
  });
  const visitsOf = (all: readonly { on: string; kind: LinkedVisit["kind"]; codes: readonly string[] }[]) =>
    all.map(({ on, kind, codes: mine }, n) => {
      const diagnoses = mine.map((code) => ({ code: code.replace(".x", "."), name: code }));
      return visit(on, { id: `visit-${n}`, kind, diagnoses });
    });

  test("no record of any kinds and days lets through what a 12-line reference does not", () => {
    const departments = policy.departments.map(({ departmentId }) => departmentId);
    fc.assert(
      fc.property(records, days, fc.constantFrom(...departments), (all, today, departmentId) => {
        const takes = policy.departments.find((one) => one.departmentId === departmentId)!;
        for (const judged of judge(visitsOf(all), today, departmentId)) {
          const { on, kind } = judged.visit;
          for (const { diagnosis, may } of judged.diagnoses) {
            const under = (list: readonly string[]) => list.some((entry) => diagnosis.code.startsWith(entry));
            const longer = policy.longTerm.filter(({ code }) => under([code])).map((one) => one.days);
            const limit = Math.max(takes.maxAgeDays ?? 15, ...longer);
            const age = daysBetween(on, today);
            const hard = under(policy.hard.map(({ code }) => code));
            expect(may).toBe(age >= 0 && age <= limit && kind !== "emergency" && !hard && under(takes.diagnoses));
          }
          expect(judged.may).toBe(judged.diagnoses.some(({ may }) => may));
        }
      }),
    );
  });

  test("a gate is closed exactly when no visit may, and every gate has its next step", () => {
    fc.assert(
      fc.property(records, days, fc.boolean(), fc.boolean(), fc.boolean(), (all, today, six, confirmed, consented) => {
        const visits = judge(visitsOf(all), today);
        const gates = gatesOf({ record: "found", visits, guardianNeeded: six, confirmed, consented, signs: [] });
        expect(gates.some(({ closed }) => closed)).toBe(!visits.some(({ may }) => may));
        expect(gates.some(({ gate }) => gate === "under-six")).toBe(six);
        expect(gates.some(({ gate }) => gate === "profile-unconfirmed")).toBe(!confirmed);
        expect(gates[0]?.gate === "consent-missing").toBe(!consented);
        expect(gates.every(({ next }) => next.length > 0)).toBe(true);
      }),
    );
  });

  test("a visit that has left the record, changed its kind or its disease stands no more", () => {
    const request = { visit: visit("2026-11-10"), diagnosis: GOUT };
    expect(standsStill(request, [], policy)).toBe("visit-gone");
    expect(standsStill(request, [visit("2026-11-10", { id: "another" })], policy)).toBe("visit-gone");
    expect(standsStill(request, [visit("2026-11-10", { kind: "emergency" })], policy)).toBe("kind-changed");
    const other = [{ code: "I10.900", name: "高血压" }];
    expect(standsStill(request, [visit("2026-11-10", { diagnoses: other })], policy)).toBe("diagnosis-changed");
    const finer = [{ code: "E79.001", name: "无症状高尿酸血症" }];
    expect(standsStill(request, [visit("2026-11-10", { diagnoses: finer })], policy)).toBe("stands");
  });

  test("the code that a request names finds the same disease of the visit, or nothing", () => {
    fc.assert(
      fc.property(codes, codes, (recordedCode, asked) => {
        const code = recordedCode.replace(".x", ".");
        const [judged] = judge([visit("2026-11-10", { diagnoses: [{ code, name: code }] })], "2026-11-12");
        const found = diagnosisFor(judged!, asked.replace(".x", "."));
        expect(found !== undefined).toBe(sameDisease(code, asked));
      }),
    );
  });
});
