import type { Message } from "../../../../shared/consultations/chat-calls";
import { dayOf, type Day } from "../../../../shared/kernel/time";

/** A run of messages at fixed places in the order: one more message at the end touches the last group only. */
export type Group = { readonly key: number; readonly lines: readonly Line[] };
export type Line = {
  readonly message: Message;
  /** The day, where this message is the first of one. */
  readonly day?: Day;
  /** The author is named where another one wrote before, or a while ago. */
  readonly named: boolean;
};

const PER_GROUP = 10;
const WHILE_MS = 5 * 60_000;

/** The messages in groups of ten by their place, with day lines and named authors. Pure: the same chat, the same groups. */
export function groupsOf(messages: readonly Message[]): Group[] {
  const groups: { key: number; lines: Line[] }[] = [];
  messages.forEach((message, i) => {
    const before = messages[i - 1];
    const key = Math.floor(message.seq / PER_GROUP);
    if (groups[groups.length - 1]?.key !== key) groups.push({ key, lines: [] });
    const isNewDay = !before || dayOf(before.at) !== dayOf(message.at);
    const paused = before && Date.parse(message.at) - Date.parse(before.at) > WHILE_MS;
    const named = isNewDay || paused || before?.by !== message.by || before?.byName?.zh !== message.byName?.zh;
    groups[groups.length - 1]!.lines.push({ message, named, ...(isNewDay ? { day: dayOf(message.at) } : {}) });
  });
  return groups;
}

/** The newest own message that the other side has read: below it stands "read". */
export function readUpTo(messages: readonly Message[], own: "patient" | "doctor", upTo: number): number | undefined {
  for (let i = messages.length - 1; i >= 0; i--) {
    const message = messages[i]!;
    if (message.by === own && !message.recalledAt && message.seq <= upTo) return message.seq;
  }
  return undefined;
}
