import type { Message } from "../../../../shared/consultations/thread";
import type { Say } from "../../i18n";
import type { Facts, Words } from "./words.zh";

const MOMENT = /^\d{4}-\d\d-\d\dT/;

/** The facts with their moments in words. */
const said = (facts: Facts, say: Pick<Say, "moment">): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, MOMENT.test(value) ? say.moment(value) : value]),
  );

/** The sentence of what the hospital says by itself; a code of tomorrow leads to the details. */
export function sayNotice(
  { code, facts }: NonNullable<Message["notice"]>,
  words: Words,
  say: Pick<Say, "moment">,
): string {
  if (code.startsWith("call-")) {
    const seconds = Number(facts.seconds ?? 0);
    return seconds > 0 ? words.calls.over(Math.floor(seconds / 60), seconds % 60) : words.calls.missed;
  }
  const reason = (words.reasons as Facts)[facts.reason ?? ""] ?? "";
  const sentence = (words.notices as Record<string, ((facts: Facts, reason: string) => string) | undefined>)[code];
  return sentence ? sentence(said(facts, say), reason) : words.otherNotice;
}

/** What a message says, for a voice that reads it and for a screen reader. */
export function sayMessage(message: Message, words: Words, say: Pick<Say, "moment">): string {
  const { kind, text, transcript, seconds, card, notice, by, recalledAt } = message;
  if (recalledAt) return by === "patient" ? words.gone.mine : words.gone.doctor;
  if (notice) return sayNotice(notice, words, say);
  if (card) return [words.cards[card.kind].title, card.facts.tests, card.facts.note].filter(Boolean).join("，");
  if (kind === "text") return text ?? "";
  const length = seconds === undefined ? "" : words.seconds(seconds);
  return [words.kinds[kind], length, text, transcript].filter(Boolean).join(" ");
}
