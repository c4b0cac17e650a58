import type { Instant } from "../../../../shared/kernel/time";
import { minutesBetween, sayElapsed, type Urgency } from "../queue/deadline";
import { queueWords } from "../queue/words";

type QueueWords = (typeof queueWords)["zh"];
const HOUR = 60;

/** How near a deadline is, in words; near is what a day of work may still miss. */
export function dueOf(by: Instant, now: Instant, words: QueueWords): { urgency: Urgency; text: string } {
  const left = minutesBetween(now, by);
  if (left <= 0) return { urgency: "overdue", text: words.overdue(sayElapsed(-left, words)) };
  const elapsed = sayElapsed(left, words);
  return left <= 2 * HOUR
    ? { urgency: "soon", text: words.dueSoon(elapsed) }
    : { urgency: "later", text: words.dueIn(elapsed) };
}
