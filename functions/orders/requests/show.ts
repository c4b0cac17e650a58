import type { Instant } from "../../../shared/kernel/time";
import type { ServiceRequest } from "../../../shared/orders/request-model";
import { isLate, reopenUntil } from "../../../shared/orders/request-rules";
import { requestLife } from "../../../shared/orders/request-states";
import type { RequestLine, RequestView } from "../../../shared/orders/request-views";
import { titleOf } from "../show";
import type { RequestCall } from "./reach";
import type { RequestParts } from "./request-parts";
import { requestStore } from "./request-store";

export const lineOf = (request: ServiceRequest, now: Instant): RequestLine => {
  const { id, v, orderId, kind, state, openedBy, openedAt, updatedAt, answerBy, lateAt, outcome } = request;
  return {
    id,
    version: v,
    orderId,
    kind,
    state,
    openedBy,
    openedAt,
    updatedAt,
    ...(answerBy ? { answerBy } : {}),
    late: lateAt !== undefined || isLate(request, now),
    ...(outcome ? { outcome } : {}),
  };
};

/** A request as its patient sees it. */
export async function requestView(
  { repository, requestPolicy }: RequestParts,
  call: RequestCall,
  request: ServiceRequest,
): Promise<RequestView> {
  const { tenant, now } = call;
  const [posts, order] = await Promise.all([
    requestStore(repository, tenant).posts(request.id),
    repository.shown(request.orderId, call),
  ]);
  const until = reopenUntil(request, requestPolicy);
  return {
    ...lineOf(request, now),
    personId: request.personId,
    subject: request.subject,
    title: titleOf(order?.order.lines ?? []),
    posts,
    can: {
      say: requestLife.can(request.state, "say"),
      close: requestLife.can(request.state, "close"),
      reopen: requestLife.can(request.state, "reopen") && until !== undefined && now <= until,
    },
    ...(until ? { reopenUntil: until } : {}),
  };
}
