import type { ApplicationState } from "../../../../shared/appointments/model";
import type { QueueLine } from "../../../../shared/appointments/views";
import type { Waiting } from "../shell/whereabouts";

const queues: Record<Waiting, string> = {
  review: "待审核",
  answer: "等她补充",
  prenatal: "产前诊断审核",
  wait: "候补",
};
const states: Record<ApplicationState, string> = {
  draft: "草稿",
  submitted: "待审核",
  "needs-information": "等她补充",
  "under-review": "审核中",
  "route-changed": "已改到现场",
  "wait-listed": "候补中",
  offered: "已预留，等她确认",
  accepted: "她已接受",
  declined: "已结束（不予预约或她未接受）",
  "offer-expired": "预留已过期",
  scheduled: "已排定",
  "checked-in": "已报到",
  "in-exam": "检查中",
  "repeat-needed": "需要复查",
  done: "已检查",
  "report-ready": "报告已出",
  "not-scheduled": "未能排期",
  "cancelled-by-patient": "她已取消",
  "cancelled-by-hospital": "医院取消",
  "no-show": "未到",
};
const flags: Record<QueueLine["flags"][number], string> = {
  "prenatal-review": "需产前诊断审核",
  "no-nt": "没有做 NT",
  "record-unchecked": "病历系统未核对",
  "form-missing": "缺申请单",
  resubmitted: "已补充",
  twins: "多胎",
};

export const zh = {
  queues,
  states,
  flags,
  empty: {
    review: { title: "没有待审核的申请", text: "孕妇提交申请后会出现在这里，每 20 秒刷新一次。" },
    answer: { title: "没有人在补充材料", text: "您请孕妇补充后，她的申请在这里等她。" },
    prenatal: { title: "没有要审核的申请", text: "NT 或 CRL 需要产前诊断医生先看的申请会出现在这里。" },
    wait: { title: "没有人在候补", text: "没有合适的号时，您可以把孕妇放入候补；有空位会自动按期限留给她。" },
  },
  oldest: (elapsed: string) => `最久已等 ${elapsed}`,
  overdueCount: (n: number) => `${n} 份超时`,
  closingCount: (n: number) => `${n} 位期限将近`,
  many: "100+",
  since: (elapsed: string) => `${elapsed}前提交`,
  overdue: (elapsed: string) => `超时 ${elapsed}`,
  dueSoon: (elapsed: string) => `临近 · 还有 ${elapsed}`,
  dueIn: (elapsed: string) => `还有 ${elapsed}`,
  waitsForHer: "等她补充",
  position: (n: number) => `第 ${n} 位`,
  lastDay: (day: string) => `最晚 ${day}`,
  closing: (day: string) => `期限将近 · 最晚 ${day}`,
  listedSince: (elapsed: string) => `候补 ${elapsed}`,
  minutes: (n: number) => `${n} 分钟`,
  hours: (n: number) => `${n} 小时`,
  days: (n: number) => `${n} 天`,
  weeks: (age: string) => `${age} 周`,
  claimedBy: (name: string) => `${name} 在审`,
  unclaimed: "未领取",
  more: "显示更多",
  listName: (queue: string) => `${queue}，按期限排列`,
  stale: "队列没有刷新成功，显示的是上一次的内容。",
  retry: "刷新",
  legend: "↑↓ 移动 · 回车 打开",
};
export type QueueWords = typeof zh;
