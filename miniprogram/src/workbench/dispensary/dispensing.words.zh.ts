import type { ShortReason } from "../../../../shared/prescriptions/dispense-model";
import type { PrescriptionState } from "../../../../shared/prescriptions/states";

const rxStates: Record<PrescriptionState, string> = {
  draft: "草稿",
  "in-review": "药师审核中",
  returned: "退回修改",
  rejected: "审核不通过",
  approved: "审核通过，待选配送",
  "awaiting-payment": "待付款",
  paid: "已付款，待配药",
  dispensing: "配药中",
  dispensed: "已配好",
  "partly-dispensed": "配好一部分",
  held: "已暂停，等药师决定",
  cancelled: "已取消，已退费",
  void: "已作废",
  expired: "已过期",
};
const reasons: Record<ShortReason, string> = {
  missing: "缺货",
  damaged: "包装破损",
  expired: "过了有效期",
  recalled: "被召回",
};

/** Putting together, the second look, and what is printed with it. */
export const dispensing = {
  rxStates,
  methods: { name: "取药方式", all: "全部", "pick-up": "自取", express: "快递" },
  dispense: {
    states: (state: string, paidAt: string) => `${state} · ${paidAt} 付款`,
    claimedBy: (name: string) => `${name} 在配`,
    checkedBy: (name: string) => `${name} 已复核`,
    freightOwed: "患者还没有付运费，付清后才能领取配药。",
    claim: "领取，开始配药",
    putBack: "放回队列，清空已扫的盒子",
    scan: "逐盒扫码",
    scanHint: "扫药盒或货位标签上的码",
    right: (code: string) => `扫对了：${code}`,
    wrong: (code: string) => `拿错了：${code} 不是这张处方的药，或者已经够数`,
    wrongNext: "请放回这一盒，按下面的清单再取。",
    cold: "冷藏",
    takeFrom: (batch: string, expiresOn: string, left: number) =>
      `先取批号 ${batch}，${expiresOn} 到期，架上 ${left} 盒：`,
    noBatch: "架上没有可发的批号",
    counted: (n: number, wanted: number) => `${n} / ${wanted} 盒`,
    lineDone: "已齐",
    nextCheck: "扫完后请另一位同事在“复核”里逐盒再扫一遍，之后才能发药。",
    finish: "发药",
    missing: (name: string, n: number) => `${name} 还差 ${n} 盒：`,
    reason: "为什么配不齐",
    reasonFor: (name: string) => `${name} 为什么配不齐`,
    reasons,
    moneyBack: "没有配的盒数，差价会自动按原付款方式退给患者；快递费不变。",
    give: (n: number) => `配好，发出 ${n} 盒`,
    givePart: (n: number, open: number) => `只发 ${n} 盒，少 ${open} 盒的差价退给患者`,
    giveNone: "一盒也配不出：取消处方，全部费用退给患者",
    papers: { label: "打印药袋标签", leaflet: "打印用药说明" },
    done: {
      "pick-up": "已配好，患者会收到取药码，药放到取药窗口。",
      express: "已配好，请到“打包”里生成运单、打包。",
    },
  },
  check: {
    scan: "逐盒再扫一遍",
    scanHint: "把袋里的每一盒再扫一次",
    right: (code: string) => `核对无误：${code}`,
    wrong: (code: string) => `不对：${code} 不在这袋药里，或者多了一盒`,
    wrongNext: "请停下，和配药的同事一起核对；需要时放回队列重新配。",
    notYou: "配药的人不能复核自己配的药，请另一位同事登录后复核。",
    nothingYet: "还没有扫过药盒，等配药的同事扫完。",
    left: (n: number) => `还有 ${n} 盒没有核对`,
    confirm: (n: number) => `${n} 盒全部核对无误，签名复核`,
    done: (name: string) => `${name} 已复核，可以发药`,
  },
  bag: {
    title: (name: string) => `${name} 的用药说明`,
    batches: (batches: string) => `批号 ${batches}`,
    phone: (phone: string) => `用药有疑问请打 ${phone}`,
    note: (said: string) => `医生嘱咐：${said}`,
    unwell: "用药后出现皮疹、气喘、脸肿等不适，马上停药并打 120 或到急诊。",
    prescriber: (name: string) => `医生 ${name}`,
    reviewer: (name: string) => `审方药师 ${name}`,
    dispensedBy: (name: string) => `配药 ${name}`,
    checkedBy: (name: string) => `复核 ${name}`,
  },
};
export type DispensingWords = typeof dispensing;
