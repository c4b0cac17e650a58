import type { appointments } from "../../../../shared/appointments/contract";
import type { Ask, DeclineReason, NoPlaceReason, OpeningDay, WaitReason } from "../../../../shared/appointments/views";
import type { DayKind } from "../../../../shared/hospital/model";
import type { InputOf } from "../../../../shared/kernel/contract";
import type { RefusalsOf } from "../../i18n";

type StaffCall =
  | "claim"
  | "openings"
  | "approve"
  | "askForMore"
  | "reroute"
  | "decline"
  | "waitList"
  | "notSchedule"
  | "recordOpinion"
  | "issueForm";
type Calls = Pick<(typeof appointments)["calls"], StaffCall>;
export type StaffRefusals = RefusalsOf<{ domain: string; calls: Calls }>;

const asks: Record<Ask, string> = {
  "clearer-report": "清晰的报告",
  "nt-figures": "NT 数值",
  "exam-form": "检查申请单（到门诊开）",
  "due-date": "预产期依据",
  agreement: "愿意接受的价格",
  other: "其他（请写在说明里）",
};
const declineReasons: Record<DeclineReason, string> = {
  "not-this-examination": "不属于这项检查",
  "window-passed": "已过检查孕周",
  "examined-elsewhere": "已在别处检查",
  "details-do-not-match": "信息对不上",
  other: "其他（请写在说明里）",
};
const noPlaceReasons: Record<NoPlaceReason, string> = {
  "no-capacity": "没有号源",
  "no-day-that-suits": "她能来的日子没有号",
  "window-closing": "孕周内已来不及",
};
const waitReasons: Record<WaitReason, string> = {
  "no-capacity": "没有号源",
  "no-day-that-suits": "她能来的日子没有号",
};
const closed: Record<NonNullable<OpeningDay["closed"]>, string> = {
  "outside-window": "不在检查孕周内",
  "not-agreed": "她没有同意这种价格",
  unsuitable: "她不方便",
  "no-session": "没有开诊",
  full: "已满",
  "calendar-missing": "日历未公布",
};
const kinds: Record<DayKind, string> = {
  workday: "工作日",
  weekend: "周末",
  holiday: "节假日",
  "make-up-workday": "调休上班",
};
export type Unfit =
  "outside-window" | "not-agreed" | "unsuitable" | "no-session" | "past" | "too-short" | "calendar-missing";
const unfit: Record<Unfit, string> = {
  "outside-window": "这一天不在检查孕周内。",
  "not-agreed": "她没有同意这种价格。",
  unsuitable: "这一天或这个时间她不方便。",
  "no-session": "这一天没有开诊。",
  past: "这个时间已经过去。",
  "too-short": "剩下的时间不够做完。",
  "calendar-missing": "这一天的日历还没有公布。",
};
const formUnfit: Record<"abnormal-referral" | "expired" | "used" | "wrong-item", string> = {
  "abnormal-referral": "申请单写明异常转诊：请改到现场取号，按特需项目检查。",
  expired: "申请单在这一天之前到期。",
  used: "申请单已用于另一次检查。",
  "wrong-item": "申请单上的项目与这次检查不同。",
};
const refusals: StaffRefusals = {
  "application.moved-on": {
    what: "这份申请已被处理",
    why: "您打开后，它有了变化。",
    next: "已刷新，请看最新内容再决定。",
  },
  "seat.taken": { what: "这个号刚被占用", why: "别人先批准了，请另选。", next: "时间已刷新。" },
  "seat.unfit": {
    what: "这个时间不合适",
    why: "它不合她的孕周、同意的价格或方便的时间。",
    next: "时间已刷新，请另选。",
  },
  "exam-form.missing": {
    what: "还没有申请单",
    why: "没有门诊开的申请单不能批准。",
    next: "可以请她先去开申请单，排位保留。",
  },
  "exam-form.unfit": {
    what: "申请单不能用",
    why: "它过期、用过，或项目不符。",
    next: "可以换日子，或请她重新开申请单。",
  },
  "opinion.missing": {
    what: "还缺产前诊断意见",
    why: "NT 或 CRL 达到审核条件，须由产前诊断医生先看。",
    next: "申请在“产前诊断审核”队列；医生记录意见后即可批准。",
  },
  "due-date.implausible": { what: "预产期不对", why: "按这个预产期，今天的孕周不合理。", next: "请核对后重填。" },
  "window.passed": {
    what: "候补已来不及",
    why: "按这个预产期，检查的最后期限前已经不能再留号。",
    next: "请选“排不上”，告诉她其他医院；或现在就打电话与她商量。",
  },
  "echo.needed": {
    what: "还要选胎儿心脏超声的时间",
    why: "这一天不在胎儿心脏超声的孕周内，两项检查须分两次做。",
    next: "请在下面再选一个胎儿心脏超声的时间。",
  },
  "place.free": {
    what: "现在就有适合她的空号",
    why: "候补只用于确实没有号的时候。",
    next: "请选“选时间”；若是她自己没有合适的日子，请改选候补原因。",
  },
  "form.dates-wrong": { what: "有效期不对", why: "有效期须在今天之后、半年之内。", next: "请改有效期。" },
};

export type Act = "approve" | "wait-list" | "more" | "reroute" | "decline" | "not-scheduled" | "opinion" | "form";
const acts: Record<Act, string> = {
  approve: "选时间",
  "wait-list": "放入候补",
  more: "请她补充",
  reroute: "改到现场",
  decline: "不予预约",
  "not-scheduled": "排不上",
  opinion: "记录意见",
  form: "开申请单",
};

export const zh = {
  acts,
  asks,
  declineReasons,
  noPlaceReasons,
  waitReasons,
  closed,
  kinds,
  unfit,
  formUnfit,
  refusals,
  possible: "可以作的决定",
  nothing: "这份申请现在没有您要做的决定。",
  files: "文件",
  approve: (slot: string) => `批准并占用 ${slot} 的号`,
  firstChoose: "先选一个时间",
  firstEcho: "再选一个胎儿心脏超声的时间",
  approveBoth: (slot: string, echo: string) => `批准并占用 ${slot} 和 ${echo} 两个号`,
  twoVisits: "要来两次",
  echoBetween: (from: string, to: string) => `这一天不在胎儿心脏超声的孕周内。请在 ${from} 到 ${to} 之间再选一个时间。`,
  echoOf: (day: string) => `${day} 胎儿心脏超声`,
  noEcho: "这几天没有空余的胎儿心脏超声时间，请看后面的日子。",
  beside: "相邻",
  togetherWith: (name: string, slot: string | undefined) =>
    slot ? `她希望和${name}一起来（${slot}），相邻的时间排在最前。` : `她希望和${name}一起来，对方还没有时间。`,
  confirmDue: "确认预产期",
  dueFrom: (source: string) => `来源：${source}`,
  owed: (price: string, hours: number) => `还要付 ${price}：先预留，${hours} 小时内等她确认，到检查台付。`,
  notOwed: "已付费：直接排定，并通知她。",
  sendAsk: (list: string) => `请她补充：${list}`,
  askHint: "排位保留；她会收到消息。",
  firstAsk: "先勾选要补充什么",
  reroute: (place: string) => `请她改到 ${place}`,
  rerouteHint: "线上申请到此结束；她会收到地点和电话。",
  firstPlace: "先选地点",
  firstNote: "先写一句说明",
  firstReason: "先选原因",
  decline: (reason: string) => `不予预约：${reason}`,
  declineHint: "申请结束；她会看到原因和说明。",
  notSchedule: (reason: string) => `告诉她排不上：${reason}`,
  notScheduleHint: "申请结束；她会收到分诊台电话和其他办法。",
  waitList: (day: string) => `放入候补，按预产期 ${day} 排位`,
  waitListHint: "有空出的合适时间会自动按期限先后留给她，并通知她；您随时可以直接给她选时间。",
  dueOn: "核对后的预产期",
  dueOnHint: "排位按它计算，请对照早孕超声、移植日或末次月经。",
  dueChecked: "我已核对预产期",
  firstDue: "先核对预产期",
  opinion: "记录意见：可以做普通检查",
  opinionHint: "申请转到分诊台待审核队列；孕妇只看到医生已看过。",
  place: "改到哪里",
  reason: "原因",
  what: "需要补充什么",
  note: "给她的说明",
  noteHint: "她会原样看到，请不要写同事姓名。",
  opinionNote: "意见",
  opinionNoteHint: "给同事看的，孕妇看不到。",
  note300: "最多 300 字",
  askForm: "请她先去开申请单",
  takenBy: (name: string, at: string) => `刚被 ${name} 占用（${at}），请另选。`,
  movedBy: (name: string, state: string) => `${name} 已处理：现在是“${state}”。`,
  movedTo: (state: string) => `现在是“${state}”。`,
  done: {
    approve: "已批准，号已占用，她会收到消息。",
    more: "已请她补充，排位保留。",
    reroute: "已请她改到现场。",
    decline: "已告诉她不予预约。",
    "wait-list": "已放入候补，她会收到消息。",
    "not-scheduled": "已告诉她排不上。",
    opinion: "意见已记录，申请转到分诊台。",
    form: "申请单已开具。",
  } satisfies Record<Act, string>,
  nextCase: "下一份",
  earlier: "前一周",
  later: "后一周",
  bestWeek: "最佳孕周",
  best: "最佳孕周",
  special: (price: string) => `特需 ${price}`,
  ordinary: (price: string) => `普通 ${price}`,
  timesOf: (day: string) => `${day} 的时间`,
  by: (room: string, name: string) => `${room} · ${name}`,
  legend: "A 选时间/批准 · W 放入候补 · M 补充 · R 改到现场 · D 不予预约 · N 排不上 · J/K 文件 · Esc 返回",
  legendDoctor: "O 意见 · F 开申请单 · M 补充 · R 改到现场 · D 不予预约 · J/K 文件 · Esc 返回",
};
export type DecideWords = typeof zh;
export type ApproveInput = InputOf<(typeof appointments)["calls"]["approve"]>;
