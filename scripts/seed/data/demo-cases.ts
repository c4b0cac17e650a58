import type { Variant } from "../../../shared/appointments/model";
import type { Ask } from "../../../shared/appointments/views";
import type { ReportCode } from "../codes";

/** How far an application of the demonstration is brought. */
export type BringTo =
  | { state: "submitted" }
  | { state: "needs-information"; asks: readonly Ask[]; note: string }
  | { state: "scheduled"; variant: Variant };

export type DemoCase = {
  key: string;
  hours: number | "overdue";
  note: string;
  uploads: readonly ReportCode[];
  bringTo: BringTo;
};

const submitted = { state: "submitted" } as const;

/** Who has applied already; the others are free to try every step themselves. */
export const demoCases: readonly DemoCase[] = [
  { key: "ye-jingyi", hours: "overdue", note: "路远，希望上午晚一点。", uploads: ["US-NT"], bringTo: submitted },
  { key: "zhao-xinyi", hours: 30, note: "", uploads: ["US-NT", "US-EARLY"], bringTo: submitted },
  { key: "jiang-ruoxi", hours: 26, note: "双胞胎。", uploads: ["US-NT"], bringTo: submitted },
  { key: "yang-lihua", hours: 20, note: "之前在外地，没有做NT。", uploads: [], bringTo: submitted },
  { key: "deng-jiaqi", hours: 5, note: "", uploads: ["US-NT"], bringTo: submitted },
  { key: "pan-xueer", hours: 2, note: "", uploads: ["US-NT"], bringTo: submitted },
  {
    key: "fang-minqi",
    hours: 40,
    note: "",
    uploads: [],
    bringTo: { state: "needs-information", asks: ["clearer-report"], note: "请上传NT检查报告的清晰照片。" },
  },
  { key: "wu-keran", hours: 44, note: "", uploads: ["US-NT"], bringTo: { state: "scheduled", variant: "ordinary" } },
  {
    key: "peng-anran",
    hours: 46,
    note: "只有周末能来。",
    uploads: ["US-NT"],
    bringTo: { state: "scheduled", variant: "special-need" },
  },
];
