import type { ChatNotice } from "../../shared/consultations/chat-notices";
import type { ChatCard } from "../../shared/consultations/thread";
import type { Bilingual } from "../../shared/kernel/words";
import type { Draft } from "./repository";

/** A line of the chat before it has an id and a moment. */
export type Said = Omit<Draft, "id" | "at">;

/** What the hospital says by itself; its words are the phone's. */
export const notice = (code: ChatNotice, facts: Readonly<Record<string, string | number | undefined>> = {}): Said => ({
  by: "hospital",
  kind: "notice",
  notice: {
    code,
    facts: Object.fromEntries(
      Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ),
  },
});

/** A card: something with a page of its own. By the doctor where a name is given, else by the hospital. */
export const card = (
  kind: ChatCard["kind"],
  ref: string,
  facts: Readonly<Record<string, string>>,
  byName?: Bilingual,
): Said => ({
  by: byName ? "doctor" : "hospital",
  ...(byName ? { byName } : {}),
  kind: "card",
  card: { kind, ref, facts },
});
