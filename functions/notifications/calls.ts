import { createHash } from "node:crypto";
import { idFromBytes, type Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { CallEnd, CallLine, CallOutcome } from "../../shared/notifications/views";
import type { Notice } from "../../shared/notifications/notice";
import { auditOfWrite, auditRead } from "../kernel/audit";
import type { Reader } from "../kernel/call";
import type { Item, Key, Table, Write } from "../kernel/table/table";

/** What is to be known of a notice to ask whether it is still so, and whom it is for. */
export type Watched = Pick<Notice, "to" | "personId" | "kind" | "facts" | "about" | "whileIn"> & {
  readonly messageId: string;
  readonly answerBy: Instant;
};
/** A call that was made; `stepId` and `fingerprint` tell the same tap asked again. */
export type Made = {
  readonly stepId: string;
  readonly fingerprint: string;
  readonly at: Instant;
  readonly by: string;
  readonly outcome: CallOutcome;
  readonly note: string;
};
export type Task = Watched & {
  readonly id: Id;
  readonly v: number;
  readonly maskedName: string;
  readonly calls: readonly Made[];
  readonly ended?: CallEnd;
};
/** Where a watch lies, and what is to be looked at: an unread notice, or a task whose turn has come again. */
export type Watch = { readonly key: Key; readonly watched: Watched; readonly taskId?: Id };
export type Calls = ReturnType<typeof createCalls>;

const A_ROUND = 100;
const at = (pk: string, sk: string): Key => ({ table: "notifications", pk, sk });
const plain = (value: object): Item => JSON.parse(JSON.stringify({ retain: "3y", ...value })) as Item;

/** A task's id follows from its message, so that two copies of the job make one task (N8). */
export const taskIdOf = ({ to, messageId }: Pick<Watched, "to" | "messageId">): Id =>
  idFromBytes(createHash("sha256").update(`${to}/${messageId}`).digest());

export const watchedOf = (notice: Notice, messageId: string): Watched | undefined => {
  const { to, personId, kind, facts, about, whileIn, answerBy } = notice;
  return answerBy === undefined ? undefined : { to, personId, kind, facts, about, whileIn, messageId, answerBy };
};

/** Unread critical notices: when to look at each, and the list of those who are to be called, by deadline. */
export function createCalls(table: Table) {
  const headKey = (tenant: string, id: Id) => at(`${tenant}#call#${id}`, "head");
  const queueKey = (tenant: string, task: Pick<Task, "id" | "answerBy">) =>
    at(`${tenant}#calls`, `${task.answerBy}#${task.id}`);
  const taskOf = (item: Item): Task => ({ ...(item.task as unknown as Task), v: item.v });
  const load = async (tenant: string, id: Id) => {
    const item = await table.get(headKey(tenant, id));
    return item && taskOf(item);
  };
  const watch = (tenant: string, lookAt: Instant, watched: Watched, taskId?: Id): Write => ({
    put: at(`${tenant}#watch`, `${lookAt}#${taskIdOf(watched)}`),
    item: plain({ v: 1, watched, taskId }),
    when: "any",
  });
  const queued = (tenant: string, task: Task): Write => ({
    put: queueKey(tenant, task),
    item: plain({ v: task.v, task }),
    when: "any",
  });
  const saved = (tenant: string, task: Task): Write => ({
    put: headKey(tenant, task.id),
    item: plain({ v: task.v, task }),
    when: task.v === 1 ? "absent" : { version: task.v - 1 },
  });
  const audited = ({ personId, to, id }: Task) => ({ subject: personId ?? to, thing: `call#${id}` });
  return {
    load,
    watch,
    async watches(tenant: string, now: Instant): Promise<Watch[]> {
      const pk = `${tenant}#watch`;
      const found = await table.query({ table: "notifications", pk, to: `${now}~`, limit: A_ROUND });
      return found.items.map(({ sk, item }) => ({
        key: at(pk, sk),
        watched: item.watched as unknown as Watched,
        ...(item.taskId === undefined ? {} : { taskId: String(item.taskId) }),
      }));
    },
    /** The watch is over: nothing more is to be done, or a task stands (again) in the list. False when another copy was first. */
    async unwatch(tenant: string, { key }: Watch, task?: Task): Promise<boolean> {
      const isNew = task?.v === 1 && task.calls.length === 0;
      const writes: Write[] = [{ remove: key, when: { version: 1 } }];
      const still: Write | undefined = task && { check: headKey(tenant, task.id), when: { version: task.v } };
      if (task) writes.push(queued(tenant, task), isNew ? saved(tenant, task) : still!);
      return (await table.commit(writes)).ok;
    },
    /** A page of the list, the nearest deadline first. */
    async list(tenant: string, limit: number, cursor?: string): Promise<{ tasks: Task[]; cursor?: string }> {
      const found = await table.query({ table: "notifications", pk: `${tenant}#calls`, limit, cursor });
      return { tasks: found.items.map(({ item }) => taskOf(item)), cursor: found.cursor };
    },
    /** A task with the reader written down before anything leaves. */
    async open(id: Id, reader: Reader): Promise<Task | undefined> {
      const task = await load(reader.tenant, id);
      if (task) await auditRead(table, reader, { ...audited(task), action: "read" });
      return task;
    },
    /** A task's next version: off the list when it ended or comes back at `again`. False when somebody was first. */
    async save(task: Task, by: Reader | { tenant: string }, again?: Instant): Promise<boolean> {
      const { tenant } = by;
      const { id: _id, v: _v, maskedName: _name, calls: _calls, ended: _ended, ...watched } = task;
      const written = await table.commit([
        saved(tenant, task),
        { remove: queueKey(tenant, task), when: "any" },
        ...(again ? [watch(tenant, again, watched, task.id)] : []),
        ...("actor" in by ? [auditOfWrite(by, { ...audited(task), action: "call" })] : []),
      ]);
      return written.ok;
    },
  };
}

export const lineOf = ({ id, v, kind, about, maskedName, answerBy, calls }: Task): CallLine => ({
  id,
  version: v,
  kind,
  about,
  maskedName,
  answerBy,
  tries: calls.length,
});
