import type { QueueRow } from "../../../../shared/consultations/views";
import type { Instant } from "../../../../shared/kernel/time";
import { minutesBetween, sayElapsed, type Urgency } from "../queue/deadline";
import type { QueueWords } from "../queue/words.zh";
import type { QueueName } from "./spot";
import type { ConsultationWords } from "./words.zh";

/** A deadline this near is shown as near; how long there is altogether is the hospital's policy. */
const SOON_MINUTES = 4 * 60;

/** How urgent a request is, and the words that say so: the colour never stands alone. */
export function urgencyOf(
  { deadline, place }: Pick<QueueRow, "deadline" | "place">,
  now: Instant,
  words: ConsultationWords,
  elapsed: QueueWords,
): { urgency: Urgency; text: string } {
  if (!deadline) return { urgency: "later", text: "" };
  const left = minutesBetween(now, deadline);
  if (left <= 0) return { urgency: "overdue", text: words.late };
  const said = sayElapsed(left, elapsed);
  const text = place === "waiting" ? words.acceptIn(said) : words.endsIn(said);
  return { urgency: left <= SOON_MINUTES ? "soon" : "later", text };
}

/** Is it near its deadline, or past it? */
export const isLate = ({ deadline }: Pick<QueueRow, "deadline">, now: Instant): boolean =>
  deadline !== undefined && minutesBetween(now, deadline) <= SOON_MINUTES;

const LAST = "9999";

/** The rows of one queue, the nearest deadline first; what patients wrote last comes before the rest of its time. */
export const rowsOf = (rows: readonly QueueRow[], queue: QueueName): readonly QueueRow[] =>
  rows
    .filter(({ place }) => place === queue)
    .sort(
      (a, b) => (a.deadline ?? LAST).localeCompare(b.deadline ?? LAST) || a.submittedAt.localeCompare(b.submittedAt),
    );
