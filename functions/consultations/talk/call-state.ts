import { isOpen } from "../../../shared/consultations/states";
import type { talkCalls } from "../../../shared/consultations/talk-calls";
import { kindsOf } from "../../../shared/consultations/talk-rules";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { settled, sideOf, viewOf } from "./call-step";
import { callConsent } from "./call-consent";
import type { TalkParts } from "./parts";

/** How the line stands, and what I may do. */
export const callState =
  (parts: TalkParts): Answering<(typeof talkCalls)["callState"]> =>
  async ({ id }, call) => {
    const consultation = await parts.repository.consultation(id, call, false);
    if (!consultation) return refused("thing.missing");
    const [line, consent] = await Promise.all([
      settled(parts, call, consultation),
      callConsent(parts, call, consultation.personId),
    ]);
    const [side, open] = [sideOf(call), isOpen(consultation.state)];
    return done({
      side,
      open,
      ...(line ? { call: viewOf(line.call) } : {}),
      may: open ? kindsOf(consultation.service, side) : [],
      ...(consent.owed ? { needs: { document: consent.owed, personId: consultation.personId } } : {}),
      phone: parts.deskPhone,
    });
  };
