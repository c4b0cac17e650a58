import * as z from "zod/mini";
import { Diagnosis } from "./intake-model";
import { creation, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { Bilingual, freeText } from "../kernel/words";
import { ConsultationState, ServiceKind } from "./model";
import { Message } from "./thread";

export type { ChatCard, Message } from "./thread";

const Seq = z.int().check(z.minimum(0));
const by = ["patient", "doctor"] as const;
const common = { by, scope: "thing", audit: "health-record" } as const;
export const NEWS_LIMIT = 20;

/** The head of a chat as both sides see it; `v` names this very state. */
export const ThreadView = z.strictObject({
  v: z.int(),
  /** May people write? */
  open: z.boolean(),
  lastSeq: z.int(),
  read: z.strictObject({ patient: z.int(), doctor: z.int() }),
  changes: z.int(),
  /** Rounds of question and answer so far. */
  rounds: z.int(),
});
export type ThreadView = z.infer<typeof ThreadView>;

/** What stands above a chat: whose it is, its rules and clocks. */
export const ChatAbout = z.strictObject({
  state: ConsultationState,
  service: ServiceKind,
  personId: Id,
  /** Her name for the doctor; masked until the request is accepted. */
  personName: z.string(),
  doctorId: z.string(),
  doctorName: Bilingual,
  department: Bilingual,
  diagnosis: Diagnosis,
  submittedAt: Instant,
  payUntil: z.optional(Instant),
  acceptBy: z.optional(Instant),
  endsAt: z.optional(Instant),
  endedAt: z.optional(Instant),
  /** Rounds of question and answer at most. */
  mostRounds: z.int(),
  recallMinutes: z.int(),
  files: z.strictObject({ mostBytes: z.int(), voiceSeconds: z.int(), videoSeconds: z.int() }),
  /** The hospital's clock at this answer. */
  now: Instant,
  phone: z.string(),
});
export type ChatAbout = z.infer<typeof ChatAbout>;

/** What somebody sends. An attachment is the document that was uploaded under the message's own id. */
export const Sent = z.strictObject({
  ...creation,
  kind: z.enum(["text", "picture", "voice", "video", "file"]),
  text: z.optional(freeText(1000).check(z.minLength(1, "text.required"))),
  /** Length of a voice message or a video clip. */
  seconds: z.optional(z.int().check(z.minimum(1), z.maximum(600))),
  /** A doctor was warned that the text speaks of fetal sex, and sends it nevertheless; written down. */
  warned: z.optional(z.literal("fetal-sex")),
});
export type Sent = z.infer<typeof Sent>;

const closed = z.strictObject({ state: ConsultationState });

/** The chat of both sides: one order, sent once, read markers, recall, files (C1 to C9). */
export const chatCalls = {
  openThread: {
    ...common,
    summary: "Opens the chat: its newest messages, how far both sides have read, its rules and clocks.",
    pace: "read",
    input: z.strictObject({ id: Id }),
    output: z.strictObject({
      about: ChatAbout,
      head: ThreadView,
      /** Oldest first. */
      messages: z.array(Message),
      /** There are earlier ones. */
      more: z.boolean(),
    }),
    refuses: {},
  },
  readMessages: {
    ...common,
    summary: "What is new since a message: asked again and again while the chat is open, and empty when nothing is.",
    pace: "read",
    input: z.strictObject({
      id: Id,
      after: Seq,
      changes: Seq,
      /** The head that the caller knows: it is not sent again. */
      v: Seq,
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(NEWS_LIMIT))),
    }),
    output: z.strictObject({
      messages: z.optional(z.array(Message)),
      /** Messages that were already sent and have changed since `changes`: recalled, or a transcript added. */
      changed: z.optional(z.array(Message)),
      /** Up to which change `changed` goes. */
      changes: z.optional(z.int()),
      head: z.optional(ThreadView),
    }),
    refuses: {},
  },
  earlier: {
    ...common,
    summary: "The messages before one, oldest first.",
    pace: "read",
    input: z.strictObject({ id: Id, before: z.int().check(z.minimum(1)) }),
    output: z.strictObject({ messages: z.array(Message), more: z.boolean() }),
    refuses: {},
  },
  send: {
    ...common,
    summary: "Writes one message at the end of the one order; the same id asked again is the same message.",
    pace: "write",
    input: z.strictObject({ id: Id, message: Sent }),
    output: z.strictObject({ message: Message, v: z.int() }),
    refuses: {
      "message.empty": null,
      "document.not-clean": null,
      "thread.closed": closed,
      "consultation.not-accepted": null,
      /** A doctor answers in a working session that began with a proof (C8). */
      "working.needed": null,
      "rounds.used-up": z.strictObject({ most: z.int() }),
    },
  },
  recall: {
    ...common,
    summary: "Takes back an own message: both sides see that it was taken back, the record keeps it.",
    pace: "write",
    input: z.strictObject({ id: Id, messageId: Id }),
    output: z.strictObject({ message: Message }),
    refuses: {
      "recall.too-late": z.strictObject({ minutes: z.int() }),
      "thread.closed": closed,
    },
  },
  markRead: {
    by,
    scope: "thing",
    audit: "none",
    summary: "Says up to which message this side has read; it never goes back.",
    pace: "write",
    input: z.strictObject({ id: Id, upTo: Seq }),
    output: z.strictObject({ read: z.strictObject({ patient: z.int(), doctor: z.int() }) }),
    refuses: {},
  },
  transcribe: {
    ...common,
    summary: "Adds the words of a voice message: its sender, or the doctor.",
    pace: "write",
    input: z.strictObject({ id: Id, messageId: Id, text: freeText(1000).check(z.minLength(1, "text.required")) }),
    output: z.strictObject({ message: Message }),
    refuses: { "message.not-voice": null, "transcript.exists": null },
  },
} as const satisfies { readonly [call: string]: CallSpec };
