import type { Figure } from "../../../../../shared/appointments/figures";
import type { figureCalls } from "../../../../../shared/appointments/figure-calls";
import type { Contract } from "../../../../../shared/kernel/contract";
import type { Day } from "../../../../../shared/kernel/time";
import type { RefusalsOf } from "../../../i18n";

const figures: Record<Figure, string> = {
  submitted: "申请",
  offered: "发出的号",
  accepted: "接受",
  "offer-declined": "不要",
  "offer-expired": "过期未接",
  scheduled: "排定",
  waited: "排定的人",
  "wait-listed": "进入候补",
  moved: "改期",
  displaced: "停诊改排",
  cancelled: "取消",
  "no-show": "未到",
  repeat: "需要复查",
  examined: "已检查",
  "not-scheduled": "未排上",
  declined: "未通过",
  rerouted: "转别处",
};
/** Reasons and parts of figures, by their codes. */
const reasons: Readonly<Record<string, string>> = {
  desk: "分诊台",
  "wait-list": "候补名单",
  stop: "停诊",
  place: "另有号",
  list: "进入候补",
  "no-capacity": "没有号源",
  "no-day-that-suits": "能来的日子没有号",
  "window-closing": "孕周内已来不及",
  "not-this-examination": "不属于这项检查",
  "window-passed": "已过检查孕周",
  "examined-elsewhere": "已在别处检查",
  "details-do-not-match": "信息对不上",
  "cannot-come": "来不了",
  "done-elsewhere": "已在别处做",
  "pregnancy-ended": "不再需要",
  "route-changed": "转别处就诊",
  "ultrasound-triage": "超声科分诊台",
  "pregnancy-health-center": "孕期保健中心",
  "prenatal-diagnosis-center": "产前诊断中心",
  other: "其他",
};
const refusals: RefusalsOf<Contract<Pick<typeof figureCalls, "figures" | "figureCases">>> = {
  "range.unfit": {
    what: "日期范围不合适",
    why: "开始要早于结束，且不超过一年。",
    next: "请改一下日期再看。",
  },
};
const date = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

export const zh = {
  figures,
  reasons,
  refusals,
  because: "：",
  range: "统计范围",
  weeks: (n: number) => `最近 ${n} 周`,
  own: "自选日期",
  from: "从",
  to: "到",
  rangeShape: "开始要早于结束，且不超过一年",
  week: (from: Day, to: Day) => `${date(from)}–${date(to)}`,
  month: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  as: (title: string) => `${title}的样式`,
  bars: "图",
  table: "表",
  csv: "下载 CSV",
  csvOf: (title: string) => `下载 ${title} CSV`,
  nothing: "这段时间还没有记录",
  more: "再看一些",
  noCases: "没有可看的个案",
  casesText: "最近的在前。姓名已遮盖；状态是现在的状态。",
  period: "时间",
  reason: "原因",
  people: "人数",
  times: "次数",
  demand: "各孕周的申请",
  pregnancyWeeks: "孕周",
  pregnancyWeek: (week: string) => `${week} 周`,
  demandSentence: (all: number, week: string, n: number) => `共 ${all} 份申请，最多的是孕 ${week}（${n} 份）。`,
  demandNone: "这段时间没有申请。",
  fill: "号源使用",
  taken: "已用",
  free: "空着",
  fillSentence: (taken: number, units: number, share: number, emptiest: string, low: number) =>
    `${units} 个单位（每个十分钟）用了 ${taken} 个，占 ${share}%；最空的是 ${emptiest}，${low}%。`,
  fillNone: "这段时间没有开放号源。",
  waited: "从申请到排定",
  waitedAxis: "等了多久",
  waitedUpTo: (days: string) => (days === "over" ? "四周以上" : `${days} 天以内`),
  waitedSentence: (all: number, share: number) => `排定了 ${all} 人，其中 ${share}% 在一周内排定。`,
  waitedNone: "这段时间没有人排定。",
  offers: "发出的号与答复",
  offersSentence: (made: number, accepted: number, declined: number, expired: number) =>
    `发出 ${made} 个号，接受 ${accepted}，不要 ${declined}，过期未接 ${expired}。`,
  offersNone: "这段时间没有发出号。",
  attendance: "到诊与未到",
  attendanceSentence: (examined: number, missed: number, share: number) =>
    `检查了 ${examined} 人，未到 ${missed} 人，未到占 ${share}%。`,
  attendanceNone: "这段时间没有检查，也没有人未到。",
  unserved: "没有得到服务的人和原因",
  unservedSentence: (all: number, reason: string, n: number) => `共 ${all} 人；最多的是“${reason}”（${n} 人）。`,
  unservedNone: "这段时间没有人落空。",
  changes: "取消、改期与停诊",
  changesSentence: (cancelled: number, stopped: number, moved: number) =>
    `取消 ${cancelled} 次，停诊改排 ${stopped} 人，自己改期 ${moved} 次。`,
  changesNone: "这段时间没有取消、改期或停诊。",
  waitingNow: "现在的候补",
  nobodyWaits: "没有人在候补名单上。",
  waitingSentence: (n: string, nearest: string | undefined, days: number | undefined) =>
    `${n} 人在等${nearest ? `，最近的期限是 ${nearest}` : ""}${days === undefined ? "" : `，一半的人已等 ${days} 天以上`}。`,
  onTheList: "候补人数",
  nearest: "最近的检查期限",
  median: "等候中位数",
  days: (n: number) => `${n} 天`,
};
export type DashboardWords = typeof zh;
