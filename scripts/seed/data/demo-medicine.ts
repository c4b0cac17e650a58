import type { CarrierId } from "../../../shared/deliveries/model";

/**
 * How far an approved prescription is brought: she has chosen her way and not paid yet, it waits to be put together, for the
 * second look, to be packed, at the window, or it is under way, or in her hands.
 */
export type MedicineStage = "chosen" | "paid" | "scanned" | "to-pack" | "ready" | "under-way" | "signed";
/** What a carrier told of a parcel, so many minutes ago. */
export type PathLine = { readonly minutesAgo: number; readonly type: number; readonly message: string };

/** A prescription of the demonstration that was approved, and where it is now. All of it is invented. */
export type DemoMedicine = {
  readonly key: string;
  /** The follow-up in which it was written, by its key. */
  readonly consultation: "tang-medicine" | "lu-medicine";
  readonly line: {
    readonly drugId: string;
    readonly dose: number;
    readonly route: string;
    readonly frequency: string;
    readonly days: number;
    readonly packs: number;
    readonly note: string;
    readonly longReason: string;
  };
  /** None: she fetches it at the window. */
  readonly carrier?: CarrierId;
  readonly signedMinutesAgo: number;
  /** When she chose her way and, unless it ends there, paid. */
  readonly paidMinutesAgo: number;
  readonly bringTo: MedicineStage;
  readonly path?: readonly PathLine[];
};

const oral = { dose: 1, route: "oral", packs: 1 } as const;
const calcium = {
  ...{ ...oral, drugId: "calcium-d3-600mg-60", frequency: "qd", days: 28 },
  note: "随餐服用，和铁剂隔开两小时",
  longReason: "孕期补充，按月复查",
};
const iron = {
  ...{ ...oral, drugId: "polysaccharide-iron-150mg-10", frequency: "qd", days: 10 },
  note: "饭后服用，大便发黑是正常的",
  longReason: "血红蛋白偏低的补充，十天后复查血常规",
};

export const demoMedicine: readonly DemoMedicine[] = [
  {
    key: "labetalol",
    consultation: "tang-medicine",
    line: {
      ...{ ...oral, drugId: "labetalol-50mg-30", frequency: "bid", days: 15 },
      note: "每天早晚各一次，量完血压再吃",
      longReason: "原有高血压合并妊娠，血压平稳，长期服用",
    },
    carrier: "SF",
    signedMinutesAgo: 21 * 60,
    paidMinutesAgo: 20 * 60,
    bringTo: "under-way",
    path: [
      { minutesAgo: 17 * 60, type: 100001, message: "快递员已取件" },
      { minutesAgo: 13 * 60, type: 200001, message: "快件已到达重庆转运中心" },
      { minutesAgo: 7 * 60, type: 200001, message: "快件已发往万州" },
    ],
  },
  {
    key: "dienogest",
    consultation: "lu-medicine",
    line: {
      ...{ ...oral, drugId: "dienogest-2mg-28", frequency: "qd", days: 28 },
      note: "每天固定时间吃，漏服想起来就补",
      longReason: "子宫内膜异位症，长期管理",
    },
    carrier: "JD",
    signedMinutesAgo: 21 * 60,
    paidMinutesAgo: 20 * 60,
    bringTo: "signed",
    path: [
      { minutesAgo: 17 * 60, type: 100001, message: "快递员已取件" },
      { minutesAgo: 10 * 60, type: 200001, message: "快件已到达沙坪坝营业部" },
      { minutesAgo: 4 * 60, type: 300002, message: "快递员正在派送，请保持电话畅通" },
      { minutesAgo: 3 * 60, type: 300003, message: "已签收，签收人：本人" },
    ],
  },
  {
    key: "calcium-ready",
    consultation: "tang-medicine",
    line: calcium,
    signedMinutesAgo: 20 * 60 + 50,
    paidMinutesAgo: 19 * 60,
    bringTo: "ready",
  },
  {
    key: "iron-to-pack",
    consultation: "lu-medicine",
    line: iron,
    carrier: "EMS",
    signedMinutesAgo: 20 * 60 + 40,
    paidMinutesAgo: 100,
    bringTo: "to-pack",
  },
  {
    key: "folic-second-look",
    consultation: "tang-medicine",
    line: {
      ...{ ...oral, drugId: "folic-acid-400ug-31", frequency: "qd", days: 28 },
      note: "每天固定时间服用",
      longReason: "孕期补充，按月复查",
    },
    signedMinutesAgo: 20 * 60 + 40,
    paidMinutesAgo: 75,
    bringTo: "scanned",
  },
  {
    key: "calcium-express",
    consultation: "lu-medicine",
    line: { ...calcium, longReason: "长期用孕激素时补钙，按月复查" },
    carrier: "ZTO",
    signedMinutesAgo: 20 * 60 + 30,
    paidMinutesAgo: 50,
    bringTo: "paid",
  },
  {
    key: "iron-pick-up",
    consultation: "tang-medicine",
    line: iron,
    signedMinutesAgo: 20 * 60 + 30,
    paidMinutesAgo: 35,
    bringTo: "paid",
  },
  {
    key: "folic-chosen",
    consultation: "lu-medicine",
    line: {
      ...{ ...oral, drugId: "folic-acid-400ug-31", frequency: "qd", days: 28 },
      note: "每天固定时间服用",
      longReason: "饮食偏素的补充，按月复查",
    },
    carrier: "SF",
    signedMinutesAgo: 20 * 60 + 30,
    paidMinutesAgo: 20,
    bringTo: "chosen",
  },
];
