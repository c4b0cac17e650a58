import type { requests } from "../../../shared/orders/requests-contract";
import type { Handlers } from "../../kernel/call";
import { ask } from "./ask";
import { answer, askCarrier, openCase, queue } from "./desk";
import { proposeRefund } from "./propose-refund";
import { mine, ofOrder, orderOf, request } from "./read";
import type { RequestParts } from "./request-parts";
import { reopen, say, settle } from "./write-on";

/** Every call of the contract, as code. */
export const requestHandlers = (parts: RequestParts): Handlers<typeof requests> => ({
  ofOrder: ofOrder(parts),
  orderOf: orderOf(parts),
  mine: mine(parts),
  request: request(parts),
  ask: ask(parts),
  say: say(parts),
  settle: settle(parts),
  reopen: reopen(parts),
  queue: queue(parts),
  openCase: openCase(parts),
  answer: answer(parts),
  askCarrier: askCarrier(parts),
  proposeRefund: proposeRefund(parts),
});
