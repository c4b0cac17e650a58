import type { QueueLine } from "../../../../shared/appointments/views";
import type { Instant } from "../../../../shared/kernel/time";
import type { Say } from "../../i18n";
import type { QueueWords } from "./words.zh";

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
/** A deadline this near is shown as near; how long the desk has is the server's policy. */
const SOON_MINUTES = 12 * HOUR;

export type Urgency = "overdue" | "soon" | "later" | "hers";

/** Minutes from one moment to another; negative when `to` is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE_MS);

/** "3 小时": minutes under an hour, hours under two days, then days. */
export function sayElapsed(minutes: number, words: QueueWords): string {
  const whole = Math.max(0, minutes);
  if (whole < HOUR) return words.minutes(whole);
  return whole < 2 * DAY ? words.hours(Math.floor(whole / HOUR)) : words.days(Math.floor(whole / DAY));
}

/** How urgent a case is, and the words that say so: the colour never stands alone. */
export function deadlineOf(
  line: Pick<QueueLine, "state" | "reviewBy" | "waiting">,
  now: Instant,
  words: QueueWords,
  say: Pick<Say, "day">,
): { urgency: Urgency; text: string } {
  if (line.state === "needs-information") return { urgency: "hers", text: words.waitsForHer };
  if (line.waiting) {
    const lastDay = say.day(line.waiting.hardStop);
    return line.waiting.closing
      ? { urgency: "soon", text: words.closing(lastDay) }
      : { urgency: "later", text: words.lastDay(lastDay) };
  }
  const left = minutesBetween(now, line.reviewBy);
  if (left <= 0) return { urgency: "overdue", text: words.overdue(sayElapsed(-left, words)) };
  const elapsed = sayElapsed(left, words);
  return left <= SOON_MINUTES
    ? { urgency: "soon", text: words.dueSoon(elapsed) }
    : { urgency: "later", text: words.dueIn(elapsed) };
}
