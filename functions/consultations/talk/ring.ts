import { isLive } from "../../../shared/consultations/talk-model";
import { isOpen } from "../../../shared/consultations/states";
import type { talkCalls } from "../../../shared/consultations/talk-calls";
import { joined, kindsOf, rung } from "../../../shared/consultations/talk-rules";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { AGAIN, moveLine, printOf, settled, sideOf, untilDone, viewOf } from "./call-step";
import { callConsent } from "./call-consent";
import type { TalkParts } from "./parts";

/** Calls the other side; where a call is under way already, this page comes into it: both ring at once, one call. */
export const ring =
  (parts: TalkParts): Answering<(typeof talkCalls)["ring"]> =>
  async (input, call) => {
    const { repository, talk, talkPolicy } = parts;
    const consultation = await repository.consultation(input.id, call, false);
    if (!consultation) return refused("thing.missing");
    if (!isOpen(consultation.state)) return refused("consultation.closed", { state: consultation.state });
    const side = sideOf(call);
    return untilDone(async () => {
      const { owed, checks } = await callConsent(parts, call, consultation.personId);
      if (owed) return refused("consent.missing", { document: owed });
      const before = await settled(parts, call, consultation);
      const current = before?.call;
      if (current?.callId === input.callId)
        return current.print === printOf(call) ? done(viewOf(current)) : refused("request.reused");
      if (current && isLive(current)) {
        const after = joined(current, side, input.peer, call.now);
        if (!after) return done(viewOf(current));
        return (await moveLine(parts, call, { consultation, before, after, checks })) ? done(viewOf(after)) : AGAIN;
      }
      if (await talk.past(call.tenant, input.id, input.callId)) return refused("request.reused");
      if (!kindsOf(consultation.service, side).includes(input.kind)) return refused("call.not-in-service");
      const after = rung(input, (current?.no ?? 0) + 1, side, call.now, talkPolicy, printOf(call));
      return (await moveLine(parts, call, { consultation, before, after, checks })) ? done(viewOf(after)) : AGAIN;
    });
  };
