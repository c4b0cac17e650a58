import type { talkCalls } from "../../../shared/consultations/talk-calls";
import type { TalkLine } from "../../../shared/consultations/talk-model";
import { standing } from "../../../shared/consultations/talk-rules";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { printOf, sideOf, type TalkAsked } from "./call-step";
import type { TalkParts } from "./parts";

/** Is the asker one of the two of this line? Signals carry nothing of her health; every step on the call itself is checked wholly. */
const isParty = ({ accountId, doctorId }: TalkLine, { actor }: TalkAsked): boolean =>
  actor.kind === "patient" ? actor.accountId === accountId : actor.doctorId === doctorId;

/** Leaves a signal for the other page of this call. */
export const signal =
  ({ talk, talkPolicy }: TalkParts): Answering<(typeof talkCalls)["signal"]> =>
  async ({ id, callId, peer, stepId, kind, body }, call) => {
    const side = sideOf(call);
    const line = await talk.line(call.tenant, id, side);
    if (!line || !isParty(line, call) || line.call.callId !== callId) return refused("thing.missing");
    const { state, peers } = standing(line.call, call.now, talkPolicy);
    if (state !== "connected") return refused("call.over", { state });
    if (peers[side] !== peer) return refused("call.elsewhere");
    const print = printOf(call);
    const n = await talk.leave(call.tenant, id, line.call, side, { stepId, kind, body, print }, call.now, talkPolicy);
    if (n === undefined) return refused("signals.too-many");
    return n === "reused" ? refused("request.reused") : done({ n });
  };

/** What is new for this page: signals left for another page of the same side are passed over. */
export const readSignals =
  ({ talk, talkPolicy }: TalkParts): Answering<(typeof talkCalls)["readSignals"]> =>
  async ({ id, no, peer, after }, call) => {
    const { left, line } = await talk.news(call.tenant, id, sideOf(call), no, after);
    if (!line || !isParty(line, call) || line.call.no < no) return refused("thing.missing");
    const { state, peers } = line.call.no === no ? standing(line.call, call.now, talkPolicy) : PASSED;
    return done({
      state,
      peers,
      after: left[left.length - 1]?.n ?? after,
      signals: left.filter(({ to }) => to === peer).map(({ n, kind, body }) => ({ n, kind, body })),
    });
  };
/** Another call has begun since. */
const PASSED = { state: "ended", peers: {} } as const;
