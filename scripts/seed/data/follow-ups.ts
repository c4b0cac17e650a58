import type { Day } from "../../../shared/kernel/time";

type Test = {
  readonly loinc: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly daysAgo: number;
  readonly flag?: "H" | "L";
  readonly range?: string;
};
/** A visit in the record of the demonstration, relative to the day of seeding. Everybody and everything is invented. */
export type RecordedStory = {
  readonly slug: string;
  readonly daysAgo: number;
  readonly kind: "AMB" | "IMP" | "EMER";
  /** Of a stay: so many days in hospital before the discharge. */
  readonly stayDays?: number;
  readonly department: string;
  readonly diagnoses: readonly (readonly [code: string, name: string, suspected?: "suspected"])[];
  readonly medicines?: readonly (readonly [name: string, dose: string, days: number])[];
};
export type FollowUpStory = {
  /** Who, by the key of the cast or of a relative. */
  readonly key: string;
  readonly visits: readonly RecordedStory[];
  readonly tests?: readonly Test[];
  readonly allergies?: readonly (readonly [name: string, severity: "low" | "high"])[];
  /** A record under another number that was merged into this one: these visits still stand under the old one. */
  readonly mergedFrom?: {
    readonly recordNumber: string;
    readonly bornOn: Day;
    readonly visits: readonly RecordedStory[];
  };
};

const visit = (
  slug: string,
  daysAgo: number,
  department: string,
  diagnoses: RecordedStory["diagnoses"],
  more: Partial<RecordedStory> = {},
): RecordedStory => ({ slug, daysAgo, kind: "AMB", department, diagnoses, ...more });
const test = (
  loinc: string,
  name: string,
  value: number,
  unit: string,
  daysAgo: number,
  more: Pick<Test, "flag" | "range"> = {},
): Test => ({ loinc, name, value, unit, daysAgo, ...more });

const PREGNANCY = "孕期保健中心";

/** Who can be followed up online, who cannot, and why: both sides of every border. */
export const followUpStories: readonly FollowUpStory[] = [
  {
    // In time, on the long-term list, her test is recent: the straight way.
    key: "lin-yuqing",
    visits: [
      visit("thyroid", 5, PREGNANCY, [["E03.900", "甲状腺功能减退症"]], {
        medicines: [["左甲状腺素钠片", "每日一次，每次50微克，空腹服", 30]],
      }),
      visit("anaemia", 20, PREGNANCY, [["D50.900", "缺铁性贫血"]], {
        medicines: [["多糖铁复合物胶囊", "每日一次，每次150毫克", 30]],
      }),
    ],
    tests: [
      test("3016-3", "促甲状腺激素（TSH）", 2.1, "mIU/L", 12, { range: "0.3–3.0" }),
      test("718-7", "血红蛋白", 104, "g/L", 20, { flag: "L", range: "110–150" }),
    ],
    allergies: [["青霉素", "high"]],
  },
  {
    // The last day on which her visit counts: day 15.
    key: "chen-siying",
    visits: [visit("vaginitis", 15, "妇科", [["N76.000", "急性阴道炎"]])],
  },
  {
    // A stay whose discharge counts; a visit of day 15, and one of day 16 that is a day too old.
    key: "lu-qiuping",
    visits: [
      visit("endometriosis", 12, "妇科", [["N80.100", "卵巢的子宫内膜异位症"]], {
        kind: "IMP",
        stayDays: 6,
        medicines: [["地诺孕素片", "每日一次，每次2毫克", 28]],
      }),
      visit("menses", 16, "妇科", [["N92.000", "月经过多"]]),
      visit("ovary", 60, "妇科", [["E28.200", "多囊卵巢综合征"]]),
    ],
  },
  {
    // Long-term, but the test before the next refill is overdue.
    key: "wei-zihan",
    visits: [
      visit("thyroid", 48, PREGNANCY, [["E03.900", "甲状腺功能减退症"]], {
        medicines: [["左甲状腺素钠片", "每日一次，每次25微克，空腹服", 60]],
      }),
    ],
    tests: [test("3016-3", "促甲状腺激素（TSH）", 3.4, "mIU/L", 120, { flag: "H", range: "0.3–3.0" })],
  },
  {
    // Diabetes of this pregnancy.
    key: "ren-zhiyi",
    visits: [visit("diabetes", 3, PREGNANCY, [["O24.400", "妊娠期糖尿病"]])],
    tests: [test("1558-6", "空腹血糖", 5.2, "mmol/L", 3, { flag: "H", range: "<5.1" })],
  },
  {
    // Thyroid overactive: on the long-term list; the white cells were counted too long ago.
    key: "peng-anran",
    visits: [
      visit("thyroid", 20, "内分泌科", [["E05.900", "甲状腺功能亢进症"]], {
        medicines: [["丙硫氧嘧啶片", "每日两次，每次50毫克", 30]],
      }),
    ],
    tests: [
      test("3016-3", "促甲状腺激素（TSH）", 0.1, "mIU/L", 20, { flag: "L", range: "0.3–4.2" }),
      test("26464-8", "白细胞计数", 5.6, "10^9/L", 45, { range: "3.5–9.5" }),
      test("1742-6", "谷丙转氨酶（ALT）", 22, "U/L", 20, { range: "7–40" }),
    ],
  },
  {
    // Only the emergency department has seen her: that is no visit to follow up.
    key: "fang-minqi",
    visits: [visit("emergency", 3, "急诊科", [["N94.600", "痛经"]], { kind: "EMER" })],
  },
  {
    // Only a suspicion so far: a first visit for the online clinic.
    key: "cao-yunfei",
    visits: [visit("suspected", 2, "内分泌科", [["E05.900", "甲状腺功能亢进症", "suspected"]])],
  },
  {
    // Too hard for the screen.
    key: "yang-lihua",
    visits: [visit("pre-eclampsia", 2, PREGNANCY, [["O14.000", "轻度先兆子痫"]])],
  },
  {
    // Her visit stands under a number that was merged into hers.
    key: "tang-wanning",
    visits: [],
    mergedFrom: {
      recordNumber: "M25900003",
      bornOn: "1990-02-14",
      visits: [visit("pressure", 4, PREGNANCY, [["O10.000", "原有特发性高血压并发于妊娠"]])],
    },
    tests: [
      test("2823-3", "血钾", 4.1, "mmol/L", 30, { range: "3.5–5.3" }),
      test("2888-6", "尿蛋白", 0.05, "g/L", 4, { range: "<0.15" }),
    ],
  },
  {
    // Under six: a guardian is asked for at each request.
    key: "gao-leyi",
    visits: [
      visit("asthma", 10, "儿科", [["J45.900", "支气管哮喘"]], {
        medicines: [["丙酸氟替卡松吸入气雾剂", "每日两次，每次一揿（50微克）", 30]],
      }),
      visit("eczema", 30, "儿科", [["L30.900", "湿疹"]]),
    ],
    allergies: [["鸡蛋", "low"]],
  },
];
