import type { CheckName, CheckResult, CheckSubject } from "../../../shared/prescriptions/check-model";
import { runChecks } from "../../../shared/prescriptions/checks";
import { drugOf } from "../../../shared/prescriptions/formulary";
import type { RxLine } from "../../../shared/prescriptions/model";
import { typed } from "../../../shared/prescriptions/typed";

export const TODAY = "2026-11-22";

/** A grown woman in good health who answered every question with no. */
export const woman = (over: Partial<CheckSubject> = {}): CheckSubject => ({
  bornOn: "1994-03-08",
  today: TODAY,
  sex: "female",
  pregnancy: { is: "no" },
  lactating: "no",
  allergies: [],
  medicines: [],
  kidney: { is: "normal" },
  liver: { is: "normal" },
  guardianPresent: false,
  ...over,
});

/** A child of so many months and kilograms, a guardian beside it. */
export const child = (months: number, kg?: number, over: Partial<CheckSubject> = {}): CheckSubject => {
  const total = 2026 * 12 + 10 - months;
  const bornOn = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}-22`;
  return woman({ bornOn, guardianPresent: true, ...(kg ? { weight: { kg, on: TODAY } } : {}), ...over });
};

export type Written = Partial<Pick<RxLine, "dose" | "frequency" | "days" | "packs" | "longReason">>;

/** A line of the formulary; of a drug that it does not hold, one under that name. */
export function rx(drugId: string, over: Written = {}): RxLine {
  const drug = drugOf(drugId);
  return {
    drugId,
    dose: 1,
    route: drug?.routes[0] ?? "oral",
    frequency: "qd",
    days: 7,
    packs: 1,
    note: typed(""),
    name: drug?.generic ?? { zh: "目录外药品", en: "Unlisted drug" },
    atc: drug?.atc ?? "V99XX99",
    form: drug?.form ?? { zh: "片剂", en: "tablet" },
    strength: drug?.strength.text ?? "1 mg",
    pack: drug?.pack.text ?? { zh: "1片/盒", en: "1 tablet a box" },
    unitsPerPack: drug?.pack.units ?? 1,
    unit: drug?.pack.unit ?? { zh: "片", en: "tablet" },
    fen: drug?.fen ?? 100,
    flags: { coldChain: false, mailable: true, liquid: false },
    grams: 30,
    ...over,
  };
}

/** What one check says of these drugs. */
export const said = (check: CheckName, subject: CheckSubject, lines: readonly RxLine[]): CheckResult[] =>
  runChecks(subject, lines).filter((one) => one.check === check);

export type Case = [what: string, subject: CheckSubject, lines: readonly RxLine[], code?: string];

/** The three tables that every check must pass: what it finds, what it passes by, what it cannot know. */
export function checkTables(
  check: CheckName,
  { hits, misses, unknowns }: { hits: readonly Case[]; misses: readonly Case[]; unknowns: readonly Case[] },
): void {
  test("has ten findings, ten near-misses and three unknowns", () => {
    expect(hits.length).toBeGreaterThanOrEqual(10);
    expect(misses.length).toBeGreaterThanOrEqual(10);
    expect(unknowns.length).toBeGreaterThanOrEqual(3);
  });
  test.each(hits)("finds: %s", (_what, subject, lines, code) => {
    const found = said(check, subject, lines).filter(({ outcome }) => outcome === "hit");
    expect(found.map((one) => one.code)).toContain(code);
    for (const one of found) {
      expect(one.says.zh).not.toBe("");
      expect(one.source.section).not.toBe("");
    }
  });
  test.each(misses)("passes by: %s", (_what, subject, lines) => {
    expect(said(check, subject, lines).filter(({ outcome }) => outcome === "hit")).toEqual([]);
  });
  test.each(unknowns)("says not checked, never clear: %s", (_what, subject, lines, code) => {
    const all = said(check, subject, lines);
    const open = all.find((one) => one.code === code);
    expect(open?.outcome).toBe("not-checked");
    const clear = all.filter(({ outcome }) => outcome === "clear").flatMap(({ drugIds }) => drugIds);
    expect(clear.filter((id) => open?.drugIds.includes(id))).toEqual([]);
  });
}
