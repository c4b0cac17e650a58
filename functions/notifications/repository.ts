import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { Channel, Delivery, DeliveryOutcome, InboxMessage } from "../../shared/notifications/model";
import type { Notice } from "../../shared/notifications/notice";
import type { Item, Key, Table, Write } from "../kernel/table/table";

const at = (pk: string, sk: string): Key => ({ table: "notifications", pk, sk });
const PAGE = 20;
/** Counting stops here: "99+". */
const MOST_UNREAD = 100;
/** Rows of one shard that one round of the job takes; the next minute takes the rest. */
const A_ROUND = 100;
/** Somebody else may write the same message at the same moment: look again and decide again, so often. */
const TRIES = 5;
export const SHARDS = ["0", "1", "2", "3"] as const;
/** One reader's rows lie in one shard, so that WeChat never gets two messages to one reader at once (its 43108). */
const shardOf = (to: Id) => SHARDS[[...to].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % SHARDS.length]!;

export type Kept = { readonly v: number; readonly message: InboxMessage };

/** How a channel of a row ended so far; `absent`: it is none of hers, so it is not spoken of. */
export type Tried = {
  readonly channel: Channel;
  readonly outcome: DeliveryOutcome | "absent";
  readonly at: Instant;
};

/** A push that is still to be made: the notice, when it was first due, what was tried, and an attempt without an outcome. */
export type Row = {
  readonly id: string;
  readonly notice: Notice;
  readonly firstAt: Instant;
  readonly rounds: number;
  /** Is it in the inbox? A reminder is not before its time. */
  readonly told: boolean;
  readonly tried: readonly Tried[];
  readonly attempt?: { readonly channel: Channel; readonly at: Instant };
};

/** A row where it lies, with the version that guards it. */
export type Due = { readonly key: Key; readonly v: number; readonly row: Row };
export type Repository = ReturnType<typeof createRepository>;

const plain = (value: object): Item => JSON.parse(JSON.stringify(value)) as Item;
const rowItem = (v: number, row: Row): Item => plain({ v, row, retain: "3y" });
const messageItem = (v: number, message: InboxMessage): Item => plain({ v, message, retain: "3y" });

/**
 * How inboxes lie in the table: one partition an account, newest last, a second one with a mark for each unread message;
 * and what is still to be pushed, by the time when it is due.
 */
export function createRepository(table: Table) {
  const messageKey = (tenant: string, to: Id, id: string) => at(`${tenant}#inbox#${to}`, id);
  const unreadKey = (tenant: string, to: Id, id: string) => at(`${tenant}#unread#${to}`, id);
  const dueKey = (tenant: string, row: Row, dueAt: Instant) =>
    at(`${tenant}#due#${shardOf(row.notice.to)}`, `${dueAt}#${row.id}`);
  const read = async (key: Key): Promise<Kept | undefined> => {
    const item = await table.get(key);
    return item && { v: item.v, message: item.message as unknown as InboxMessage };
  };
  const telling = (tenant: string, to: Id, message: InboxMessage): Write[] => [
    { put: messageKey(tenant, to, message.id), item: messageItem(1, message), when: "absent" },
    { put: unreadKey(tenant, to, message.id), item: { v: 1 }, when: "absent" },
  ];
  const message = (tenant: string, to: Id, id: string) => read(messageKey(tenant, to, id));
  return {
    message,
    /**
     * Puts a message into the inbox and its push on the list, in one commit and once, however often it is told (N1, N3).
     * Undefined when it is there already: whoever was first sends it.
     */
    async keep(
      tenant: string,
      row: Row,
      dueAt: Instant,
      message: InboxMessage,
      more: readonly Write[],
    ): Promise<Due | undefined> {
      const key = dueKey(tenant, row, dueAt);
      const made = await table.commit([
        ...telling(tenant, row.notice.to, message),
        { put: key, item: rowItem(1, row), when: "any" },
        ...more,
      ]);
      return made.ok ? { key, v: 1, row } : undefined;
    },
    /** Puts a reminder on the list, once; the inbox hears of it when it is due. */
    async remind(tenant: string, row: Row, dueAt: Instant): Promise<void> {
      await table.commit([{ put: dueKey(tenant, row, dueAt), item: rowItem(1, row), when: "absent" }]);
    },
    /** A reminder's time has come: it enters the inbox; undefined when another copy was first. */
    async tell(tenant: string, due: Due, message: InboxMessage, more: readonly Write[]): Promise<Due | undefined> {
      const row = { ...due.row, told: true };
      const made = await table.commit([
        { put: due.key, item: rowItem(due.v + 1, row), when: { version: due.v } },
        ...telling(tenant, row.notice.to, message),
        ...more,
      ]);
      return made.ok ? { ...due, v: due.v + 1, row } : undefined;
    },
    /** Writes an attempt down before it is made; undefined when another copy is at it (N4, N8). */
    async mark(due: Due, row: Row): Promise<Due | undefined> {
      const v = due.v + 1;
      const made = await table.commit([{ put: due.key, item: rowItem(v, row), when: { version: due.v } }]);
      return made.ok ? { ...due, v, row } : undefined;
    },
    /**
     * Ends a row, or moves it to `next`, and writes into the message how far it came. False when another copy has done so;
     * that she read the message meanwhile is no other copy.
     */
    async settle(
      tenant: string,
      due: Due,
      deliveries: readonly Delivery[],
      next?: { row: Row; dueAt: Instant },
    ): Promise<boolean> {
      const { notice, id } = due.row;
      for (let tries = 0; tries < TRIES; tries++) {
        const kept = await message(tenant, notice.to, id);
        const written = await table.commit([
          ...moving(due, next && { item: rowItem(1, next.row), key: dueKey(tenant, next.row, next.dueAt) }),
          ...(kept ? rewriting(messageKey(tenant, notice.to, id), kept, deliveries) : []),
        ]);
        if (written.ok) return true;
        if (written.failed.includes(0)) return false;
      }
      throw new Error("how a message was sent could not be written down");
    },
    /** What is due in a shard by now, the earliest first. */
    async due(tenant: string, shard: string, now: Instant): Promise<Due[]> {
      const pk = `${tenant}#due#${shard}`;
      const found = await table.query({ table: "notifications", pk, to: `${now}~`, limit: A_ROUND });
      return found.items.map(({ sk, item }) => ({ key: at(pk, sk), v: item.v, row: item.row as unknown as Row }));
    },
    /** Messages of an account since a moment: a handful. */
    async since(tenant: string, to: Id, moment: Instant): Promise<InboxMessage[]> {
      const pk = `${tenant}#inbox#${to}`;
      const found = await table.query({ table: "notifications", pk, from: moment, limit: PAGE });
      return found.items.map(({ item }) => item.message as unknown as InboxMessage);
    },
    async page(tenant: string, to: Id, cursor?: string) {
      const pk = `${tenant}#inbox#${to}`;
      const found = await table.query({ table: "notifications", pk, limit: PAGE, newestFirst: true, cursor });
      return { items: found.items.map(({ item }) => item.message as unknown as InboxMessage), cursor: found.cursor };
    },
    async unread(tenant: string, to: Id): Promise<number> {
      const pk = `${tenant}#unread#${to}`;
      return (await table.query({ table: "notifications", pk, limit: MOST_UNREAD })).items.length;
    },
    /** Marks a message as read once; a later mark changes nothing (C9). False when there is no such message. */
    async markRead(tenant: string, to: Id, id: string, now: Instant): Promise<boolean> {
      const key = messageKey(tenant, to, id);
      for (let tries = 0; tries < TRIES; tries++) {
        const kept = await read(key);
        if (!kept) return false;
        if (kept.message.readAt) return true;
        const item = messageItem(kept.v + 1, { ...kept.message, readAt: now });
        const written = await table.commit([
          { put: key, item, when: { version: kept.v } },
          { remove: unreadKey(tenant, to, id), when: "any" },
        ]);
        if (written.ok) return true;
      }
      throw new Error("a message could not be marked as read");
    },
  };
}

/** A row leaves its place, for another one where there is a next round; the first write is the guard. */
function moving(due: Due, next: { item: Item; key: Key } | undefined): Write[] {
  if (next && next.key.sk === due.key.sk)
    return [{ put: due.key, item: { ...next.item, v: due.v + 1 }, when: { version: due.v } }];
  const leaves: Write = { remove: due.key, when: { version: due.v } };
  return next ? [leaves, { put: next.key, item: next.item, when: "any" }] : [leaves];
}

function rewriting(put: Key, { v, message }: Kept, deliveries: readonly Delivery[]): Write[] {
  if (JSON.stringify(message.deliveries) === JSON.stringify(deliveries)) return [];
  return [{ put, item: messageItem(v + 1, { ...message, deliveries: [...deliveries] }), when: { version: v } }];
}
