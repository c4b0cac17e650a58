/**
 * What the hospital says by itself in a chat, as codes with facts; the words are the phone's. Facts: `until` (a moment),
 * `reason` (a code of the model), `doctor`/`to` (a doctor's id), `hours` and `exchanges` (counts).
 */
export const CHAT_NOTICES = [
  /** The rules, from the first moment: hours to be accepted, hours it lasts, exchanges. */
  "rules",
  "to-pay",
  "waiting",
  "accepted",
  "declined",
  "timed-out",
  "transferred",
  "cancelled",
  "not-paid",
  "ending-soon",
  "last-round",
  "ended",
  "unanswered",
  "stopped",
  /** Of a prescription written in this chat: facts `id`, and `because` where it did not go on. */
  "prescription-returned",
  "prescription-rejected",
  "prescription-approved",
  "prescription-void",
  "prescription-expired",
  "prescription-held",
  "prescription-cancelled",
] as const;
export type ChatNotice = (typeof CHAT_NOTICES)[number];
