import type { DocumentKind } from "../../../../shared/patients/documents";
import type { DeskClaim } from "../../../../shared/patients/identity-views";
import type { RefusalWords } from "../../i18n";

const documents: Record<DocumentKind, string> = {
  "resident-card": "居民身份证",
  "household-register": "户口簿",
  newborn: "新生儿（母亲证件）",
  "residence-permit": "港澳台居民居住证",
  "hk-macao-permit": "港澳居民来往内地通行证",
  "taiwan-permit": "台湾居民来往大陆通行证",
  "permanent-resident": "外国人永久居留身份证",
  passport: "护照",
};
const reasons: Record<DeskClaim["reason"], string> = {
  "no-record": "病历系统里没有这个证件号码",
  "name-differs": "病历系统里的姓名或出生日期与填写的不同",
  "phone-differs": "姓名、证件一致，但登记的手机不是申请人的",
  "record-unreachable": "申请时病历系统没有答复",
  "another-card": "另一个账号已经核验过这个证件",
};
const refusals: Readonly<Record<string, RefusalWords>> = {
  "desk-code.unknown": {
    what: "没有这个核验码",
    why: "号码不对、已用过或已过期。",
    next: "请对照手机重新输入，或请她重新获取。",
  },
  "claim.decided": { what: "已经有人处理过", why: "这个核验码刚由其他窗口处理。", next: "请她在手机上查看结果。" },
  "claim.changed": { what: "信息刚有变化", why: "打开之后又有更新。", next: "请重新输入核验码。" },
  "paper.differs": {
    what: "证件末位不一致",
    why: "输入的末位与她填写的号码不同。",
    next: "请对照证件原件；确实不同请选择“不予确认”。",
  },
  "record.held": {
    what: "病历号在另一张卡上",
    why: "它已关联到用其他证件登记的卡。",
    next: "请先核对两张卡是否同一人，再合并。",
  },
  "card.expired": { what: "二维码已过期", why: "二维码每分钟更新，截图不能用。", next: "请她打开电子健康卡重新出示。" },
  "card.unknown": {
    what: "不认识这个码",
    why: "不是电子健康卡，或不属于本院。",
    next: "请改输屏幕上的文字码，或查看证件。",
  },
  "card.unreachable": {
    what: "健康卡平台没有答复",
    why: "全国健康卡平台暂时没有连上。",
    next: "请改输屏幕上的文字码。",
  },
  "merge.not-same": { what: "不是同一人的卡", why: "姓名、出生日期或证件号码不同。", next: "请核对后再操作。" },
  "merge.already": { what: "已经合并", why: "这张卡已并入另一张，或没有人持有。", next: "不需要再做。" },
  "merge.undone": { what: "已经撤销", why: "这次合并已被撤销。", next: "不需要再做。" },
  "mending.too-late": { what: "已不能撤销", why: "合并超过 30 天。", next: "请联系信息科。" },
};

export const zh = {
  documents,
  reasons,
  refusals,
  tab: "身份核验",
  code: {
    title: "核验码",
    label: "手机上的 8 位核验码",
    short: "请输入 8 位数字",
    find: "查找",
    born: (day: string) => `${day} 出生`,
    reason: "原因",
    relation: "与申请人的关系",
    relations: { self: "本人", spouse: "配偶", child: "子女", parent: "父母", other: "其他" },
    document: "证件",
    record: "将关联的病历号",
    noRecord: "没有可关联的病历号；确认后可以预约，建档后她可在手机上关联",
    others: "另一个账号里有这个证件的卡。确认后，未核验的那张会从对方账号移除，并通知对方。",
    paper: "证件号码末四位（照原件输入）",
    paperShort: "请照原件输入末四位",
    note: "说明（不予确认时她会看到）",
    confirm: "已看原件，确认是本人并开通",
    refuse: "不予确认",
    done: "已确认，就诊卡已开通",
    refused: "已退回，她的手机上可以看到说明",
    next: "下一位",
  },
  card: {
    title: "扫电子健康卡",
    label: "扫码，或输入屏幕上的文字码",
    read: "读取",
    proved: "已核验",
    unproved: "未核验，请查看证件原件",
    linked: "已关联病历",
    same: "查看同号的卡",
  },
  merge: {
    title: "同一证件的卡",
    one: "这个证件只有这一张卡。",
    first: "主卡",
    second: "另一张",
    text: "合并后，持有另一张卡的账号改用主卡，两张卡上的预约都保留。30 天内可以撤销。",
    send: "看过原件，合并为一张",
    done: "已合并",
    undo: "撤销合并",
    undone: "已撤销，两张卡恢复原状",
  },
};
export type IdentityWords = typeof zh;
