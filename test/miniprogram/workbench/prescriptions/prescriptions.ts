import type { KeptCheck, RxLine } from "../../../../shared/prescriptions/model";
import { typed } from "../../../../shared/prescriptions/typed";
import type { CheckedDraft, DraftView, FoundDrug, ReviewRow, RxCase } from "../../../../shared/prescriptions/views";

/** Fictional prescriptions as the functions answer them to doctors and pharmacists. */
export const NOW = "2026-11-23T02:00:00.000Z";
export const RX = { first: "0".repeat(24) + "r1", second: "0".repeat(24) + "r2" };
const CONSULTATION = "0".repeat(25) + "1";
const named = (zh: string, en: string) => ({ zh, en });
export const prescriber = { staffId: "staff-doctor-2", doctorId: "doctor-lin", name: named("林知远", "Lin Zhiyuan") };
export const pharmacist = { staffId: "staff-pharmacist-1", name: named("艾清和", "Ai Qinghe") };
export const diagnosis = { code: "E05.900", name: "甲状腺功能亢进症" };

export const drug = (more: Partial<FoundDrug> = {}): FoundDrug => ({
  drugId: "methimazole-5mg-100",
  name: named("甲巯咪唑片", "Thiamazole tablets"),
  atc: "H03BB02",
  form: named("片剂", "tablet"),
  strength: "5 mg",
  pack: named("100 片/盒", "100 tablets a box"),
  unit: named("片", "tablet"),
  unitsPerPack: 100,
  fen: 1880,
  routes: ["oral"],
  frequencies: ["qd", "bid", "tid"],
  coldChain: false,
  mailable: true,
  special: "none",
  available: 40,
  ...more,
});

export const line = (more: Partial<RxLine> = {}): RxLine => ({
  drugId: "methimazole-5mg-100",
  dose: 2,
  route: "oral",
  frequency: "bid",
  days: 30,
  packs: 2,
  note: typed("饭后"),
  longReason: typed("慢性病，病情稳定"),
  name: named("甲巯咪唑片", "Thiamazole tablets"),
  atc: "H03BB02",
  form: named("片剂", "tablet"),
  strength: "5 mg",
  pack: named("100 片/盒", "100 tablets a box"),
  unitsPerPack: 100,
  unit: named("片", "tablet"),
  fen: 1880,
  flags: { coldChain: false, mailable: true, liquid: false },
  grams: 45,
  ...more,
});

export const check = (more: Partial<KeptCheck> = {}): KeptCheck => ({
  check: "kidney",
  outcome: "clear",
  weight: "soft",
  drugIds: ["methimazole-5mg-100"],
  code: "kidney.normal",
  says: named("肾功能正常", "Kidneys are normal"),
  source: { document: named("药品说明书", "Label"), section: "用法用量" },
  ...more,
});
export const soft = check({
  check: "days",
  outcome: "hit",
  code: "days.over",
  says: named("超过 7 日用量", "More than 7 days"),
  source: { document: named("处方管理办法", "Prescription rules"), section: "第十九条" },
});
export const hard = check({
  check: "pregnancy",
  outcome: "hit",
  weight: "hard",
  code: "pregnancy.contraindicated",
  says: named("妊娠期禁用", "Contraindicated in pregnancy"),
});
export const unknown = check({
  check: "liver",
  outcome: "not-checked",
  code: "liver.unknown",
  says: named("没有肝功能资料", "Nothing is known of the liver"),
});

export const emptyDraft: DraftView = { version: 0, consultationId: CONSULTATION, lines: [], overrides: [] };
export const checkedDraft = (checks: KeptCheck[], lines: RxLine[] = [line()]): CheckedDraft => ({
  lines,
  checks,
  totalFen: lines.reduce((sum, { fen, packs }) => sum + fen * packs, 0),
  diagnosis,
  stopped: [],
  short: [],
});

export const rxCase = (more: Partial<RxCase> = {}): RxCase => ({
  id: RX.first,
  version: 3,
  state: "in-review",
  content: 1,
  hash: "a".repeat(64),
  now: NOW,
  consultationId: CONSULTATION,
  personId: "0".repeat(25) + "p",
  person: { name: "高小琳", bornOn: "1992-03-02", ageMonths: 416 },
  profile: {
    noAllergies: false,
    allergies: [{ substance: "青霉素", severity: "severe", reaction: "喉头水肿" }],
    noMedicines: true,
    medicines: [],
    pregnancy: { is: "pregnant", dueOn: "2027-03-01" },
    kidney: { is: "impaired", note: "eGFR 55" },
    liver: { is: "normal", note: "" },
    chronic: [],
  },
  departmentId: "endocrinology",
  diagnosis,
  lines: [line()],
  totalFen: 3760,
  checks: [soft, unknown, check()],
  overrides: [{ of: "days/days.over/methimazole-5mg-100", why: typed("病情稳定，按长期处方开四周") }],
  prescriber,
  signedAt: "2026-11-23T01:45:00.000Z",
  contentAt: "2026-11-23T01:45:00.000Z",
  reviewBy: "2026-11-23T02:15:00.000Z",
  codes: [],
  validUntil: "2026-11-25T15:59:59.000Z",
  messages: [],
  steps: [{ to: "in-review", at: "2026-11-23T01:45:00.000Z", by: "doctor", byName: prescriber.name }],
  may: ["review", "ask"],
  ...more,
});

export const reviewRow = (more: Partial<ReviewRow> = {}): ReviewRow => ({
  id: RX.first,
  version: 3,
  state: "in-review",
  content: 1,
  maskedName: "高*琳",
  ageMonths: 416,
  drugs: 1,
  prescriber: prescriber.name,
  departmentId: "endocrinology",
  contentAt: "2026-11-23T01:45:00.000Z",
  reviewBy: "2026-11-23T02:15:00.000Z",
  overdue: false,
  ...more,
});
