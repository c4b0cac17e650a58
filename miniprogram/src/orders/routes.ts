import { page } from "../kernel/navigation";
import { routes as all } from "../routes";

/** The pages of this domain; `list`, `order` and `payFor` are known to the others too. */
export const routes = {
  list: all.orders,
  order: all.order,
  payFor: all.payFor,
  inWechat: page<{ id: string }>("orders/pages/in-wechat/index"),
  refund: page<{ id: string }>("orders/pages/refund/index"),
  /** "Request Service": a new one of an order (`id`), one of them, all of them. */
  requestNew: page<{ id: string }>("orders/pages/request-new/index"),
  request: page<{ id: string }>("orders/pages/request/index"),
  requests: page("orders/pages/requests/index"),
  receipt: page<{ id: string }>("orders/pages/receipt/index"),
};
