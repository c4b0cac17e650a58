import { done, refused, type Result } from "../kernel/result";
import { addMinutes, type Instant } from "../kernel/time";
import type { Sent } from "./chat-calls";
import type { Message, Thread } from "./thread";

/** Which of the two writes. */
export type Side = "patient" | "doctor";

/** May the message still be taken back? `minutes`: as long as the hospital says. */
export const mayRecall = ({ at }: Pick<Message, "at">, minutes: number, now: Instant): boolean =>
  now <= addMinutes(at, minutes);

/** What both sides see of a message that was taken back: its place, who, when, and nothing of what it said (C8). */
export const tombstone = ({ seq, id, by, byName, at, kind }: Message, now: Instant): Message => ({
  seq,
  id,
  by,
  ...(byName ? { byName } : {}),
  at,
  kind,
  recalledAt: now,
});

/** Does her next message begin a round that the rules do not hold any more (D2-15)? */
export const beginsTooMany = ({ turn, rounds = 0, mostRounds }: Thread, side: Side): boolean =>
  side === "patient" && turn !== "patient" && mostRounds !== undefined && rounds >= mostRounds;

/**
 * The chat as it is for one more message of this side. A round of question and answer is full when the doctor answers
 * what she wrote. Codes: `thread.closed` (C4), `rounds.used-up` (her next question is one too many).
 */
export function takesTurn(
  head: Thread,
  side: Side,
  now: Instant,
  doctorId: string,
): Result<Partial<Thread>, "thread.closed" | "rounds.used-up"> {
  if (!head.open) return refused("thread.closed");
  if (beginsTooMany(head, side)) return refused("rounds.used-up");
  const rounds = (head.rounds ?? 0) + (side === "doctor" && head.turn === "patient" ? 1 : 0);
  const seen = { ...head.seen, [side]: now };
  // Who had read everything has read the own message, too; what came meanwhile stays unread.
  const reached = head.read[side] === head.lastSeq ? head.lastSeq + 1 : head.read[side];
  const read = { ...head.read, [side]: reached };
  return done({ turn: side, rounds, seen, read, ...(side === "doctor" ? { answeredBy: doctorId } : {}) });
}

/** Is what somebody sends whole: words for a text, a length for sound and film? */
export const isWhole = ({ kind, text, seconds }: Sent): boolean =>
  kind === "text"
    ? text !== undefined && text.trim() !== ""
    : !["voice", "video"].includes(kind) || seconds !== undefined;

export type Telling = { readonly readingSeconds: number; readonly everyMinutes: number };
/** Is she told of the doctor's message by a notice: not while she is reading, and not at every line of one answer. */
export function isTold({ seen, told, read }: Thread, now: Instant, { readingSeconds, everyMinutes }: Telling): boolean {
  if (seen?.patient && now <= addMinutes(seen.patient, readingSeconds / 60)) return false;
  if (!told || read.patient >= told.seq) return true;
  return now >= addMinutes(told.at, everyMinutes);
}
