import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";

export const MessageKind = z.enum(["text", "picture", "voice", "video", "file", "card", "notice"]);
export type MessageKind = z.infer<typeof MessageKind>;
export const Author = z.enum(["patient", "doctor", "hospital"]);
export type Author = z.infer<typeof Author>;

/** A card in the chat: something of the hospital with a page of its own (summary, prescription, a test that was asked for). */
export const ChatCard = z.strictObject({
  kind: z.enum(["summary", "prescription", "test-request", "offline-place", "call", "transfer"]),
  ref: z.string(),
  facts: z.record(z.string(), z.string()),
});
export type ChatCard = z.infer<typeof ChatCard>;

/** One message at its place in the one order of both sides (C2). A recalled one keeps its place without its content (C8). */
export const Message = z.strictObject({
  /** 1, 2, 3 … without a gap. */
  seq: z.int(),
  /** Made by the sender: asked again with the same id it is the same message (C3). */
  id: Id,
  by: Author,
  byName: z.optional(Bilingual),
  at: Instant,
  kind: MessageKind,
  text: z.optional(z.string()),
  documentId: z.optional(Id),
  /** Length of a voice message or video clip. */
  seconds: z.optional(z.int()),
  /** Words of a voice message, by the sender or a doctor: the record must be readable (D2-05). */
  transcript: z.optional(z.string()),
  card: z.optional(ChatCard),
  /** What the hospital says by itself, as a code with facts; its words are the phone's. */
  notice: z.optional(z.strictObject({ code: z.string(), facts: z.record(z.string(), z.string()) })),
  recalledAt: z.optional(Instant),
});
export type Message = z.infer<typeof Message>;

/** The head of a chat: small, written with every message, the version guards the order. */
export const Thread = z.strictObject({
  id: Id,
  v: z.int(),
  /** May people write (C4)? What the hospital says goes on. */
  open: z.boolean(),
  lastSeq: z.int(),
  accountId: Id,
  personId: Id,
  doctorId: z.string(),
  /** Up to which message each side has read; never goes back (C9). */
  read: z.strictObject({ patient: z.int(), doctor: z.int() }),
  /** Counted up when a message that was already read changes (recall, transcript): phones fetch the changed ones. */
  changes: z.int(),
  /** Rounds of question and answer so far: one is full when the doctor answers what she wrote. The truth while it runs. */
  rounds: z.optional(z.int()),
  /** At most so many; then she writes no further (D2-15). Absent: without a limit. */
  mostRounds: z.optional(z.int()),
  /** Which of the two wrote last. */
  turn: z.optional(z.enum(["patient", "doctor"])),
  /** The doctor who has answered; another one must have accepted before he writes. */
  answeredBy: z.optional(z.string()),
  /** The account acts by a proxy's leave, which may end at any moment: it is asked for at every call. */
  proxy: z.optional(z.boolean()),
  /** When each side last did something in the chat. */
  seen: z.optional(z.strictObject({ patient: z.optional(Instant), doctor: z.optional(Instant) })),
  /** The latest message that she was told of by a notice, and when. */
  told: z.optional(z.strictObject({ seq: z.int(), at: Instant })),
  updatedAt: Instant,
});
export type Thread = z.infer<typeof Thread>;
