import type { DispensaryRefusals } from "./calls";

/** Why something did not go through at the dispensary. */
export const refusals: DispensaryRefusals = {
  "delivery.moved-on": {
    what: "这个包裹已经变了",
    why: "在您操作之前，它已经被处理。",
    next: "已为您刷新，请看现在的情况。",
  },
  "freight.owed": {
    what: "还不能生成运单",
    why: "患者选择先付运费，现在还没有付。",
    next: "请等付清后再试；逾期会自动改为到医院自取。",
  },
  "carrier.refused": {
    what: "快递公司没有接单",
    why: "快递公司拒绝了这个运单。",
    next: "请核对地址；仍不行请打电话给患者，换地址或改为自取。",
  },
  "carrier.unreachable": {
    what: "没有生成运单",
    why: "快递公司的系统暂时连不上。",
    next: "请过几分钟再试；同一个包裹不会重复下单。",
  },
  "prescription.stopped": {
    what: "请先停下，这份药不能发出",
    why: "处方已被暂停、取消或退费。",
    next: "请把药放到待处理处，找药师确认。",
  },
  "scan.mismatch": {
    what: "扫的和这一份不一致",
    why: "两个码不属于同一张处方。",
    next: "请放回拿错的那一件，核对后再扫。",
  },
  "waybill.missing": {
    what: "还不能打包",
    why: "这个包裹还没有运单。",
    next: "请先生成运单并贴好标签。",
  },
  "boxes.missing": {
    what: "还不能打包",
    why: "这是补寄的包裹，要用的药架上不够，还没有出库记账。",
    next: "药到货入库后一分钟内自动出库，再来打包；售后已收到提醒，会和患者联系。",
  },
  "returned.not-given": {
    what: "不能这样报损",
    why: "这张处方没有发出这么多盒，药还没有离开医院，或者已经报损过。",
    next: "请扫退回药袋上的处方标签；随包裹退回的，在“异常包裹”登记后自动记账。",
  },
  "batch.moved-on": {
    what: "这一批已经变了",
    why: "在您操作之前，别处改过或已经交接。",
    next: "已为您刷新，请看现在的情况。",
  },
  "batch.full": { what: "这一批装满了", why: "一批的件数有上限。", next: "请先交接这一批，再开新的一批。" },
  "parcel.unknown": {
    what: "没有这个运单",
    why: "没有找到已打包、运单号相同的包裹。",
    next: "请核对标签；还没打包的请先打包。",
  },
  "parcel.other-carrier": {
    what: "放错批次了",
    why: "这个包裹由另一家快递公司承运。",
    next: "请放到那一家的批次里。",
  },
  "batch.empty": { what: "没有可以交接的包裹", why: "这一批里还没有包裹。", next: "请先扫包裹上的运单。" },
  "pick-up.code-wrong": { what: "取药码不对", why: "和这份药的取药码不一致。", next: "请患者打开手机核对后再报一次。" },
  "pick-up.locked": { what: "暂时不能发药", why: "取药码连续输错。", next: "请核对身份证件，到时间后再试。" },
  "pick-up.proxy-unknown": {
    what: "不能交给这个人",
    why: "患者没有指定代取人，或手机后四位不一致。",
    next: "请患者本人在手机上指定代取人，或本人来取。",
  },
  "re-send.id-missing": {
    what: "没有登记成功",
    why: "重寄的包裹没有编号。",
    next: "请刷新页面后再登记一次。",
  },
  "prescription.moved-on": {
    what: "这张处方已经变了",
    why: "在您操作之前，它已经被处理。",
    next: "已为您刷新，请看现在的情况。",
  },
  "batch.not-here": {
    what: "架上没有这么多这个批号",
    why: "账上这个批号的盒数不够。",
    next: "请换一个批号，或先盘点再操作。",
  },
  "batch.expired": {
    what: "这一批已过有效期",
    why: "过期的药不能入库，也不能发出。",
    next: "请换一批；架上的请登记报损。",
  },
  "check.same-person": {
    what: "不能复核自己配的药",
    why: "配药和复核必须是两个人。",
    next: "请另一位同事登录后复核。",
  },
  "scan.nothing": { what: "还没有可以复核的药", why: "一盒也没有扫过。", next: "请先逐盒扫码。" },
  "check.missing": { what: "还不能发药", why: "没有第二个人复核。", next: "请另一位同事在“复核”里核对后再发。" },
  "scan.incomplete": {
    what: "还没有扫齐",
    why: "有的药没有扫够，也没有写为什么配不齐。",
    next: "请继续扫，或选配不齐的原因。",
  },
  "stock.moved-on": {
    what: "库存刚有变化",
    why: "在您操作之前，别处改过这种药的库存。",
    next: "已为您刷新，请看过后再登记。",
  },
  "drug.unknown": { what: "目录里没有这种药", why: "药品目录里没有这个编号。", next: "请核对编号，或扫药盒上的码。" },
  "batch.other-expiry": {
    what: "有效期和架上的不一致",
    why: "同一批号在架上登记的是另一个有效期。",
    next: "请核对盒上的批号和有效期。",
  },
  "stock.reserved": {
    what: "这些药已留给患者",
    why: "减去这些后，已付款或正在付款的处方就不够了。",
    next: "请先处理那些处方，或少登记一些。",
  },
};
