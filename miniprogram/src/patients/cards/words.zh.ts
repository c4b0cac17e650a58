import type { DocumentKind } from "../../../../shared/patients/documents";
import type { identity } from "../../../../shared/patients/identity-contract";
import type { Relation } from "../../../../shared/patients/model";
import type { RefusalsOf } from "../../i18n";

type Owed = RefusalsOf<typeof identity>;
type DeskOnly =
  | "desk-code.unknown"
  | "claim.decided"
  | "claim.changed"
  | "paper.differs"
  | "card.expired"
  | "card.unknown"
  | "card.unreachable"
  | "merge.not-same"
  | "merge.already"
  | "merge.undone";
/** What a patient can meet; the desk's own refusals are said in the workbench. */
const refusals: Omit<Owed, DeskOnly> = {
  "family.full": {
    what: "就诊人已满",
    why: "一个账号最多添加五位就诊人。",
    next: "请先解除不再需要的就诊人，或打电话给我们。",
  },
  "person.already-added": {
    what: "这位就诊人已经添加过",
    why: "同一个证件号码在一个账号里只能添加一次。",
    next: "请返回就诊人列表查看。",
  },
  "document.birth-missing": {
    what: "还缺出生日期或性别",
    why: "这种证件的号码里没有写出生日期和性别。",
    next: "请返回补填。",
  },
  "document.birth-differs": {
    what: "出生日期或性别与号码不一致",
    why: "证件号码里的出生日期和填写的不同。",
    next: "请对照证件核对号码和日期。",
  },
  "document.not-born": { what: "出生日期在今天之后", why: "出生日期不能晚于今天。", next: "请对照证件修改。" },
  "document.too-old": {
    what: "这种证件不适用",
    why: "户口簿登记用于未满 16 周岁、还没有身份证的孩子；无证件新生儿登记用于出生一年以内。",
    next: "请改用身份证等其他证件，或到人工窗口办理。",
  },
  "guardian.needed": {
    what: "未成年人需要监护人添加",
    why: "未满 18 周岁的就诊人，由本账号里的成年人声明监护关系后添加。",
    next: "请先添加您本人，再以监护人身份添加孩子。",
  },
  "guardian.child-consent": {
    what: "还缺一项单独同意",
    why: "未满 14 周岁儿童的个人信息，需要监护人单独同意。",
    next: "请阅读并勾选后再提交。",
  },
  "mother.missing": {
    what: "没有找到母亲的就诊卡",
    why: "新生儿要挂在本账号里母亲的就诊卡下面。",
    next: "请先添加母亲，再添加新生儿。",
  },
  "identity.too-many": {
    what: "尝试的次数太多",
    why: "为保护每个人的信息，一小时和一天内的次数都有限制。",
    next: "请过些时候再试；急需办理请带证件到人工窗口，或打电话给我们。",
  },
  "identity.locked": {
    what: "这个证件暂停在线核验",
    why: "今天用这个证件尝试的次数太多，为保护本人先停 24 小时。",
    next: "本人请带证件到人工窗口，当场就能办好。",
  },
  "identity.resting": {
    what: "在线核验暂停一会儿",
    why: "现在尝试的人异常多，我们先停下来检查。",
    next: "请一小时后再试，或带证件到人工窗口。",
  },
  "code.too-soon": { what: "刚刚已经处理过", why: "两次之间需要间隔一分钟。", next: "请稍等再试。" },
  "person.proved": { what: "已经核验过了", why: "这张就诊卡已经核验，不需要再做。", next: "请返回查看就诊卡。" },
  "code.wrong": { what: "验证码不对", why: "与短信里的六位数字不一致。", next: "请对照短信重新填写。" },
  "code.expired": {
    what: "验证码已失效",
    why: "验证码五分钟内有效，最多试五次。",
    next: "请再次获取，或改用人工窗口核验码。",
  },
  "record.unreachable": { what: "病历系统没有答复", why: "医院病历系统暂时没有连上。", next: "请稍后再试。" },
  "record.held": {
    what: "这个病历号在另一张卡上",
    why: "它已关联到用其他证件登记的一张就诊卡。",
    next: "请带证件到人工窗口，合并两张卡。",
  },
  "document.not-provisional": {
    what: "这张卡不用补号码",
    why: "只有以母亲名义登记的新生儿卡，才需要补孩子自己的证件号码。",
    next: "号码有误请带证件到人工窗口更正。",
  },
  "mending.too-late": {
    what: "已不能撤回",
    why: "只能在 30 天内、核验之前撤回。",
    next: "号码有误请带证件到人工窗口更正。",
  },
};

const documents: Record<DocumentKind, { name: string; hint?: string; number?: string; example?: string }> = {
  "resident-card": {
    name: "居民身份证",
    number: "身份证号码",
    example: "18 位，最后一位可能是 X",
  },
  "household-register": {
    name: "户口簿",
    hint: "未满 16 周岁、还没有身份证的孩子",
    number: "户口簿上的公民身份号码",
    example: "18 位，在孩子那一页",
  },
  newborn: { name: "新生儿（还没有号码）", hint: "按母亲的就诊卡和出生次序登记" },
  "residence-permit": {
    name: "港澳台居民居住证",
    number: "居住证号码",
    example: "18 位，以 81、82 或 83 开头",
  },
  "hk-macao-permit": {
    name: "港澳居民来往内地通行证",
    hint: "回乡证",
    number: "通行证号码",
    example: "H 或 M 开头，后面 8 位数字",
  },
  "taiwan-permit": {
    name: "台湾居民来往大陆通行证",
    hint: "台胞证",
    number: "通行证号码",
    example: "8 位数字；旧证 10 位数字",
  },
  "permanent-resident": {
    name: "外国人永久居留身份证",
    number: "永久居留证号码",
    example: "新版 18 位，以 9 开头；旧版 3 个字母加 12 位数字",
  },
  passport: { name: "护照", number: "护照号码", example: "字母和数字，不留空格" },
};
const relations: Record<Relation, string> = {
  self: "本人",
  spouse: "配偶",
  child: "子女",
  parent: "父母",
  other: "其他",
};

export const zh = {
  refusals,
  documents,
  relations,
  /** 与医院公布的步骤同名：我的 → 添加就诊人。 */
  add: "添加就诊人",
  people: "就诊人",
  signIn: "登录",
  notSignedIn: "您还没有登录",
  notSignedInText: "登录后可以添加就诊人、出示电子健康卡。",
  noPeople: "还没有添加就诊人",
  noPeopleText: "添加您本人或家人的证件信息后，就可以预约和在线复诊。",
  history: "就诊卡变动记录",
  chosen: "当前就诊人",
  states: { proved: "已核验", code: "待核验", ofAge: "已成年，待本人同意" },
  linked: "已关联就诊记录",
  notLinked: "未关联就诊记录",
  steps: { who: "关系和证件", details: "证件信息", phone: "联系方式", check: "核对" },
  titles: {
    who: "您要添加谁",
    details: "请照证件填写",
    phone: "联系方式",
    check: "请核对",
  },
  next: "下一步",
  back: "上一步",
  send: "确认添加",
  relation: "与您的关系",
  document: "用哪种证件",
  name: "姓名",
  nameHint: "与证件一致",
  bornOn: "出生日期",
  sex: "性别",
  sexes: { female: "女", male: "男" },
  mother: "母亲",
  birthOrder: "第几个孩子（本次分娩）",
  birthOrderHint: "单胎填 1",
  phone: "手机号码",
  phoneHint: "医院联系用；请填能接到电话的号码",
  phoneExample: "13800000123",
  guardian: "监护声明",
  guardianText: "我是这位未成年人的监护人，代为添加和管理就诊卡",
  childText: "我单独同意医院为就诊处理这名未满 14 周岁儿童的个人信息",
  guardianHint: "孩子满 18 周岁后，需要本人核验同意才能继续使用。",
  mistakes: {
    "phone.malformed": "请填写 11 位手机号码",
    "name.required": "请填写姓名，至少两个字",
    "document.malformed": "号码的位数或格式不对",
    "document.check-digit": "号码有误，请与证件逐位核对",
    "document.birth-date": "号码里的出生日期不存在，请核对",
    "document.kind-differs": "这个号码不是所选的证件种类",
    "birth-order.range": "请填 1 到 9",
    "day.malformed": "请选择日期",
    "code.six-digits": "请填写短信里的六位数字",
    "value.malformed": "请选择或填写这一项",
  } as Record<string, string>,
  verify: {
    title: "核验本人信息",
    lead: (name: string) => `${name}已添加，可以先预约。核验后才能看到医院的就诊记录。`,
    sent: "如果填写的信息与医院登记的一致，验证码已发到医院登记的手机上。",
    why: "为保护每个人的信息，无论是否一致，这里的提示都一样。",
    code: "短信验证码",
    codeHint: "六位数字，五分钟内有效",
    confirm: "核验",
    again: "再次获取",
    againIn: "可再次获取",
    other: "没有收到？到人工窗口核验",
    later: "以后再核验",
  },
  done: { title: "核验完成", text: "就诊卡已核验，可以查看就诊记录和出示电子健康卡。", open: "打开电子健康卡" },
  desk: {
    title: "人工窗口核验",
    lead: "带上证件原件，把下面的核验码告诉窗口，当场就能办好。",
    get: "获取核验码",
    code: "核验码",
    until: (moment: string) => `${moment} 前有效`,
    whyTitle: "可能的原因",
    why: [
      "医院还没有这个证件的就诊记录，或登记时用了另一种证件",
      "医院登记的姓名、出生日期与证件不一致",
      "医院登记的手机号码已经更换",
    ],
    where: "到哪里办",
    whereText: "门诊挂号窗口或超声科分诊台。",
    bring: "请带就诊人的证件原件；孩子请同时带户口簿或出生医学证明。",
    confirmed: "窗口已确认",
    confirmedText: "就诊卡已核验。",
    refused: "窗口没有确认",
    refusedText: "证件与填写的信息不一致，请核对后重新添加，或打电话给我们。",
    said: (note: string) => `窗口说明：${note}`,
  },
  person: {
    card: "电子健康卡",
    verify: "核验本人信息",
    desk: "人工窗口核验",
    choose: "设为当前就诊人",
    facts: { name: "姓名", document: "证件", number: "号码", bornOn: "出生日期", phone: "手机" },
    provedText: "证件已核验，可以查看就诊记录、在线复诊。",
    codeText: "可以预约。查看就诊记录和在线复诊前，请先核验。",
    ofAgeText: "这位就诊人已满 18 周岁。请本人核验同意后，您才能继续代为办理。",
    records: "病历号",
    recordsHint: "请选出属于这位就诊人的病历号；不是的请点“不是”。",
    noRecords: "没有找到待关联的病历号。",
    recordsAway: "病历系统暂时没有连上，请稍后再看。",
    isHers: "是",
    isNot: "不是",
    recordStates: { linked: "已关联", denied: "已标为不是", open: "待确认" },
    giveNumber: "孩子有身份证号码了",
    giveNumberText: "按户口簿填写孩子的姓名和号码。预约和记录都会保留，30 天内可以撤回。",
    giveNumberSend: "改用孩子自己的号码",
    takeBack: "撤回补填的号码",
    unbind: "解除绑定",
    unbindTitle: (name: string) => `解除与${name}的绑定`,
    unbindText:
      "解除后，这个账号不能再预约、查看记录和出示健康卡。已约的号不会取消，请先在预约里处理。病历按规定保存，不会删除。",
    unbindSend: "确认解除",
  },
  card: {
    title: "电子健康卡",
    lead: "请把二维码对准窗口的扫码器",
    issuers: { national: "全国统一电子健康卡", hospital: "本院电子健康卡" },
    code: (name: string) => `${name}的电子健康卡二维码`,
    fresh: "二维码更新还有",
    reveal: "显示姓名",
    hide: "隐藏姓名",
    spoken: "扫不出来时，把这串字念给窗口",
    bright: "屏幕太暗可能扫不出来，请把亮度调高。",
    unproved: "这张卡还没有核验，窗口会查看证件原件。",
    stale: "二维码没有更新，请检查网络。窗口可以用下面的字。",
  },
  changes: {
    title: "就诊卡变动记录",
    none: "还没有变动",
    noneText: "添加、核验、解除就诊人都会记在这里。",
    what: {
      added: "添加",
      proved: "核验通过",
      joined: "与已有就诊卡合为一张",
      unbound: "解除绑定",
      "taken-away": "窗口确认属于他人，已移除",
      numbered: "补填证件号码",
      merged: "窗口合并就诊卡",
      separated: "撤回，恢复原状",
    },
  },
};
