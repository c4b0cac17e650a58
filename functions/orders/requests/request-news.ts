import type { NoticeFacts } from "../../../shared/notifications/model";
import type { RequestEvent, RequestEventType } from "../../../shared/orders/request-events";
import type { ServiceRequest } from "../../../shared/orders/request-model";
import { announce } from "../../kernel/outbox";
import type { Write } from "../../kernel/table/table";

/** The outbox row of a request's news, named thing@version; it says of what kind, never what it is about (N6). */
export function requestNews(
  request: ServiceRequest,
  type: RequestEventType,
  tenant: string,
  facts: NoticeFacts = {},
): Write {
  const { id, orderId, accountId, personId, subject, v, kind, state } = request;
  const news: RequestEvent = {
    type,
    requestId: id,
    orderId,
    accountId,
    personId,
    subject,
    version: v,
    facts: { request: id, kind, state, ...facts },
  };
  return announce(tenant, news, `request#${id}@${v}`, request.updatedAt);
}
