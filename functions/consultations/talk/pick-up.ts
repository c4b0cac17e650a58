import { isLive } from "../../../shared/consultations/talk-model";
import { isOpen } from "../../../shared/consultations/states";
import type { talkCalls } from "../../../shared/consultations/talk-calls";
import { joined } from "../../../shared/consultations/talk-rules";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { AGAIN, moveLine, settled, sideOf, untilDone, viewOf } from "./call-step";
import { callConsent } from "./call-consent";
import type { TalkParts } from "./parts";

/** Answers, or comes back: the page that asks takes part for its side from now on. */
export const pickUp =
  (parts: TalkParts): Answering<(typeof talkCalls)["pickUp"]> =>
  async (input, call) => {
    const consultation = await parts.repository.consultation(input.id, call, false);
    if (!consultation) return refused("thing.missing");
    if (!isOpen(consultation.state)) return refused("consultation.closed", { state: consultation.state });
    return untilDone(async () => {
      const { owed, checks } = await callConsent(parts, call, consultation.personId);
      if (owed) return refused("consent.missing", { document: owed });
      const before = await settled(parts, call, consultation);
      if (before?.call.callId !== input.callId) {
        const past = await parts.talk.past(call.tenant, input.id, input.callId);
        return past ? refused("call.over", { state: past.state }) : refused("thing.missing");
      }
      if (!isLive(before.call)) return refused("call.over", { state: before.call.state });
      const after = joined(before.call, sideOf(call), input.peer, call.now);
      if (!after) return done(viewOf(before.call));
      return (await moveLine(parts, call, { consultation, before, after, checks })) ? done(viewOf(after)) : AGAIN;
    });
  };
