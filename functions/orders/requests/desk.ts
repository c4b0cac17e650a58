import { done, refused, type Result } from "../../../shared/kernel/result";
import type { requestDeskCalls } from "../../../shared/orders/request-desk-calls";
import type { ServiceRequest } from "../../../shared/orders/request-model";
import type { RequestCase } from "../../../shared/orders/request-views";
import type { Answering } from "../../kernel/call";
import { caseOf, rowFor } from "./request-case";
import { requestFor, type RequestCall } from "./reach";
import type { RequestParts } from "./request-parts";
import { requestStore } from "./request-store";
import { takeStep } from "./take-step";

export const queue =
  (parts: RequestParts): Answering<(typeof requestDeskCalls)["queue"]> =>
  async ({ cursor }, { tenant, now }) => {
    const found = await requestStore(parts.repository, tenant).waiting(cursor);
    const items = await Promise.all(found.requests.map((one) => rowFor(parts, tenant, one, now)));
    return done({ items, ...(found.cursor ? { cursor: found.cursor } : {}) });
  };

export const openCase =
  (parts: RequestParts): Answering<(typeof requestDeskCalls)["openCase"]> =>
  async ({ id }, call) => {
    const found = await requestFor(parts, id, call, "read");
    return found ? done(await caseOf(parts, found, call)) : refused("thing.missing");
  };

export const answer =
  (parts: RequestParts): Answering<(typeof requestDeskCalls)["answer"]> =>
  async ({ words, outcome, ...input }, call) => {
    const wanted = outcome
      ? ({ step: "close", what: "closed", words, outcome, event: "request.closed" } as const)
      : ({ step: "answer", what: "answered", words, event: "request.answered" } as const);
    return shown(parts, await takeStep(parts, input, call, () => done(wanted)), call);
  };

export const askCarrier =
  (parts: RequestParts): Answering<(typeof requestDeskCalls)["askCarrier"]> =>
  async ({ words, ...input }, call) => {
    const wanted = { step: "lookInto", what: "carrier-asked", words, event: "request.answered" } as const;
    return shown(parts, await takeStep(parts, input, call, () => done(wanted)), call);
  };

/** The desk sees what became of its tap; only opening again can come too late, and the desk does not do that. */
export async function shown<Code extends string>(
  parts: RequestParts,
  outcome: Result<ServiceRequest, Code | "service-request.too-late">,
  call: RequestCall,
): Promise<Result<RequestCase, Exclude<Code, "service-request.too-late">>> {
  type Answer = Result<RequestCase, Exclude<Code, "service-request.too-late">>;
  return outcome.ok ? done(await caseOf(parts, outcome.value, call)) : (outcome as Answer);
}
