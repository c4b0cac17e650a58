import type { dayCalls } from "../../../../shared/appointments/day-calls";
import type { DayStage } from "../../../../shared/appointments/day-views";
import type { PatientRefusals } from "../patient-codes";

const stages: Record<DayStage, { title: string; next: string }> = {
  expected: { title: "今天的检查", next: "到了超声科候诊区，请用大屏幕上的二维码报到。" },
  waiting: { title: "已报到，请候诊", next: "请在候诊区就座。轮到您时，这里和大屏幕会显示诊室。" },
  called: { title: "轮到您了", next: "请现在就到诊室门口。" },
  "in-exam": { title: "正在检查", next: "检查结束后，这里会告诉您下一步。" },
  away: { title: "走动一下再回来", next: "请在院内走一走，按时间回到分诊台，您的顺序保留。" },
  "another-day": { title: "需要另约一天检查", next: "请到分诊台选时间，不再收费，申请单仍有效。" },
  "not-found": { title: "叫过您几次没有找到您", next: "请到分诊台，护士会马上安排您。" },
  done: { title: "检查完成", next: "报告写好后会通知您，可以先回家。" },
  "report-ready": { title: "报告已出", next: "可以在这里查看报告。" },
  missed: { title: "今天没有检查到", next: "请告诉我们原因；还需要检查请打电话或重新申请。" },
};
const refusals: PatientRefusals<{ domain: "sessions"; calls: typeof dayCalls }> = {
  "application.moved-on": {
    what: "您的检查刚刚有了变化",
    why: "在您打开这一页之后，状态已经更新。",
    next: "下面是最新的情况，请看过后再决定；有疑问请打电话。",
  },
  "checkin.not-today": {
    what: "今天不是您的检查日",
    why: "报到只在检查当天办理。",
    next: "请看预约的日期；今天需要检查请到分诊台或打电话。",
  },
  "checkin.too-early": {
    what: "现在报到还早",
    why: "候诊区座位有限，离您的时间近一些才能报到。",
    next: "请到了时间再扫码；不舒服请马上告诉分诊台。",
  },
  "checkin.wrong-code": {
    what: "报到码不对",
    why: "报到码每天更换，只在超声科候诊区的大屏幕上显示。",
    next: "请在候诊区再扫一次大屏幕；扫不了请到分诊台报到。",
  },
  "report.not-yet": {
    what: "报告还没有出来",
    why: "医生写好并审核后才能看到。",
    next: "出来后会马上通知您；着急请打电话。",
  },
  "record.unreachable": {
    what: "现在看不到报告",
    why: "医院的病历系统暂时没有应答。",
    next: "请过几分钟再试；着急请打电话，或到自助机打印。",
  },
  "appeal.made": {
    what: "您已经说明过原因",
    why: "每次未到只能说明一次。",
    next: "分诊台看过后会答复您；要补充请打电话。",
  },
};

export const zh = {
  stages,
  refusals,
  today: "今天的检查",
  open: "报到、看号码",
  number: "您的号码",
  ahead: (n: number) => (n === 0 ? "下一位就是您" : `前面还有 ${n} 位`),
  expected: (at: string) => `预计 ${at} 左右`,
  expectedHint: "时间是估计，遇到急诊或检查较久会变化。",
  goTo: (room: string) => `请到 ${room}`,
  late: "您比预约时间晚到，会排在已到的人之后。",
  missedOnce: (n: number) => `叫过 ${n} 次您没有来，已按规则往后排。请留在候诊区。`,
  backAt: (at: string) => `请在 ${at} 回到分诊台`,
  backHint: "喝点温水、走动走动，宝宝可能会换个姿势。",
  checkIn: {
    from: (at: string) => `${at} 起可以报到`,
    scan: "扫大屏幕报到",
    code: "报到码",
    codeHint: "在超声科候诊区的大屏幕上，二维码下面的 6 位字母和数字",
    codeShort: "请照大屏幕填写报到码",
    send: "报到",
    typed: "扫不了？填报到码",
    there: "报到要在医院现场办理，在家里不能报到。",
    who: "为谁报到？",
    none: "今天没有要报到的检查",
    noneText: "报到只在检查当天办理。请看预约的日期，或到分诊台问一问。",
    list: "看我的预约",
    signIn: "登录后报到",
  },
  qr: "给分诊台扫的二维码",
  qrHint: "手机不方便时，把这个给护士扫，也可以报到。",
  asOf: (at: string) => `${at} 更新`,
  stale: "没有更新成功，显示的是上一次的情况。",
  back: "查看预约详情",
  pay: (yuan: string) => `请先到收费处付 ${yuan}，或在预约详情里在线支付。`,
  report: {
    title: "检查报告",
    open: "查看报告",
    law: "按国家规定，报告和医生都不会告知胎儿性别。",
    withheld: "有内容按规定没有显示。",
    ask: "看不懂，或者有疑问",
    askText: "报告要由医生结合您的情况来看。请带上报告到孕期保健中心复诊，或打电话问。",
    none: "报告里没有文字内容，请到自助机打印或打电话。",
    of: (day: string) => `${day} 检查`,
  },
  appeal: {
    title: "没有来检查，是什么原因？",
    text: "有特殊情况请告诉我们，分诊台接受后，这次不计入未到次数。",
    note: "原因",
    noteExample: "例如：孩子急病去了急诊；路上封路。",
    short: "请写一两句原因",
    send: "提交说明",
    made: "您已说明原因，分诊台会答复您",
    yours: (note: string) => `您写的：${note}`,
    accepted: "说明已接受，这次不计入未到次数",
    refused: "说明没有被接受",
    answer: (note: string) => `分诊台：${note}`,
  },
};
export type DayWords = typeof zh;
