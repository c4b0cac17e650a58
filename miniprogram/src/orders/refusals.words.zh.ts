import type { OrderRefusals } from "./calls";

export const refusalsZh: OrderRefusals = {
  "order.not-payable": {
    what: "现在没有要付的费用",
    why: "可能已经付过、已取消，或保留的时间已过。",
    next: "请打开预约看看现在的情况，或打电话给我们。",
  },
  "order.exists": {
    what: "这笔费用已经有订单",
    why: "同一件事只有一张订单。",
    next: "请到“我的订单与缴费”打开它，或打电话给我们。",
  },
  "order.paid": {
    what: "这张订单已经付过",
    why: "医院已收到这笔款，不用再付。",
    next: "下面是最新的情况；有疑问请打电话给我们。",
  },
  "order.closed": {
    what: "这张订单已经关闭",
    why: "支付时间已过，或不再需要支付。",
    next: "还需要时请回到预约重新办理，或打电话给我们。",
  },
  "payment.not-possible": {
    what: "这种方式现在付不了",
    why: "微信支付没有接受这一次请求，没有扣款。",
    next: "请换一种方式，或到窗口缴费；也可以打电话给我们。",
  },
  "payment.unreachable": {
    what: "暂时联系不上微信支付",
    why: "我们还不知道这笔支付的结果。",
    next: "请先不要重复支付，稍后再查；着急请打电话给我们。",
  },
  "order.moved-on": {
    what: "订单刚刚有了变化",
    why: "在您打开这一页之后，订单已经更新。",
    next: "下面是最新的情况，请看过后再决定；有疑问请打电话给我们。",
  },
  "refund.nothing-left": {
    what: "没有可以退的钱",
    why: "这张订单的款已经退完，或还没有付。",
    next: "请看订单里的退款记录；对不上请打电话给我们。",
  },
  "refund.under-way": {
    what: "退款已经在处理",
    why: "同一张订单一次只处理一笔退款。",
    next: "请等这一笔有结果，订单里写着最迟什么时候；着急请打电话给我们。",
  },
  "refund.cancel-first": {
    what: "请先取消预约",
    why: "检查的时间还为您留着。取消后，钱会按规则自动退回。",
    next: "请打开预约取消；不方便操作请打电话给我们。",
  },
  "refund.too-late": {
    what: "已经过了可以退款的时间",
    why: "按公布的规则，离检查太近或检查以后不能在网上退款。",
    next: "有特殊情况请打电话给我们，由工作人员处理。",
  },
  "receipt.not-yet": {
    what: "电子收据还没有开好",
    why: "付款后由票据系统开具，一般很快。",
    next: "请稍后再看；急用请打电话给我们，或到窗口打印。",
  },
};
