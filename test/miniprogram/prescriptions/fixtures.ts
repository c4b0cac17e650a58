import { addMinutes } from "../../../shared/kernel/time";
import { PatientRow, PatientRx } from "../../../shared/prescriptions/patient-views";
import { now, PERSON } from "../appointments/fixtures";

export const RX = "r".repeat(26);
export const CONSULTATION = "c".repeat(26);
export const PHARMACY = "02311112222";

export const lineOf = (more: object = {}) => ({
  drugId: "levothyroxine-50ug-100",
  name: { zh: "左甲状腺素钠片", en: "Levothyroxine sodium tablets" },
  form: { zh: "片剂", en: "tablet" },
  strength: "50 μg",
  pack: { zh: "100 片/盒", en: "100 tablets a box" },
  unit: { zh: "片", en: "tablet" },
  packs: 1,
  fen: 2860,
  dose: 1.5,
  route: "oral",
  frequency: "qd",
  days: 28,
  note: "早饭前半小时空腹服",
  coldChain: false,
  mailable: true,
  ...more,
});

/** As the hospital answers; every fixture passes the contract's own schema. */
export const rxOf = (more: Partial<PatientRx> = {}): PatientRx =>
  PatientRx.parse({
    id: RX,
    version: 3,
    personId: PERSON,
    maskedName: "林*晴",
    state: "approved",
    standing: "to-choose",
    doctor: { zh: "向书意", en: "Xiang Shuyi" },
    departmentId: "endocrinology",
    drugs: 2,
    totalFen: 5480,
    signedAt: addMinutes(now(), -60),
    validUntil: addMinutes(now(), 27 * 60 + 5),
    now: now(),
    consultationId: CONSULTATION,
    diagnosis: { code: "E03.9", name: "甲状腺功能减退症" },
    lines: [
      lineOf(),
      lineOf({ drugId: "folic-acid-400ug-31", name: { zh: "叶酸片", en: "Folic acid tablets" }, note: "" }),
    ],
    pay: { step: "choose", until: addMinutes(now(), 27 * 60 + 5), totalFen: 5480 },
    approvedBy: { zh: "冉静", en: "Ran Jing" },
    approvedAt: addMinutes(now(), -30),
    codes: [],
    timeline: [
      { to: "in-review", at: addMinutes(now(), -60) },
      { to: "approved", at: addMinutes(now(), -30) },
    ],
    may: ["not-needed", "evidence"],
    phone: PHARMACY,
    ...more,
  });

/** Before a pharmacist has approved it: no way to pay, a target instead. */
export const inReview = (more: Partial<PatientRx> = {}): PatientRx => {
  const { pay: _pay, approvedAt: _at, approvedBy: _by, validUntil: _until, ...rest } = rxOf();
  return PatientRx.parse({
    ...rest,
    state: "in-review",
    standing: "in-review",
    reviewBy: addMinutes(now(), 30),
    timeline: [{ to: "in-review", at: addMinutes(now(), -5) }],
    ...more,
  });
};
/** After payment. */
export const paidRx = (more: Partial<PatientRx> = {}): PatientRx => {
  const { pay: _pay, validUntil: _until, ...rest } = rxOf();
  return PatientRx.parse({ ...rest, state: "paid", standing: "paid", paidAt: addMinutes(now(), -3), ...more });
};

export const rowOf = (view: PatientRx): PatientRow => {
  const keys = Object.keys(PatientRow.shape) as (keyof PatientRow)[];
  return PatientRow.parse(Object.fromEntries(keys.filter((key) => key in view).map((key) => [key, view[key]])));
};
