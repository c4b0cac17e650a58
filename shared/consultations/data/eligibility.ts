import type { EligibilityPolicy, RequiredTest } from "../eligibility-policy";
import { followUpDepartments } from "./departments";

const MEASURES = "《互联网诊疗管理办法（试行）》（2018）第十六条";
const RULES = "《互联网诊疗监管细则（试行）》国卫办医发〔2022〕2号";
const LONG =
  "《长期处方管理规范（试行）》国卫办医发〔2021〕17号：慢性病病情稳定，长期处方最长12周；医院设定 / long-term prescriptions of up to 12 weeks; the hospital's setting";
const TESTING =
  "D2-01：长期用药并定期检测；间隔由医院专科核定（演示值） / regular testing; intervals to be confirmed by the hospital's specialists";
const HARD = `${RULES}；D2-03 疑难疾病不适用 / not for diseases that are hard to treat`;

const longTerm = (days: number, ...codes: readonly string[]) => codes.map((code) => ({ code, days, source: LONG }));
const hard = (...codes: readonly string[]) => codes.map((code) => ({ code, source: HARD }));
const test = (code: string, zh: string, en: string, maxAgeDays: number, ...of: readonly string[]): RequiredTest => ({
  of: [...of],
  code,
  name: { zh, en },
  maxAgeDays,
  source: TESTING,
});

/** As the hospital begins; operations may change every number and list. */
export const eligibilityPolicy: EligibilityPolicy = {
  version: "2026-11",
  age: {
    days: 15,
    source: "D2-02: a record within the past half-month, calendar days in Asia/Shanghai, day 15 counts",
  },
  longTerm: [
    ...longTerm(90, "E02", "E03", "E05", "E06", "E10", "E11", "E22", "E23", "E28.2", "E78", "I10", "M81"),
    ...longTerm(84, "G40", "J45", "N80", "N04", "M08", "F90", "F95"),
    ...longTerm(60, "D50", "D56", "E55", "L20", "N95"),
    ...longTerm(42, "F32", "F33", "F41", "F53"),
  ],
  hard: hard(
    ...["C50", "C53", "C54", "C56", "C73", "C91", "D05", "D06", "D66", "D70", "E25", "E70", "F84", "J46", "K50", "K51"],
    ...["M32", "N87", "O14", "O15", "O20", "O21", "O44", "Q21", "Q90", "D69.3", "F20", "F31"],
  ),
  kinds: {
    counted: ["outpatient", "inpatient"],
    source: "D2-02: visit or discharge; an emergency visit does not count unless the hospital decides so",
  },
  guardian: { underYears: 6, source: `${MEASURES}，第十九条 / art. 19: under six with a guardian` },
  profile: { hours: 24, source: "Row 13: the profile is confirmed again with each request" },
  lookBack: { days: 365, source: "Hospital setting: a year of the record is looked at" },
  words: { least: 10, source: "D2-14: symptoms in detail; the least is the hospital's setting" },
  tests: [
    test("4548-4", "糖化血红蛋白（HbA1c）", "HbA1c", 90, "E10", "E11", "O24.0", "O24.1"),
    test("1558-6", "空腹血糖", "Fasting glucose", 14, "O24"),
    test("3016-3", "促甲状腺激素（TSH）", "TSH", 90, "E02", "E03", "E05", "E06", "E89.0"),
    test("1742-6", "谷丙转氨酶（ALT）", "ALT (liver function)", 90, "E05", "G40", "E78", "B18"),
    test("26464-8", "白细胞计数", "White cell count", 30, "E05"),
    test("718-7", "血红蛋白", "Haemoglobin", 60, "D50", "O99.0", "D56"),
    test("2276-4", "铁蛋白", "Ferritin", 90, "D50"),
    test("2842-3", "泌乳素", "Prolactin", 90, "E22"),
    test("2093-3", "总胆固醇", "Total cholesterol", 180, "E78"),
    test("2823-3", "血钾", "Potassium", 180, "I10"),
    test("2160-0", "肌酐", "Creatinine (kidney function)", 180, "I10", "N04"),
    test("2888-6", "尿蛋白", "Protein in urine", 30, "N04", "O10", "O13"),
    test("2484-4", "胰岛素样生长因子-1（IGF-1）", "IGF-1", 90, "E23"),
    test("1989-3", "25-羟维生素D", "25-hydroxyvitamin D", 180, "E55"),
    test("3084-1", "尿酸", "Uric acid", 180, "E79"),
  ],
  departments: [...followUpDepartments],
};
