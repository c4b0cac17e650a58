import type { ThreadView } from "../../../shared/consultations/chat-calls";
import type { Thread } from "../../../shared/consultations/thread";

/** The head as both sides see it. */
export const headOf = ({ v, open, lastSeq, read, changes, rounds = 0 }: Thread): ThreadView => ({
  v,
  open,
  lastSeq,
  read,
  changes,
  rounds,
});
