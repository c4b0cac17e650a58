import type { sessions } from "../../../../shared/appointments/session-contract";
import type { Displaced } from "../../../../shared/appointments/capacity-views";
import type { hospital } from "../../../../shared/hospital/contract";
import type { DayKind } from "../../../../shared/hospital/model";
import type { Contract } from "../../../../shared/kernel/contract";
import type { RefusalsOf } from "../../i18n";
import type { Fullness } from "./calendar/fullness";
import type { Section } from "./sections";
import type { CapacityChange, UnfitChange, UnfitYear } from "./nouns";

const sections: Record<Section, string> = {
  calendar: "日历",
  roster: "排班",
  holidays: "节假日",
  clinics: "门诊与抽签",
  "follow-ups": "在线复诊",
  questions: "查看记录的疑问",
  dashboard: "数据",
  medicine: "处方与配送",
};
const fullness: Record<Fullness, string> = {
  none: "未开",
  free: "全空",
  some: "有号",
  nearly: "快满",
  full: "已满",
};
const kinds: Record<DayKind, string> = {
  workday: "工作日",
  weekend: "周末",
  holiday: "节假日",
  "make-up-workday": "调休上班",
};
const next: Record<Displaced["next"], string> = {
  place: "另有时间",
  "wait-list": "进入候补",
  call: "要打电话",
};
/** What each was told, after it is done. */
const told: Record<Displaced["next"], string> = {
  place: "已为她留住新时间并通知她确认",
  "wait-list": "已告诉她排在候补里的位置和期限",
  call: "已列入电话任务，由分诊台联系",
};
type Act = CapacityChange["kind"] | "calendar-year";
const acts: Record<Act, string> = {
  "template-saved": "保存模板",
  "template-ended": "结束模板",
  "sonographer-saved": "保存人员",
  "machine-saved": "保存机器",
  "room-saved": "保存诊室",
  "exception-added": "保存例外",
  "exception-removed": "取消例外",
  "session-stopped": "停诊",
  "session-reopened": "恢复开诊",
  "calendar-year": "保存日历",
};
const unfit: Record<UnfitChange, string> = {
  unknown: "所指的人员、机器、诊室、模板或场次已不在。",
  dates: "结束早于开始。",
  past: "已经过去的日子不能再改。",
  "lane-taken": "这个号道名已有诊室在用。",
};
const unfitYear: Record<UnfitYear, string> = {
  dates: "有一段假期的结束早于开始。",
  "other-year": "有的日期不在这一年里。",
  "not-weekend": "调休上班日只能是周六或周日。",
  past: "已经过去的日子不能再改。",
};
type Calls = Pick<(typeof sessions)["calls"], "previewChange" | "saveChange"> &
  Pick<(typeof hospital)["calls"], "saveCalendarYear">;
const refusals: RefusalsOf<Contract<Calls>> = {
  "calendar.unfit": {
    what: "日历不能这样保存",
    why: "所填日期前后不合。",
    next: "请返回修改后再预览。",
  },
  "calendar.moved-on": {
    what: "这一年刚被别人改过",
    why: "您改的不是最新的日历。",
    next: "列表已刷新。请关闭这里，打开最新的再改。",
  },
  "capacity.unfit": {
    what: "这样改不行",
    why: "所填内容前后不合。",
    next: "请返回修改后再预览。",
  },
  "capacity.moved-on": {
    what: "排班刚被别人改过",
    why: "您看到的预览已不是最新。",
    next: "已按最新情况重新预览，请再看一遍。",
  },
};
const named = (lanes: readonly string[]) => (lanes.length ? ` ${lanes.join("、")}，` : " ");

export const zh = {
  sections,
  fullness,
  kinds,
  next,
  told,
  acts,
  unfit,
  unfitYear,
  refusals,
  comma: "、",
  nav: "运营",
  legend: "方向键换日 · 回车打开 · Esc 返回",
  weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  month: (name: string, year: string) => `${year}年${name}`,
  before: "上个月",
  thisMonth: "本月",
  after: "下个月",
  halves: { am: "上午", pm: "下午" },
  allDay: "全天",
  today: "今天",
  provisional: "暂定",
  provisionalText: "国务院还没有公布这一年的安排，这一天的类型可能变化。",
  kindMissing: "日历未载入",
  closed: "不开诊",
  closedBecause: (reason: string) => `不开诊：${reason}`,
  noSessions: "没有场次",
  stopped: "已停诊",
  partlyStopped: "部分停诊",
  stoppedBecause: (reason: string) => `已停诊：${reason}`,
  warning: {
    missing: (year: number) => `${year} 年的日历还没有载入，明年的号无法开放。`,
    provisional: (year: number) => `${year} 年的日历还是暂定的。国务院公布后请录入，受影响的人会得到通知。`,
    open: "去录入",
  },
  chooseDay: "请选一天",
  chooseDayText: "这一天的场次、号道、占用和可做的事会出现在这里。",
  back: "返回月历",
  people: (n: number) => `${n} 人`,
  bookings: (n: number) => `已排 ${n} 人`,
  units: (n: number) => `${n} 个单位`,
  echoUnits: (n: number) => `可做胎儿心脏的有 ${n} 个单位`,
  lanes: "号道",
  room: "诊室",
  machine: "机器",
  sonographer: "医生",
  echo: "可做胎儿心脏",
  stopSession: "停诊",
  stopLane: (lane: string) => `停 ${lane}`,
  reopen: "恢复开诊",
  closeDay: "全天关闭",
  addException: "人员或机器不在",
  addExtra: "加开场次",
  removeException: "取消",
  exceptions: "当天的例外",
  exceptionIs: { closed: "关闭", away: "不在", extra: "加开" },
  pastDay: "已经过去的日子只能看，不能改。",
  reason: "原因（留存备查）",
  reasonShort: "请写明原因",
  required: "请填写",
  from: "从",
  to: "到",
  datesShape: "结束不能早于开始",
  half: "半天",
  whole: "整场",
  fromTime: (time: string) => `${time} 起`,
  stopFrom: "从什么时候停",
  who: "谁或什么不在",
  template: "按哪个模板",
  preview: "看看会影响谁",
  previewing: "正在计算会影响谁",
  backToForm: "返回修改",
  cancel: "先不改",
  close: "完成",
  go: (act: string, displaced: number, repriced: number) => {
    const parts = [displaced ? `并为 ${displaced} 人另排` : "", repriced ? `，${repriced} 人少付` : ""].join("");
    return `${act}${parts || "，没有人受影响"}`;
  },
  sentence: (lost: number, gained: number, displaced: number) =>
    `减少 ${lost} 个单位，增加 ${gained} 个单位，${displaced === 0 ? "没有人失去时间" : `${displaced} 人失去时间`}。`,
  didSentence: (displaced: number) =>
    displaced === 0 ? "已保存，没有人失去时间。" : `已保存，${displaced} 人都已得到通知和下一步。`,
  saved: "已保存",
  notYet: "还没有保存，下面是保存后会发生的事。",
  sessionsTouched: "号源变化",
  noSessionTouched: "已开放的场次没有变化。",
  lost: (lanes: readonly string[], units: number) => `少${named(lanes)}${units} 个单位`,
  gained: (lanes: readonly string[], units: number) => `多${named(lanes)}${units} 个单位`,
  changingRooms: (n: number) => `${n} 人时间不变，只换诊室；她们的预约卡会显示新诊室。`,
  displaced: (n: number) => `失去时间的人（${n}）`,
  displacedOrder: "按检查期限排，最近的在前，先得到新时间。",
  weeks: (age: string) => `孕 ${age} 周`,
  lastDay: (day: string) => `最晚 ${day}`,
  paid: "已付费",
  unpaid: "未付费",
  now: "原来",
  then: "改为",
  dayKinds: "日子类型变化",
  dayKind: (from: string, to: string, n: number) => `${from} → ${to}，当天已排 ${n} 人`,
  repriced: (n: number) => `价格降低的人（${n}）`,
  repricedText: "已付的差额原路退回。已同意的价格不会涨。",
  price: (from: string, to: string) => `${from} → ${to}`,
  stale: "排班刚被别人改过，已重新计算。请再看一遍再保存。",
};
export type OperationsWords = typeof zh;
