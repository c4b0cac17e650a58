import type { appointments } from "../../../shared/appointments/contract";
import type { PatientRefusals } from "./patient-codes";

export const refusalsZh: PatientRefusals<typeof appointments> = {
  "emergency.sign-present": {
    what: "请不要等预约，现在就去看医生",
    why: "您选择了需要马上就医的情况。",
    next: "情况紧急请拨打 120；能自己来的，请直接到孕期保健中心。",
  },
  "route.on-site": {
    what: "您的检查需要到医院现场办理",
    why: "根据您的回答和医院的就诊记录，现场办理更稳妥。",
    next: "我们把地点、顺序和电话都写好了。",
  },
  "application.exists": {
    what: "您已经有一份申请",
    why: "同一项检查一次只能有一份申请。",
    next: "请打开原来的申请查看进展；需要修改请打电话给我们。",
  },
  "application.too-early": {
    what: "现在申请还早",
    why: "还没有到可以申请这项检查的孕周。",
    next: "到了日期再来提交，您填写的内容会一直保存。",
  },
  "window.passed": {
    what: "按您填写的孕周，这项检查的时间已过",
    why: "系统超声在规定的孕周内检查才看得清楚。",
    next: "请打电话给超声科分诊台，由医生告诉您可以做什么检查。孕周填错了可以回去修改。",
  },
  "due-date.implausible": {
    what: "预产期好像不对",
    why: "按填写的日期推算，预产期不在合理的范围内。",
    next: "请对照病历或报告，再看一遍日期。",
  },
  "nt.date-implausible": {
    what: "NT 检查的日期好像不对",
    why: "这个日期与您的孕周对不上。",
    next: "请对照 NT 报告，再看一遍检查日期。",
  },
  "price.changed": {
    what: "价格刚刚更新",
    why: "在您填写期间，医院公布了新的价格。",
    next: "请看一下新的价格，同意后再提交。其他内容都还在。",
  },
  "document.unusable": {
    what: "有一个文件不能用",
    why: "这个文件没有通过检查，或已经不在了。",
    next: "请删除后重新上传；不上传也可以提交。",
  },
  "application.moved-on": {
    what: "申请刚刚有了变化",
    why: "在您打开这一页之后，申请的状态已经更新。",
    next: "下面是最新的情况，请看过后再决定。",
  },
  "answer.empty": {
    what: "还没有填写内容",
    why: "补充的文件、NT 数据和说明都是空的。",
    next: "请至少补充一项再提交。",
  },
  "offer.expired": {
    what: "保留的时间已过",
    why: "这个时间没有在期限内确认，已经让给其他人。",
    next: "您可以请分诊台另排一个时间。",
  },
  "cancel.too-late": {
    what: "现在不能在网上取消",
    why: "离检查时间已经很近。",
    next: "来不了请打电话告诉分诊台，他们会帮您处理。",
  },
  "booking.paused": {
    what: "暂时不能在网上申请",
    why: "近期取消或未到的次数超过了规定，网上申请暂停一段时间。",
    next: "检查不会耽误：请带身份证和申请单到超声科分诊台现场预约，或打电话给我们。",
  },
  "move.too-late": {
    what: "现在不能在网上改时间",
    why: "离检查时间已经很近。",
    next: "请打电话告诉分诊台，他们会帮您想办法。",
  },
  "move.too-often": {
    what: "网上改时间的次数已用完",
    why: "每次预约网上改时间的次数有限，以免号源空置。",
    next: "原来的时间还为您留着；确实要改，请打电话给分诊台。",
  },
  "move.costs-more": {
    what: "这一天的费用更高，不能在网上改",
    why: "您已付过费，差额要到现场补付。",
    next: "原来的时间还为您留着；请打电话给分诊台办理，或另选一天。",
  },
  "move.price-differs": {
    what: "这一天的价格与您看到的不同",
    why: "价格或日历刚刚有变化。",
    next: "原来的时间还为您留着；请看过新的价格再决定。",
  },
  "move.form-unfit": {
    what: "申请单不能用在这一天",
    why: "申请单在这一天之前到期，或项目不符。",
    next: "原来的时间还为您留着；请另选一天，或请门诊医生重新开申请单。",
  },
  "time.taken": {
    what: "这个时间刚被别人选走",
    why: "几位准妈妈同时在选。",
    next: "原来的时间还为您留着；下面是最新的空余时间，请另选。",
  },
  "time.unfit": {
    what: "这个时间不能选",
    why: "它不在您的检查孕周内，或这一天没有开诊。",
    next: "原来的时间还为您留着；请从列出的时间里另选。",
  },
  "hold.longest": {
    what: "不能再延长了",
    why: "保留的时间已经延长到最长，后面还有人在等。",
    next: "请在截止前付款；来不及也可以改选到院付款，请打电话给分诊台。",
  },
  "together.unfit": {
    what: "这两份申请不能连在一起",
    why: "只有同一个账号下、都还在进行的两份申请可以一起来。",
    next: "请打开另一份申请看看它的进展，或打电话告诉分诊台。",
  },
};
