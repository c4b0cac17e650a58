import { done, refused } from "../../../shared/kernel/result";
import type { requestCalls } from "../../../shared/orders/request-calls";
import type { Answering } from "../../kernel/call";
import type { RequestParts } from "./request-parts";
import { requestView } from "./show";
import { takeStep } from "./take-step";

export const say =
  (parts: RequestParts): Answering<(typeof requestCalls)["say"]> =>
  async ({ words, documentIds, ...input }, call) => {
    const outcome = await takeStep(parts, input, call, async ({ personId }) => {
      const usable = await parts.documents.usable(call.tenant, documentIds, personId);
      if (!usable.ok) return refused("document.unusable");
      return done({ step: "say", what: "said", words, documentIds } as const);
    });
    if (outcome.ok) return done(await requestView(parts, call, outcome.value));
    return outcome.code === "service-request.too-late" ? refused("thing.missing") : outcome;
  };

export const settle =
  (parts: RequestParts): Answering<(typeof requestCalls)["settle"]> =>
  async (input, call) => {
    const solved = { step: "close", what: "closed", words: "", outcome: "solved", event: "request.closed" } as const;
    const outcome = await takeStep(parts, input, call, () => done(solved));
    if (outcome.ok) return done(await requestView(parts, call, outcome.value));
    return outcome.code === "service-request.too-late" ? refused("thing.missing") : outcome;
  };

export const reopen =
  (parts: RequestParts): Answering<(typeof requestCalls)["reopen"]> =>
  async ({ words, ...input }, call) => {
    const again = { step: "reopen", what: "reopened", words, event: "request.reopened" } as const;
    const outcome = await takeStep(parts, input, call, () => done(again));
    return outcome.ok ? done(await requestView(parts, call, outcome.value)) : outcome;
  };
