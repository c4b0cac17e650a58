import type { DeskRefusals } from "./calls";

/** Why something did not go through at the desks of online follow-up. */
export const refusals: DeskRefusals = {
  "doctor.unknown": {
    what: "您的账号还没有和医生名录关联",
    why: "在线复诊只对名录里的医生开放。",
    next: "请联系运营人员在名录里关联您的账号。",
  },
  "desk.moved-on": {
    what: "您的设置在别处改过了",
    why: "另一个窗口刚刚保存过。",
    next: "已为您刷新，请看过后再保存。",
  },
  "pause.out-of-range": {
    what: "暂停的时间不对",
    why: "暂停只能到今天之内、比现在晚的时间。",
    next: "请改时间；几天不接诊请设休假。",
  },
  "service.not-yours": {
    what: "这种服务您不能提供",
    why: "价目表里没有和您的职称对应的这一项。",
    next: "请联系运营人员。",
  },
  "leave.malformed": {
    what: "休假的日期不对",
    why: "结束日期要不早于开始日期，也不早于今天。",
    next: "请改日期后再保存。",
  },
  "phrase.prescribes": {
    what: "这条快捷回复没有保存",
    why: "里面写了药品的用量和次数，像是处方。",
    next: "请删去用量；处方请用处方表单开。",
  },
  "consultation.moved-on": {
    what: "这个问诊已经变了",
    why: "在您操作之前，它已经被处理。",
    next: "已为您刷新，请看现在的情况。",
  },
  "working.needed": {
    what: "请先开始接诊",
    why: "接诊、回复和结束问诊，都要在验证过身份的接诊时段里做。",
    next: "请点上方的“开始接诊”，验证后再操作。",
  },
  "visit.gone": {
    what: "病历里找不到这次就诊了",
    why: "关联的就诊记录或诊断已经变动，不能作为复诊依据。",
    next: "请不接诊并说明原因，患者可以线下就诊。",
  },
  "identity.changed": {
    what: "患者的身份关联已经变动",
    why: "就诊卡已解绑，或没有人可以再替患者操作。",
    next: "请不接诊；患者重新关联后可以再提交。",
  },
  "record.unreachable": {
    what: "暂时核对不了病历",
    why: "病历系统连不上，接诊前必须核对。",
    next: "请稍后再试；申请还在，期限内都可以接诊。",
  },
  "record.closed": {
    what: "病历不能再打开",
    why: "这次问诊和它的异议期都已结束。",
    next: "患者再次申请复诊后，可以再查看。",
  },
  "tests.required": {
    what: "请写明要做的检查",
    why: "患者需要知道先做什么检查。",
    next: "请选或写检查名称后再提交。",
  },
  "doctor.not-available": {
    what: "这位同事现在不能接",
    why: "对方正在休假，或没有开通这种服务。",
    next: "请换一位同事，或自己处理。",
  },
  "answer.missing": {
    what: "还不能结束",
    why: "您还没有回复过患者。",
    next: "请先回复；不适合在线的请停止并转线下。",
  },
  "summary.already": {
    what: "小结已经写过了",
    why: "每个问诊只有一份小结。",
    next: "已为您刷新，请看申请里的小结。",
  },
  "message.empty": { what: "没有内容可发", why: "消息里没有文字，也没有文件。", next: "请写内容后再发。" },
  "document.not-clean": {
    what: "文件没有发出",
    why: "它还没有通过安全检查，或没有上传完。",
    next: "请重新选一份文件再发。",
  },
  "thread.closed": {
    what: "问诊已结束，不能再发消息",
    why: "它在您发送之前已经结束。",
    next: "需要补充时，请写小结，或请患者重新申请。",
  },
  "consultation.not-accepted": {
    what: "还不能回复",
    why: "您还没有接诊。",
    next: "请先接诊，再回复。",
  },
  "rounds.used-up": {
    what: "问答轮数已用完",
    why: "这次问诊的轮数已到上限。",
    next: "请结束并写小结；患者需要时可以再申请。",
  },
  "recall.too-late": { what: "不能撤回了", why: "已过可以撤回的时间。", next: "请再发一条更正。" },
  "message.not-voice": { what: "这条不是语音", why: "只有语音可以写文字。", next: "请刷新后再看。" },
  "transcript.exists": { what: "这条语音已有文字", why: "有人先写好了。", next: "已有的文字会留在病历里。" },
};
