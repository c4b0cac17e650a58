/** How soon the hospital is asked again while the chat is open and in front (performance row 10: every 2 s at most). */
export const FRESH_MS = 1_000;
export const QUIET_MS = 2_000;
/** So many answers without news, and the chat counts as quiet. */
const FRESH_POLLS = 15;
const MOST_MS = 10_000;

/** Milliseconds until the next question: after so many silent answers, or after so many that did not come at all. */
export function pauseAfter(silent: number, failed: number): number {
  if (failed > 0) return Math.min(MOST_MS, QUIET_MS * 2 ** (failed - 1));
  return silent < FRESH_POLLS ? FRESH_MS : QUIET_MS;
}
/** Milliseconds until a message is sent again that went out in vain so often. */
export const retryAfter = (tries: number): number => Math.min(MOST_MS, 1_000 * 2 ** Math.max(0, tries - 1));

/** Codes after which nobody knows whether it happened, or which pass by themselves: the same id is sent again. */
const PASSING = new Set([
  "network.failed",
  "service.failed",
  "service.busy",
  "rate.exceeded",
  "store.unreachable",
  "session.ended",
  "session.missing",
]);
export const passes = (code: string): boolean => PASSING.has(code);
