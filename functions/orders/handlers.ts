import type { orders } from "../../shared/orders/contract";
import type { Handlers } from "../kernel/call";
import { askRefund } from "./ask-refund";
import { checkPayment } from "./check-payment";
import { clearQuarantine } from "./clear-quarantine";
import { closeShift } from "./close-shift";
import { decideRefund } from "./decide-refund";
import { findOrders } from "./find-orders";
import { reconciliation } from "./reconciliation";
import { settleFinding } from "./settle-finding";
import { confirmDay } from "./confirm-day";
import { exportDay } from "./export-day";
import { ledger } from "./ledger";
import { mendRefund } from "./mend-refund";
import { mine } from "./mine";
import { openShift } from "./open-shift";
import { order } from "./order";
import { orderCase } from "./order-case";
import type { Parts } from "./parts";
import { pay } from "./pay";
import { place } from "./place";
import { quarantine } from "./quarantine";
import { receipt } from "./receipt";
import { refundQueue } from "./refund-queue";
import { shift } from "./shift";
import { startRefund } from "./start-refund";
import { takePayment } from "./take-payment";
import { walkIn } from "./walk-in";

/** Every call of the contract, as code. */
export const orderHandlers = (parts: Parts): Handlers<typeof orders> => ({
  place: place(parts),
  mine: mine(parts),
  order: order(parts),
  pay: pay(parts),
  checkPayment: checkPayment(parts),
  askRefund: askRefund(parts),
  findOrders: findOrders(parts),
  orderCase: orderCase(parts),
  openShift: openShift(parts),
  shift: shift(parts),
  closeShift: closeShift(parts),
  walkIn: walkIn(parts),
  takePayment: takePayment(parts),
  refundQueue: refundQueue(parts),
  decideRefund: decideRefund(parts),
  startRefund: startRefund(parts),
  mendRefund: mendRefund(parts),
  quarantine: quarantine(parts),
  clearQuarantine: clearQuarantine(parts),
  receipt: receipt(parts),
  reconciliation: reconciliation(parts),
  settleFinding: settleFinding(parts),
  confirmDay: confirmDay(parts),
  exportDay: exportDay(parts),
  ledger: ledger(parts),
});
