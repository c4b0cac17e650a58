import type { OrderRefusals } from "./calls";

export const refusalsEn: OrderRefusals = {
  "order.not-payable": {
    what: "There is nothing to pay now",
    why: "It may be paid already or cancelled, or the time held for you has run out.",
    next: "Open your appointment to see where it stands, or call us.",
  },
  "order.exists": {
    what: "There is an order for this already",
    why: "One thing has one order.",
    next: "Open it under My payments, or call us.",
  },
  "order.paid": {
    what: "This order is already paid",
    why: "The hospital has received the money. There is no need to pay again.",
    next: "The latest is below. If you have questions, call us.",
  },
  "order.closed": {
    what: "This order is closed",
    why: "The time to pay is over, or there is nothing to pay any more.",
    next: "If you still need it, go back to your appointment, or call us.",
  },
  "payment.not-possible": {
    what: "This way of paying does not work now",
    why: "WeChat Pay did not accept the request. Nothing was charged.",
    next: "Try another way, or pay at the desk. You can also call us.",
  },
  "payment.unreachable": {
    what: "We cannot reach WeChat Pay right now",
    why: "We do not know yet what became of this payment.",
    next: "Please do not pay again. Check a little later, or call us if it is urgent.",
  },
  "order.moved-on": {
    what: "The order has just changed",
    why: "It was updated after you opened this page.",
    next: "The latest is below; please look before you decide. If you have questions, call us.",
  },
  "refund.nothing-left": {
    what: "There is no money left to give back",
    why: "Everything paid for this order has gone back already, or it was never paid.",
    next: "Look at the refunds in the order. If something is wrong, call us.",
  },
  "refund.under-way": {
    what: "A refund is already under way",
    why: "One refund at a time is dealt with for an order.",
    next: "Please wait for this one; the order says by when. If it is urgent, call us.",
  },
  "refund.cancel-first": {
    what: "Please cancel the appointment first",
    why: "Your examination time is still kept for you. Once you cancel, the money goes back by itself.",
    next: "Open the appointment and cancel it. If that is difficult, call us.",
  },
  "refund.too-late": {
    what: "The time for a refund is over",
    why: "By the published rules there is no online refund this close to the examination or after it.",
    next: "If there are special reasons, call us and our staff will look at it.",
  },
  "receipt.not-yet": {
    what: "The receipt is not ready yet",
    why: "The receipt system issues it after the payment, usually soon.",
    next: "Please look again later. If you need it now, call us or have it printed at the desk.",
  },
};
