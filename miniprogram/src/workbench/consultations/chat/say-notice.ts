import type { ChatCard, Message } from "../calls";
import type { Say } from "../../../i18n";
import type { ConsultationWords } from "../words.zh";

type Saying = { readonly words: ConsultationWords; readonly say: Pick<Say, "moment"> };

const isMoment = (value: string | undefined): value is string => /^\d{4}-\d\d-\d\dT/.test(value ?? "");

/** Minutes and seconds of a call: "3:07". */
const lengthOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** The sentence of what the hospital says by itself; a code of tomorrow is said by its plain name. */
export function sayNotice({ code, facts }: NonNullable<Message["notice"]>, { words, say }: Saying): string {
  const { notices } = words.chat;
  const until = isMoment(facts.until) ? say.moment(facts.until) : "";
  const reasons: Readonly<Record<string, string>> = { ...words.declineReasons, ...words.stopReasons };
  const reason = facts.reason ? (reasons[facts.reason] ?? "") : lengthOf(Number(facts.seconds ?? 0));
  const sentence = (notices as Readonly<Record<string, ((until: string, reason: string) => string) | undefined>>)[code];
  return sentence ? sentence(until, reason) : notices.other(until, reason);
}

/** What a card says, as title and text. */
export function sayCard({ kind, facts }: ChatCard, words: ConsultationWords): { title: string; text: string } {
  const title = words.chat.cards[kind];
  const { tests, note, found, advice } = facts;
  const text = [tests, note, found, advice].filter(Boolean).join("\n");
  return { title, text };
}
