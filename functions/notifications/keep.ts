import type { Instant } from "../../shared/kernel/time";
import type { InboxMessage } from "../../shared/notifications/model";
import type { Notice } from "../../shared/notifications/notice";
import { callAt, pushAt } from "../../shared/notifications/rules";
import type { Write } from "../kernel/table/table";
import { watchedOf } from "./calls";
import type { Parts } from "./parts";
import type { Due, Row } from "./repository";

/** The message that a row puts into the inbox; its id begins with the time that it stands for, so that inboxes are in order. */
export const messageOf = ({ id, notice: { kind, facts, about } }: Row): InboxMessage => ({
  id,
  kind,
  facts,
  about,
  at: id.slice(0, id.indexOf("#")),
  deliveries: [],
});

/** For a critical notice with a deadline: when to look whether she has read it (row 94). */
export function callWatch(parts: Pick<Parts, "calls" | "policy">, tenant: string, row: Row, now: Instant): Write[] {
  const lookAt = callAt(row.notice, now, parts.policy);
  const watched = watchedOf(row.notice, row.id);
  return lookAt && watched ? [parts.calls.watch(tenant, lookAt, watched)] : [];
}

/**
 * Keeps a notice: the inbox message and the push in one commit, once (N1, N3); a reminder is only put on the list, unless its
 * moment has passed. Answers the row that is to be sent now, if this copy is the one to send it.
 */
export async function keep(
  parts: Parts,
  tenant: string,
  notice: Notice,
  name: string,
  at: Instant,
): Promise<Due | undefined> {
  const now = parts.clock.now();
  const reminds = notice.tellAt !== undefined;
  if (reminds && notice.tellAt! <= now) return undefined;
  const dueAt = pushAt(notice, notice.tellAt ?? now, parts.policy);
  const id = `${reminds ? dueAt : at}#${notice.kind}#${name}`;
  const row: Row = { id, notice, firstAt: dueAt, rounds: 0, told: !reminds, tried: [] };
  if (reminds) {
    await parts.repository.remind(tenant, row, dueAt);
    return undefined;
  }
  const kept = await parts.repository.keep(tenant, row, dueAt, messageOf(row), callWatch(parts, tenant, row, now));
  return dueAt <= now ? kept : undefined;
}
