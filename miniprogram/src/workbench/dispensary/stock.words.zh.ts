import type { MovementKind, WasteReason } from "../../../../shared/prescriptions/stock-model";

const kinds: Record<MovementKind, string> = {
  received: "入库",
  counted: "盘点",
  "written-off": "报损",
  reserved: "为患者留住",
  released: "放回",
  dispensed: "发药",
  "not-supplied": "没有配齐",
  "re-sent": "补寄",
  "returned-destroyed": "退回销毁",
  "damaged-destroyed": "运输破损销毁",
  "cancelled-set-aside": "配好后取消，封存报损",
};
const wasteReasons: Record<WasteReason, string> = {
  expired: "过了有效期",
  broken: "破损",
  recalled: "被召回",
  returned: "发出后退回，已销毁",
};
const reasons: Readonly<Record<string, string>> = { ...wasteReasons, missing: "缺货", damaged: "包装破损" };

/** Boxes on the shelf. */
export const stock = {
  kinds,
  wasteReasons,
  reasons,
  views: { name: "看哪些", all: "全部", low: "库存少", expiring: "近效期" },
  find: "药名（列表里找）",
  byCode: "扫药盒，或输入目录编号打开",
  open: "打开",
  more: "显示更多",
  sellable: (n: number) => `可售 ${n} 盒`,
  low: "库存少",
  expiring: (batch: string) => `批号 ${batch} 快到期`,
  expired: (batch: string) => `批号 ${batch} 已过期`,
  expiringMark: "快到期",
  expiredMark: "已过期",
  counts: { sellableNow: "现在可售", reserved: "已留给患者", dispensed: "已发出", wasted: "已报损" },
  sum: (available: number, reserved: number, dispensed: number, wasted: number, received: number) =>
    `架上可用 ${available} + 已留 ${reserved} + 已发 ${dispensed} + 报损 ${wasted} = 入库 ${received}`,
  noBatch: "架上没有这种药",
  columns: {
    batch: "批号",
    expiresOn: "有效期至",
    left: "架上盒数",
    code: "盒码",
    at: "时间",
    what: "事项",
    available: "可用",
    reserved: "已留",
    by: "经手人",
  },
  acts: { name: "要做什么", receive: "入库", count: "盘点", writeOff: "报损" },
  batchShape: "请按盒上的批号填写字母和数字",
  batchFirst: "请选批号",
  batchOf: (batch: string, left: number) => `${batch}（架上 ${left} 盒）`,
  dayHint: "年-月-日，例如 2027-06-30",
  packs: "盒数",
  packsMissing: "请填盒数",
  receive: "登记入库",
  counted: "数到几盒",
  reason: "原因",
  reasonMissing: "请写明原因",
  note: "备注",
  bagLabel: "退回药袋上的处方标签（扫描）",
  bagHint: "患者退回的药在这里登记；快递退回或破损的，在“异常包裹”登记后自动记账。",
  bookCount: "登记盘点结果",
  bookDifference: (n: number) => (n === 0 ? "账实相符，登记盘点" : n > 0 ? `登记：多 ${n} 盒` : `登记：少 ${-n} 盒`),
  writeOff: "登记报损，不再发出",
  movements: "流水",
  setAside:
    "配好后被取消的药记为报损封存，不会自动回到架上；确认没有离开药房、不是召回批号的，请用“盘点”写明原因放回。",
  noMovement: "还没有流水",
};
export type StockWords = typeof stock;
