import * as z from "zod/mini";
import { Day, Instant } from "../kernel/time";
import type { Bilingual } from "../kernel/words";

export const CONSENT_DOCUMENTS = ["online-follow-up", "health-data", "call-recording", "medicine-mailing"] as const;
/** What a person is asked to agree to, each by itself (C.4: health data needs a separate consent). */
export const ConsentDocument = z.enum(CONSENT_DOCUMENTS);
export type ConsentDocument = z.infer<typeof ConsentDocument>;

/** The version of each text that is asked for today. A changed text gets a new version and is asked again (D2-13). */
export const CURRENT_CONSENTS: Readonly<Record<ConsentDocument, string>> = {
  "online-follow-up": "2026-11",
  "health-data": "2026-11",
  "call-recording": "2026-11",
  "medicine-mailing": "2026-11",
};

/** In whose name the account agreed: for itself, as guardian of a minor, as family of an adult, or by a proxy. */
export const ConsentAs = z.enum(["self", "guardian", "family", "proxy"]);
export type ConsentAs = z.infer<typeof ConsentAs>;

/** A text as it is read: title, paragraphs, and what stops when it is withdrawn. */
export type ConsentText = {
  readonly document: ConsentDocument;
  readonly version: string;
  readonly title: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  /** What withdrawing stops, and what it cannot stop. */
  readonly stops: Bilingual;
};

/** The words that the hash of a consent is taken of: everything that was shown, both languages, in order. */
export const wordsOf = ({ document, version, title, paragraphs, stops }: ConsentText): string =>
  [document, version, ...[title, ...paragraphs, stops].flatMap(({ zh, en }) => [zh, en])].join("\n");

/** What stands now of one document for one person; lines before it are kept for ever. */
export const Standing = z.strictObject({
  v: z.int().check(z.minimum(1)),
  document: ConsentDocument,
  state: z.enum(["given", "withdrawn"]),
  version: z.string(),
  hash: z.string(),
  at: Instant,
  as: ConsentAs,
  /** Given in a minor's name: from this day on she is asked again. */
  until: z.optional(Day),
});
export type Standing = z.infer<typeof Standing>;

/**
 * `never` given; `given` and live; `withdrawn`; `outdated`: the text has changed since; `own-turn`: a guardian gave it, and
 * the child has meanwhile reached the age from which it is asked again.
 */
export const ConsentState = z.enum(["never", "given", "withdrawn", "outdated", "own-turn"]);
export type ConsentState = z.infer<typeof ConsentState>;

/** The day on which somebody born on `bornOn` turns `age`; one born on 29 February turns on 1 March of a common year. */
export function birthdayOf(bornOn: Day, age: number): Day {
  const [year, monthDay] = [Number(bornOn.slice(0, 4)) + age, bornOn.slice(5)];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}-${monthDay === "02-29" && !leap ? "03-01" : monthDay}`;
}

/** Whole years of age on a day; -1 before birth. */
export function ageOn(bornOn: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return birthdayOf(bornOn, years) <= today ? years : years - 1;
}

/** The next day after `today` on which somebody turns one of these ages: a guardian's consent lives until then (T30). */
export const turningDay = (bornOn: Day, today: Day, ages: readonly number[]): Day | undefined =>
  ages
    .map((age) => birthdayOf(bornOn, age))
    .filter((day) => day > today)
    .sort()[0];

/**
 * Is what stands live today? A consent lives while it was given for the version that is asked now, and, if somebody else
 * gave it for a minor, until her next turning age: from then on she is asked again (T30, C.3).
 */
export function consentState(standing: Standing | undefined, today: Day): ConsentState {
  if (standing === undefined) return "never";
  if (standing.state === "withdrawn") return "withdrawn";
  if (standing.version !== CURRENT_CONSENTS[standing.document]) return "outdated";
  return standing.until !== undefined && standing.until <= today ? "own-turn" : "given";
}
