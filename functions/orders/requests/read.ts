import { done, refused } from "../../../shared/kernel/result";
import type { requestCalls } from "../../../shared/orders/request-calls";
import { kindsFor, takesRequests } from "../../../shared/orders/request-rules";
import type { Answering } from "../../kernel/call";
import { kindsOf, parcelOf, reaches, reachesRequest, requestFor } from "./reach";
import type { RequestParts } from "./request-parts";
import { requestStore } from "./request-store";
import { lineOf, requestView } from "./show";

export const request =
  (parts: RequestParts): Answering<(typeof requestCalls)["request"]> =>
  async ({ id }, call) => {
    const found = await requestFor(parts, id, call, "read");
    return found ? done(await requestView(parts, call, found)) : refused("thing.missing");
  };

export const mine =
  (parts: RequestParts): Answering<(typeof requestCalls)["mine"]> =>
  async ({ cursor }, call) => {
    const found = await requestStore(parts.repository, call.tenant).ofAccount(call.actor.accountId, cursor);
    const hers = await Promise.all(found.requests.map((one) => reachesRequest(parts, one, call)));
    const items = found.requests.filter((_one, i) => hers[i]).map((one) => lineOf(one, call.now));
    return done({ items, ...(found.cursor ? { cursor: found.cursor } : {}) });
  };

/** The way from a medicine into its order (D2-22). */
export const orderOf =
  (parts: RequestParts): Answering<(typeof requestCalls)["orderOf"]> =>
  async ({ id }, call) => {
    const order = await parts.repository.ofSubject(call.tenant, { domain: "prescriptions", id });
    if (!order || !(await reaches(parts, order, call))) return refused("thing.missing");
    return done({ orderId: order.id });
  };

/** What her order offers: before it is paid nothing but the phone and the chat (D2-22). */
export const ofOrder =
  (parts: RequestParts): Answering<(typeof requestCalls)["ofOrder"]> =>
  async ({ id }, call) => {
    const { repository, requestPolicy } = parts;
    const order = await repository.unread(call.tenant, id);
    const hers = order && (await kindsOf(parts, order, call));
    if (!order || !hers) return refused("thing.missing");
    const { hours, source } = { ...requestPolicy.answer };
    const found = await requestStore(repository, call.tenant).ofOrder(id);
    const seen = await Promise.all(found.map((one) => reachesRequest(parts, one, call)));
    const requests = found.filter((_one, i) => seen[i]).map((one) => lineOf(one, call.now));
    if (!takesRequests(order)) {
      const isMedicine = order.subject.domain === "prescriptions" || order.subject.domain === "deliveries";
      return done({ requests, kinds: [], closedBecause: isMedicine ? "not-paid" : "not-medicine", source });
    }
    const kinds = hers(kindsFor(await parcelOf(parts, call.tenant, order)));
    return done({ requests, kinds: kinds.map((kind) => ({ kind, answerHours: hours[kind] })), source });
  };
