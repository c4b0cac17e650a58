import type { talkCalls } from "../../../shared/consultations/talk-calls";
import { hungUp } from "../../../shared/consultations/talk-rules";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { AGAIN, moveLine, settled, sideOf, untilDone, viewOf } from "./call-step";
import type { TalkParts } from "./parts";

/** Hanging up is always possible, also when the consultation has ended meanwhile. */
export const hangUp =
  (parts: TalkParts): Answering<(typeof talkCalls)["hangUp"]> =>
  async ({ id, callId, reason, quality }, call) => {
    const consultation = await parts.repository.consultation(id, call, false);
    if (!consultation) return refused("thing.missing");
    return untilDone(async () => {
      const before = await settled(parts, call, consultation);
      if (before?.call.callId !== callId) {
        const past = await parts.talk.past(call.tenant, id, callId);
        return past ? done(viewOf(past)) : refused("thing.missing");
      }
      const after = hungUp(before.call, sideOf(call), reason, call.now, quality);
      if (!after) return done(viewOf(before.call));
      return (await moveLine(parts, call, { consultation, before, after })) ? done(viewOf(after)) : AGAIN;
    });
  };
