import type { Id } from "../../../shared/kernel/ids";
import { done, refused } from "../../../shared/kernel/result";
import type { requestCalls } from "../../../shared/orders/request-calls";
import type { Posting } from "../../../shared/orders/request-model";
import { kindsFor, openRequest, takesRequests } from "../../../shared/orders/request-rules";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering } from "../../kernel/call";
import { kindsOf, parcelOf, reachesRequest, type RequestCall } from "./reach";
import { requestNews } from "./request-news";
import type { RequestParts } from "./request-parts";
import { requestStore } from "./request-store";
import { requestView } from "./show";

/** A new request: of a paid order of medicine or freight, for what can be asked for now, once while one is open. */
export const ask =
  (parts: RequestParts): Answering<(typeof requestCalls)["ask"]> =>
  async ({ id, orderId, kind, words, documentIds }, call) => {
    const { tenant, now } = call;
    const { repository, documents, requestPolicy } = parts;
    const known = await askedBefore(parts, id, call);
    if (known) return known;
    const order = await repository.unread(tenant, orderId);
    const hers = order && (await kindsOf(parts, order, call));
    if (!order || !hers) return refused("thing.missing");
    const { accountId, personId } = order;
    if (!takesRequests(order) || !accountId || !personId) return refused("order.not-paid");
    if (!hers(kindsFor(await parcelOf(parts, tenant, order))).includes(kind)) return refused("service-request.unfit");
    const usable = await documents.usable(tenant, documentIds, personId);
    if (!usable.ok) return refused("document.unusable");
    const store = requestStore(repository, tenant);
    const wish = { kind, openedBy: "patient" } as const;
    const request = openRequest(id, { ...order, accountId, personId }, wish, now, requestPolicy);
    const posting: Posting = { at: now, by: "patient", what: "asked", words, documentIds: [...documentIds] };
    const tap = { stepId: id, fingerprint: call.fingerprint };
    const committed = await store.commit([
      ...store.creation(request, posting, tap),
      auditOfWrite(call, { subject: personId, thing: `request#${id}`, action: "ask" }),
      requestNews(request, "request.opened", tenant),
    ]);
    if (committed.ok) return done(await requestView(parts, call, request));
    const open = await store.openOf(orderId, kind);
    return (await askedBefore(parts, id, call)) ?? refused("service-request.exists", { id: open ?? id });
  };

/** The answer to a tap that had its effect before; the same id with other content is refused. */
async function askedBefore(parts: RequestParts, id: Id, call: RequestCall) {
  const store = requestStore(parts.repository, call.tenant);
  const fingerprint = await store.tapped(id, id);
  if (fingerprint === undefined) return undefined;
  const found = await store.load(id);
  if (!found || !(await reachesRequest(parts, found, call))) return refused("thing.missing");
  if (fingerprint !== call.fingerprint) return refused("request.reused");
  return done(await requestView(parts, call, found));
}
