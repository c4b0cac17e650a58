import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { InboxMessage } from "../../shared/notifications/model";
import type { Item, Key, Table } from "../kernel/table/table";

const at = (pk: string, sk: string): Key => ({ table: "notifications", pk, sk });
const PAGE = 20;
/** Counting stops here: "99+". */
const MOST_UNREAD = 100;
export type Kept = { readonly v: number; readonly message: InboxMessage };
export type Repository = ReturnType<typeof createRepository>;

/** How inboxes lie in the table: one partition an account, newest last; a second one holds a mark for each unread message. */
export function createRepository(table: Table) {
  const messageKey = (tenant: string, accountId: Id, id: string) => at(`${tenant}#inbox#${accountId}`, id);
  const unreadKey = (tenant: string, accountId: Id, id: string) => at(`${tenant}#unread#${accountId}`, id);
  const plain = (v: number, message: InboxMessage): Item =>
    JSON.parse(JSON.stringify({ v, message, retain: "3y" })) as Item;
  return {
    /** Puts a message there once, however often it is told (N3); answers what lies there. */
    async keep(tenant: string, accountId: Id, message: InboxMessage): Promise<Kept> {
      const key = messageKey(tenant, accountId, message.id);
      const made = await table.commit([
        { put: key, item: plain(1, message), when: "absent" },
        { put: unreadKey(tenant, accountId, message.id), item: { v: 1 }, when: "absent" },
      ]);
      if (made.ok) return { v: 1, message };
      const item = await table.get(key);
      if (!item) throw new Error("a message was neither kept nor found");
      return { v: item.v, message: item.message as unknown as InboxMessage };
    },
    /** A message as it lies there now. */
    async message(tenant: string, accountId: Id, id: string): Promise<Kept | undefined> {
      const item = await table.get(messageKey(tenant, accountId, id));
      return item && { v: item.v, message: item.message as unknown as InboxMessage };
    },
    /** Rewrites a message at its next version; undefined when somebody else did first. */
    async rewrite(tenant: string, accountId: Id, kept: Kept, message: InboxMessage): Promise<Kept | undefined> {
      const key = messageKey(tenant, accountId, message.id);
      const written = await table.commit([{ put: key, item: plain(kept.v + 1, message), when: { version: kept.v } }]);
      return written.ok ? { v: kept.v + 1, message } : undefined;
    },
    async page(tenant: string, accountId: Id, cursor?: string) {
      const pk = `${tenant}#inbox#${accountId}`;
      const found = await table.query({ table: "notifications", pk, limit: PAGE, newestFirst: true, cursor });
      return { items: found.items.map(({ item }) => item.message as unknown as InboxMessage), cursor: found.cursor };
    },
    async unread(tenant: string, accountId: Id): Promise<number> {
      const found = await table.query({
        table: "notifications",
        pk: `${tenant}#unread#${accountId}`,
        limit: MOST_UNREAD,
      });
      return found.items.length;
    },
    /** Marks a message as read once; a later mark changes nothing (C9). False when there is no such message. */
    async markRead(tenant: string, accountId: Id, id: string, now: Instant): Promise<boolean> {
      const key = messageKey(tenant, accountId, id);
      for (let tries = 0; tries < 5; tries++) {
        const item = await table.get(key);
        if (!item) return false;
        const message = item.message as unknown as InboxMessage;
        if (message.readAt) return true;
        const written = await table.commit([
          { put: key, item: plain(item.v + 1, { ...message, readAt: now }), when: { version: item.v } },
          { remove: unreadKey(tenant, accountId, id), when: "any" },
        ]);
        if (written.ok) return true;
      }
      throw new Error("a message could not be marked as read");
    },
  };
}
