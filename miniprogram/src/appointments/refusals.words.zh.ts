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
};
