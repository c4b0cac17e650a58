import type { DeliveryRefusals } from "./calls";

export const refusalsZh: DeliveryRefusals = {
  "address.too-many": {
    what: "地址已经满了",
    why: "每个账号能存的地址有上限。",
    next: "请先删除不用的地址，再添加新的。",
  },
  "division.unknown": {
    what: "没有这个地区",
    why: "地区名单可能已经更新。",
    next: "请重新选择所在地区，或打电话给我们。",
  },
  "address.not-served": {
    what: "快递送不到这个地区",
    why: "医院合作的快递还不能把药送到这里。",
    next: "请换一个地址，或到院取药；也可以打电话问。",
  },
  "address.moved-on": {
    what: "这个地址刚刚改过",
    why: "可能在另一部手机上改了或删了。",
    next: "请回到地址列表看最新的，再修改。",
  },
  "address.missing": {
    what: "请先选一个收货地址",
    why: "没有地址，快递送不出去。",
    next: "请选择或添加一个地址。",
  },
  "carrier.missing": { what: "请先选一家快递", why: "送药的快递由您来选。", next: "请选一家快递再继续。" },
  "carrier.not-possible": {
    what: "这家快递现在送不了",
    why: "药的要求或收货地址不合这家快递的规定。",
    next: "请选另一家快递、换一个地址，或到院取药。",
  },
  "freight.changed": {
    what: "快递费有变化",
    why: "价格刚刚调整，或地址、药品有变。",
    next: "请看最新的快递费再确认；不清楚请打电话。",
  },
  "freight.not-on-arrival": {
    what: "这家快递不能到付",
    why: "它只收先付的快递费。",
    next: "请改为现在付，或选另一家快递。",
  },
  "urgent.unread": {
    what: "请先确认您等得到快递",
    why: "急着用药，快递可能来不及。",
    next: "请勾选确认；等不及请到院取药或到门诊开药。",
  },
  "prescription.moved-on": {
    what: "处方刚刚有了变化",
    why: "可能已经付过、已过期，或医生、药师改动了。",
    next: "请回到处方看最新情况。",
  },
  "delivery.moved-on": {
    what: "配送刚刚有了变化",
    why: "药房或快递已经走了下一步。",
    next: "这一页已换成最新的，请看一看再决定。",
  },
  "address.frozen": {
    what: "药已交给快递，这里不能改地址了",
    why: "交出后只有快递公司能改派。",
    next: "请打快递公司的电话，或申请服务。",
  },
  "tracking.not-available": {
    what: "暂时没有微信物流页",
    why: "快递还没有收件，或这家快递没有接入。",
    next: "请看这一页的进度，或打快递公司的电话。",
  },
  "price.changed": {
    what: "药费有变化",
    why: "从开方到现在，药价有调整。",
    next: "请核对最新的药费再付；不清楚请打电话。",
  },
  "stock.short": {
    what: "药房的药不够了",
    why: "别人刚刚买走，或还没有补货。没有收费。",
    next: "请稍后再试，或打电话给药房；着急请到门诊开药。",
  },
  "delivery.missing": {
    what: "还没有选好怎么拿药",
    why: "选好到院取药或快递，才能付药费。",
    next: "请先选择配送方式。",
  },
  "prescription.expired": {
    what: "处方已过期",
    why: "处方只在规定的时间内有效。没有收费。",
    next: "还需要用药，请再复诊一次或到医院就诊。",
  },
};
