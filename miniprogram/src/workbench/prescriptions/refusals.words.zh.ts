import type { RxRefusals } from "./calls";

/** Why something did not go through on the pad or at the pharmacist's desk. */
export const refusals: RxRefusals = {
  "consultation.closed": {
    what: "现在不能开方",
    why: "这次问诊不是您的，或者不在进行中。",
    next: "请接诊后再开；已结束的问诊请患者重新申请。",
  },
  "draft.moved-on": {
    what: "草稿在别处改过了",
    why: "另一个窗口刚刚保存过这份处方草稿。",
    next: "请重新载入草稿，看过后再改。",
  },
  "drug.unknown": {
    what: "药品目录里没有这种药",
    why: "它可能刚从目录中撤下。",
    next: "请删去这一行，另选药品。",
  },
  "drug.stopped": {
    what: "药品已停用",
    why: "它因召回或缺货已停止开具。",
    next: "请删去这一行，另选药品；已停用的药不用再次停用。",
  },
  "prescription.moved-on": {
    what: "这张处方已经变了",
    why: "在您操作之前，它已经被处理。",
    next: "已为您刷新，请看现在的情况。",
  },
  "working.needed": {
    what: "请先开始接诊",
    why: "开方要在验证过身份的接诊时段里进行。",
    next: "请点上方的“开始接诊”，验证后再签名。",
  },
  "prescription.empty": { what: "处方里还没有药", why: "至少要有一种药。", next: "请先搜索并加入药品。" },
  "check.hard": {
    what: "有不能开具的问题",
    why: "这些问题不能用理由放行。",
    next: "请按每条提示删去或更换药品后再签名。",
  },
  "check.unanswered": {
    what: "有提示还没有说明理由",
    why: "这些提示需要您写明为什么仍然这样开。",
    next: "请在每条提示下写理由，或者改处方。",
  },
  "price.changed": {
    what: "价格变了",
    why: "您看到的金额和现在的价格不同。",
    next: "已为您重新计算，请核对后再签名。",
  },
  "profile.changed": {
    what: "患者的健康档案刚刚改过",
    why: "过敏、怀孕、肝肾功能等可能和刚才检查时不同。",
    next: "请看“病历”里患者自己填写的部分，检查会重新运行，再签名。",
  },
  "guardian.needed": {
    what: "还没有监护人在场的说明",
    why: "六岁以下的孩子，每次都要有监护人在场。",
    next: "请患者家属在聊天中说明监护人在场；没有时请转线下。",
  },
  "signature.unreachable": {
    what: "暂时签不了名",
    why: "电子签名服务连不上。",
    next: "内容都保留着，请过几分钟再签一次；一直连不上请打电话给信息科。",
  },
  "signature.no-timestamp": {
    what: "暂时签不了名",
    why: "电子签名机构连得上，但它的时间戳服务没有回应；没有时间戳的签名不能用。",
    next: "内容都保留着，请过几分钟再签一次；半小时后还不行，请打电话给信息科。",
  },
  "signature.certificate-over": {
    what: "您的签名证书不能用了",
    why: "证书已经过期或被注销，再试也签不成。",
    next: "内容都保留着。请联系信息科更新您的证书；患者等着用药的，请先转给同事。",
  },
  "signature.refused": {
    what: "电子签名机构没有同意签名",
    why: "机构拒绝了这次签名，或它的答复核对不上，系统没有采用。",
    next: "内容都保留着，请再试一次；还不行请打电话给信息科，并说明时间和您的工号。",
  },
  "reviewer.prescribed": {
    what: "您不能审核这张处方",
    why: "开方的人不能审核自己开的处方。",
    next: "请由另一位药师审核。",
  },
  "content.changed": {
    what: "处方内容已经换过一版",
    why: "医生刚刚重新签过，您看到的是上一版。",
    next: "已为您刷新，请看过新的内容再决定。",
  },
  "stop.moved-on": {
    what: "停用情况在别处改过了",
    why: "另一位药师刚刚处理过这种药。",
    next: "已为您刷新，请看过后再操作。",
  },
  "stop.under-way": {
    what: "还不能恢复",
    why: "停用正在逐张处理用到这种药的处方。",
    next: "请等处理完成后再恢复。",
  },
};
