import type { DayRefusals } from "./staff-codes";

export const refusalsZh: DayRefusals = {
  "application.moved-on": {
    what: "她的情况刚刚变了",
    why: "同事已经先操作了一步。",
    next: "名单已刷新，请看过现在的状态再决定。",
  },
  "exam-form.missing": {
    what: "没有找到这张申请单",
    why: "号码不对，或者申请单不是本院门诊开的。",
    next: "请核对单上的编号；没有申请单的，请她先到孕期保健中心开一张。",
  },
  "exam-form.unfit": {
    what: "这张申请单不能用",
    why: "申请单与这次检查对不上。",
    next: "请她到开单门诊重新开一张，再回分诊台。",
  },
  "due-date.missing": {
    what: "还缺预产期",
    why: "病历系统里没有她的预产期，无法判断孕周是否合适。",
    next: "请看她的病历或报告，在下面填写预产期。",
  },
  "due-date.implausible": {
    what: "预产期好像不对",
    why: "按这个预产期推算，孕周不在合理的范围内。",
    next: "请对照病历再看一遍日期；拿不准请医生确认。",
  },
  "application.exists": {
    what: "她已经有一份申请",
    why: "同一项检查一次只能有一份申请。",
    next: "请打开她原来的申请办理。",
  },
  "price.changed": {
    what: "价格刚刚更新",
    why: "在办理期间公布了新的价格表。",
    next: "请把新的金额告诉她，同意后再办一次。",
  },
  "place.none": {
    what: "今天没有空位了",
    why: "合适的诊室今天都已排满。",
    next: "确有需要时可以写明理由加号；也可以改约另一天。",
  },
  "consent.needed": {
    what: "请先请她确认项目和价格",
    why: "只有急诊才可以先检查、后补同意。",
    next: "请把项目和金额告诉她，同意后勾选再取号；紧急时请勾选“紧急”。",
  },
  "consent.not-due": {
    what: "不需要补同意",
    why: "她的同意已经有记录。",
    next: "不用再做什么。",
  },
  "seat.taken": {
    what: "这个时间刚被占用",
    why: "另一位同事先用了这个时间。",
    next: "空闲时间已刷新，请另选一个。",
  },
  "seat.unfit": {
    what: "这个时间不合适",
    why: "这个时间与她的情况对不上。",
    next: "请另选一个时间。",
  },
  "appeal.missing": {
    what: "她没有提交说明",
    why: "没有等待处理的未到说明。",
    next: "名单已刷新，不用再做什么。",
  },
  "checkin.not-today": {
    what: "不是今天的检查",
    why: "她的预约在另一天。",
    next: "请告诉她预约的日期；今天必须检查的，请凭门诊申请单取号。",
  },
  "lane.busy": {
    what: "诊室里还有人",
    why: "这间诊室已经叫了一位，或正在检查。",
    next: "请先结束或退回这一位，再叫下一位。",
  },
  "lane.unfit": {
    what: "这间诊室不能做这项检查",
    why: "特需检查要查胎儿心脏，需要有资质的医生和设备。",
    next: "请改叫到标有“心脏”的诊室。",
  },
  "queue.empty": {
    what: "现在没有可以叫的人",
    why: "没有人报到，或者预约时间还没到。",
    next: "有人报到后再叫；需要提前的，可以在名单里单独叫她。",
  },
  "call.too-old": {
    what: "现在不能撤回叫号",
    why: "叫号已超过可以撤回的时间。",
    next: "她没有来请按“叫号未到”，来了请按“开始检查”。",
  },
  "report.missing": {
    what: "病历系统里还没有报告",
    why: "报告还没有审核发布。",
    next: "发布后会自动通知她，不用再按一次。",
  },
  "record.unreachable": {
    what: "连不上病历系统",
    why: "病历系统现在没有应答。",
    next: "请稍后再试；恢复后报告会自动发布。",
  },
};
