import { Message, Thread } from "../../../shared/consultations/thread";
import type { Id } from "../../../shared/kernel/ids";
import type { Key, Table, Write } from "../../kernel/table/table";
import { keysOf } from "../keys";
import { kept } from "../repository";

/** The guard of a sender's id: which message it became, whose it is, and which request made it (C3). */
export type Guard = {
  readonly seq: number;
  readonly who: string;
  readonly print: string;
  /** The sender was warned that the text speaks of fetal sex, and sent it nevertheless. */
  readonly warned?: string;
};
/** What a range of the chat's partition holds: messages without a gap, and the head where the range reached it. */
export type Range = { readonly messages: Message[]; readonly head?: Thread };

const number = (n: number) => String(n).padStart(9, "0");
const messageOf = ({ retain: _retain, v: _v, ...item }: object & { retain?: unknown; v?: unknown }): Message =>
  Message.parse(item);
const threadOf = ({ retain: _retain, ...item }: object & { retain?: unknown }): Thread => Thread.parse(item);

export type ChatStore = ReturnType<typeof chatStore>;

/** How a chat lies in its one partition, beside what every part of the domain writes through the repository. */
export function chatStore(table: Table) {
  const change = (tenant: string, id: Id, n: number): Key => ({
    ...keysOf(tenant).thread(id),
    sk: `c#${number(n)}`,
  });
  const ofThread = (tenant: string, id: Id) => keysOf(tenant).thread(id);
  return {
    guardWrite: (tenant: string, id: Id, messageId: Id, guard: Guard): Write => ({
      put: keysOf(tenant).sent(id, messageId),
      item: kept(guard, "3y"),
      when: "absent",
    }),
    async guard(tenant: string, id: Id, messageId: Id): Promise<Guard | undefined> {
      const item = await table.get(keysOf(tenant).sent(id, messageId));
      return item && (item as unknown as Guard);
    },
    /** The message at a place, and the version that guards it: it rises with every change. */
    async message(tenant: string, id: Id, seq: number): Promise<{ message: Message; version: number } | undefined> {
      const item = await table.get(keysOf(tenant).message(id, seq));
      return item && { message: messageOf(item), version: item.v };
    },
    /** A message in its new form, under its place in the line of changes: phones that saw the old one fetch it. */
    changeWrites(tenant: string, id: Id, n: number, after: Message, version: number): Write[] {
      return [
        {
          put: keysOf(tenant).message(id, after.seq),
          item: { ...kept(after, "3y"), v: version + 1 },
          when: { version },
        },
        { put: change(tenant, id, n), item: kept(after, "3y"), when: "absent" },
      ];
    },
    /** What was taken back stays in the record, for as long as the record is kept (C8). */
    originalWrite: (tenant: string, id: Id, message: Message): Write => ({
      put: { ...ofThread(tenant, id), sk: `o#${number(message.seq)}` },
      item: kept(message, "15y"),
      when: "absent",
    }),
    /**
     * What comes after a message, and the head behind it: one eventual read, half a unit where nothing is new. Messages
     * after a gap (a copy that is not there yet) wait for the next time.
     */
    async news(tenant: string, id: Id, after: number, limit: number): Promise<Range> {
      const { pk } = ofThread(tenant, id);
      const from = `m#${number(after + 1)}`;
      const found = await table.query({
        table: "consultations",
        pk,
        from,
        to: "n#head",
        limit: limit + 1,
        eventual: true,
      });
      const head = found.items.find(({ sk }) => sk === "n#head");
      const messages = found.items.filter(({ sk }) => sk !== "n#head").map(({ item }) => messageOf(item));
      const whole = messages.slice(0, limit).filter(({ seq }, i) => seq === after + 1 + i);
      return { messages: whole, ...(head ? { head: threadOf(head.item) } : {}) };
    },
    /** The changed messages after a change, and up to which change they go. */
    async changes(tenant: string, id: Id, after: number, limit: number): Promise<{ changed: Message[]; upTo: number }> {
      const { pk } = ofThread(tenant, id);
      const found = await table.query({
        table: "consultations",
        pk,
        from: `c#${number(after + 1)}`,
        to: "c#~",
        limit,
      });
      const upTo = found.items.at(-1)?.sk.slice(2);
      return {
        changed: found.items.map(({ item }) => messageOf(item)),
        upTo: upTo === undefined ? after : Number(upTo),
      };
    },
    /** The newest messages below a place, oldest first: the same cost however long the chat is. */
    async before(tenant: string, id: Id, below: number | undefined, limit: number): Promise<Message[]> {
      const { pk } = ofThread(tenant, id);
      const to = below === undefined ? "m#~" : `m#${number(below - 1)}`;
      const found = await table.query({ table: "consultations", pk, from: "m#", to, limit, newestFirst: true });
      return found.items.map(({ item }) => messageOf(item)).reverse();
    },
  };
}
