import type { Route } from "../../../shared/prescriptions/formulary-model";
import type { Frequency } from "../../../shared/prescriptions/model";
import type { PrescriptionState } from "../../../shared/prescriptions/states";
import type { PatientStanding } from "../../../shared/prescriptions/patient-views";
import type { Reason } from "../../../shared/prescriptions/reasons";
import type { RxRefusals } from "./calls";

type Stand = { readonly name: string; readonly next: string };

const refusals: RxRefusals = {
  "prescription.moved-on": {
    what: "处方刚刚有了变化",
    why: "您点的时候，医生、药师或药房已经走了下一步。",
    next: "这一页已换成最新的，请看一看再决定。",
  },
  "prescription.given": {
    what: "药已经配好，不能在这里取消",
    why: "配好的药不能再卖给别人。",
    next: "请在订单里点“申请服务”，或打电话给药房。",
  },
};

export const zh = {
  refusals,
  title: "我的处方",
  one: "处方",
  call: "有疑问请打电话",
  hospital: "医院总机",
  pharmacy: "药房",
  signIn: "登录",
  meanings: { waiting: "等待中", "needs-you": "需要您处理", done: "已办好", stopped: "已结束" },
  /** The five steps of the service, in its own order. */
  fiveSteps: ["核对处方", "选择配送方式", "选择收货地址", "支付药费", "取药签收"],

  standings: {
    "in-review": { name: "药师审核中", next: "现在不用做什么。审核通过后，这里才能缴费。" },
    "review-late": {
      name: "药师审核中，比预计久",
      next: "我们已经催办，有结果马上告诉您。等着用药，请打电话或到医院就诊。",
    },
    returned: { name: "药师请医生修改", next: "医生改好后再送药师审核，现在不用做什么，也不用付钱。" },
    rejected: { name: "药师审核没有通过", next: "这张处方不能用，没有收费。请问医生接下来怎么用药。" },
    "to-choose": { name: "审核通过，请核对处方", next: "请核对下面的药，没有问题再选配送方式。" },
    "to-pay": { name: "药已留住，等您缴费", next: "请在时限内支付药费；过时药会放回，可以重新来过。" },
    paid: { name: "已缴费，等药房配药", next: "现在不用做什么，药配好后发消息告诉您。" },
    dispensing: { name: "药房正在配药", next: "两位药师会分别核对，配好后发消息告诉您。" },
    dispensed: { name: "药已配好", next: "请看取药或快递的进度。" },
    "partly-dispensed": { name: "药已配好一部分", next: "有的药配不齐，差价自动按原付款方式退回。" },
    held: { name: "暂停配药，药师在核实", next: "请先不用做什么，核实后会告诉您：继续配药，或全额退款。" },
    cancelled: { name: "处方已取消", next: "付过的钱全部按原付款方式退回，不用做什么。" },
    void: { name: "处方已作废", next: "这张处方不能再用；付过的钱会全部退回。" },
    expired: { name: "处方已过期", next: "过了有效时间，不能再缴费取药。还需要用药，请再复诊一次或到医院就诊。" },
  } as Readonly<Record<PatientStanding, Stand>>,

  list: {
    title: "我的处方",
    empty: "还没有处方",
    emptyText: "医生在复诊里开的处方会出现在这里：审核、缴费、取药都在这里看。",
    older: "更早的处方",
    signInText: "登录后查看您的处方。",
    line: (doctor: string, drugs: number) => `${doctor}医生开具 · ${drugs} 种药`,
    until: (moment: string) => `请在 ${moment} 前支付`,
    review: (moment: string) => `预计 ${moment} 前审核好`,
  },

  review: {
    title: "审核通过后，才能缴费",
    by: (moment: string) => `药师预计在 ${moment} 前审核好。`,
    late: (moment: string) => `原来预计 ${moment} 前审核好，现在还没有完成，抱歉让您久等。`,
    why: "每张处方都要由另一位药师审核，确认对您合适。",
    urgent: "等不及要用药？请到医院就诊取药。",
    visit: "预约门诊",
  },
  because: {
    title: "原因",
    national: {
      "1": "处方写得还不完整，需要补全或更正。",
      "2": "药师认为用药需要再调整，才更适合您。",
      "3": "药师请医生说明用药的理由。",
    } as Readonly<Record<string, string>>,
    codes: {
      patient: "您说不需要了。",
      doctor: "医生收回了这张处方。",
      pharmacist: "药师核实后决定不再配药。",
      "care-stopped": "医生请您到医院当面就诊，线上处方不再使用。",
      "drug-recalled": "其中一种药被召回或暂停使用，为了您的安全先不用。",
      "drug-recalled-after-hand-over":
        "其中一种药被召回。寄出或取走的药请先不要用，已经用了请打电话给我们；我们也会打电话给您。",
      "drug-missing": "其中一种药现在缺货。",
      "not-paid-in-time": "没有在有效时间内缴费。",
      "not-supplied": "药房没有货，一盒也配不出来。",
      "care-stopped-after-hand-over":
        "医生请您到医院当面就诊。寄出或取走的药请先不要用，已经用了请打电话给我们；我们也会打电话给您。",
    } as Readonly<Record<Reason, string>>,
    note: (said: string) => `药师的话：${said}`,
    doctorNote: (said: string) => `医生的话：${said}`,
  },
  ways: {
    title: "接下来可以",
    chat: "在对话里问医生",
    again: "再申请一次复诊",
    visit: "预约门诊",
    money: "查看订单与退款",
  },

  check: {
    person: "就诊人",
    doctor: "开方医生",
    diagnosis: "诊断",
    signed: "开具时间",
    approved: "审核药师",
    drugs: "药品",
    total: "药费合计",
    totalText: "不含快递费；快递费单独付。",
    packs: (count: number, pack: string) => `${count} 盒 · ${pack}`,
    note: (said: string) => `医生嘱咐：${said}`,
    coldChain: "要冷藏",
    notMailable: "不能快递，只能到院取",
    wrong: "药名、用量有疑问，请先问医生，不要付款。",
    choose: "核对好了，选择配送方式",
    pay: (price: string) => `去支付药费 ${price}`,
    valid: (left: string) => `还有 ${left}有效`,
    validUntil: (moment: string) => `请在 ${moment} 前支付，过期作废，要重新开。`,
    days: (days: number, hours: number) =>
      days > 0 ? (hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`) : `${hours} 小时`,
    soon: "不到 1 小时",
  },
  dose: {
    line: (each: string, often: string, route: string, days: number) =>
      [`每次 ${each}`, often, route, `用 ${days} 天`].filter(Boolean).join("，"),
    prn: (each: string, route: string, days: number) =>
      [`需要时用，每次 ${each}`, route, `共开 ${days} 天的量`].filter(Boolean).join("，"),
    each: (dose: number, unit: string) => `${dose} ${unit}`,
    often: {
      qd: "每天 1 次",
      bid: "每天 2 次",
      tid: "每天 3 次",
      qid: "每天 4 次",
      q12h: "每 12 小时 1 次",
      q8h: "每 8 小时 1 次",
      q6h: "每 6 小时 1 次",
      qn: "每晚睡前 1 次",
      qod: "隔 1 天 1 次",
      qw: "每周 1 次",
      prn: "需要时用",
    } as Readonly<Record<Frequency, string>>,
    routes: {
      oral: "口服",
      sublingual: "含在舌下",
      buccal: "喷或含在口腔",
      topical: "外用，涂在皮肤上",
      scalp: "外用，涂在头皮上",
      vaginal: "阴道内用",
      rectal: "肛门内用",
      inhaled: "吸入",
      nebulised: "雾化吸入",
      nasal: "鼻腔用",
      ocular: "眼用",
      otic: "滴耳",
      transdermal: "贴在皮肤上",
      subcutaneous: "皮下注射",
      intramuscular: "肌内注射",
      intravenous: "静脉注射",
    } as Readonly<Record<Route, string>>,
  },

  way: {
    title: "取药与配送",
    pickUp: "到院取药",
    express: "快递到家",
    see: "查看进度",
    code: "打开取药码",
    freight: "支付快递费",
    owed: {
      name: "药费已付，还要付快递费",
      next: (until: string) =>
        until
          ? `请在 ${until} 前付快递费，付好药房才配药；不付就改为到院取药。`
          : "请付快递费，付好药房才配药；不付就改为到院取药。",
    },
    parcel: "看快递到哪了",
  },
  leaflet: {
    open: "用药说明（大字）",
    title: "用药说明",
    for: (name: string) => `${name} 的药`,
    how: "怎么用",
    long: "用多久",
    much: "共",
    packs: (count: number) => `${count} 盒`,
    said: "医生嘱咐",
    purpose: "做什么用",
    when: "什么时候用",
    missed: "忘了用",
    callUs: "有这些情况打电话",
    keep: "怎么放",
    cold: "放冰箱冷藏（2–8 ℃），不要冷冻。",
    dry: "放在阴凉干燥、孩子拿不到的地方。",
    unsure: "拿不准怎么用，先不要用，打电话问药房。",
    unwell: "用药后出现皮疹、气喘、脸肿等不适，马上停药并打 120 或到急诊。",
    print: "打印",
    notYet: "审核通过后才有用药说明",
    notYetText: "药师审核通过前，药名和用量都可能改动。",
    back: "回到处方",
  },
  no: {
    button: "不要了",
    title: "不要这张处方了？",
    unpaid: "处方马上作废，不能恢复；没有收费。还需要用药要请医生重新开。",
    paid: "药房停止配药，付过的钱全部按原付款方式退回。处方不能恢复。",
    send: "确定不要了",
  },
  story: "经过",
  states: {
    draft: "医生在写",
    "in-review": "医生签名，送药师审核",
    returned: "药师请医生修改",
    rejected: "药师审核没有通过",
    approved: "药师审核通过",
    "awaiting-payment": "药已留住，等待缴费",
    paid: "已缴费",
    dispensing: "药房开始配药",
    dispensed: "药已配好",
    "partly-dispensed": "药已配好一部分",
    held: "暂停，药师在核实",
    cancelled: "已取消",
    void: "已作废",
    expired: "已过期",
  } as Readonly<Record<PrescriptionState, string>>,
};
