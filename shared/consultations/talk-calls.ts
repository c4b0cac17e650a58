import * as z from "zod/mini";
import type { CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { PersonId } from "../patients/model";
import { ConsultationState } from "./model";
import { CallKind, CallQuality, CallState, HangUpReason, Side, SignalBody, SignalKind } from "./talk-model";

/** A call as both sides see it: without the prints and the account behind it. */
export const CallView = z.strictObject({
  callId: Id,
  /** Which call of this consultation: 1, 2, 3 … */
  no: z.int(),
  kind: CallKind,
  by: Side,
  state: CallState,
  rangAt: Instant,
  ringUntil: Instant,
  connectedAt: z.optional(Instant),
  endedAt: z.optional(Instant),
  because: z.optional(HangUpReason),
  quality: z.optional(CallQuality),
  peers: z.strictObject({ patient: z.optional(Id), doctor: z.optional(Id) }),
});
export type CallView = z.infer<typeof CallView>;

/** `id`: the consultation; `callId`: the call, made by whoever rings; `peer`: the page that takes part, made by the page. */
const onCall = { id: Id, callId: Id };
const both = { by: ["patient", "doctor"], scope: "thing" } as const;
const closed = { "consultation.closed": z.strictObject({ state: ConsultationState }) } as const;
/** The call is over, or another page of the same side took it. */
const over = { "call.over": z.strictObject({ state: CallState }) } as const;
/** She has not agreed to what is kept of a call: `document` names the consent that is missing (A7). */
const consent = { "consent.missing": z.strictObject({ document: z.string() }) } as const;

/** Voice and video calls: signalling through the functions (D2-05, row 51). Pictures and sound do not pass here. */
export const talkCalls = {
  callState: {
    summary: "The call of a consultation as it is now, and which kinds of call I may make.",
    ...both,
    pace: "read",
    audit: "account",
    input: z.strictObject({ id: Id }),
    output: z.strictObject({
      side: Side,
      open: z.boolean(),
      call: z.optional(CallView),
      /** The kinds that I may ring with now. */
      may: z.array(CallKind),
      /** The consent that has to be given for this person before her first call; absent when given, and for doctors. */
      needs: z.optional(z.strictObject({ document: z.string(), personId: PersonId })),
      /** Hospital's number, where only a person helps. */
      phone: z.string(),
    }),
    refuses: {},
  },
  ring: {
    summary:
      "Calls the other side. Whoever rings while a call is under way comes into that call: there is never more than one.",
    ...both,
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...onCall, peer: Id, kind: CallKind }),
    output: CallView,
    refuses: { ...closed, ...consent, "call.not-in-service": null },
  },
  pickUp: {
    summary: "Answers a ringing call, or comes back into one that is connected (reload, another device).",
    ...both,
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...onCall, peer: Id }),
    output: CallView,
    refuses: { ...closed, ...over, ...consent },
  },
  hangUp: {
    summary:
      "Ends, declines or gives up a call; the chat keeps a line of it. A call that is over already stays as it is.",
    ...both,
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...onCall, reason: HangUpReason, quality: z.optional(CallQuality) }),
    output: CallView,
    refuses: {},
  },
  signal: {
    summary: "Leaves a signal for the other side: a description, candidates, or what is switched on. Once per step id.",
    ...both,
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...onCall, peer: Id, stepId: Id, kind: SignalKind, body: SignalBody }),
    output: z.strictObject({ n: z.int() }),
    refuses: { ...over, "call.elsewhere": null, "signals.too-many": null },
  },
  readSignals: {
    summary: "What the other side left since `after`, and how the call stands. A silent answer costs half a read unit.",
    ...both,
    pace: "read",
    audit: "account",
    input: z.strictObject({
      id: Id,
      no: z.int().check(z.minimum(1)),
      peer: Id,
      after: z.int().check(z.minimum(0)),
    }),
    output: z.strictObject({
      state: CallState,
      peers: CallView.shape.peers,
      after: z.int(),
      signals: z.array(z.strictObject({ n: z.int(), kind: SignalKind, body: SignalBody })),
    }),
    refuses: {},
  },
  iceServers: {
    summary:
      "Where a browser asks for its public address and, where lines are closed, for a relay; relay credentials end by themselves.",
    ...both,
    pace: "write",
    audit: "none",
    input: z.strictObject({ id: Id }),
    output: z.strictObject({
      servers: z.array(
        z.strictObject({
          urls: z.array(z.string()),
          username: z.optional(z.string()),
          credential: z.optional(z.string()),
        }),
      ),
      until: Instant,
    }),
    refuses: {},
  },
} as const satisfies { readonly [call: string]: CallSpec };
