import { rankOf } from "../../shared/notifications/rules";
import type { CallEnd } from "../../shared/notifications/views";
import { taskIdOf, type Task, type Watch, type Watched } from "./calls";
import type { Parts } from "./parts";

/** Tasks looked at in one round; the next minute looks again. */
const A_ROUND = 100;

/**
 * The job of every minute: an unread critical notice near its deadline becomes a call task, once and only while it is still
 * so; a task that needs no call any more leaves the list (row 94).
 */
export async function watchUnread(parts: Parts, tenant: string): Promise<{ made: number; ended: number }> {
  const count = { made: 0, ended: 0 };
  for (const watch of await parts.calls.watches(tenant, parts.clock.now()))
    if (await lookAt(parts, tenant, watch)) count.made++;
  for (const task of (await parts.calls.list(tenant, A_ROUND)).tasks) {
    const ended = await needless(parts, tenant, task);
    if (ended && (await parts.calls.save({ ...task, v: task.v + 1, ended }, { tenant }))) count.ended++;
  }
  return count;
}

async function lookAt(parts: Parts, tenant: string, watch: Watch): Promise<boolean> {
  const { watched, taskId } = watch;
  if (taskId) {
    const again = await parts.calls.load(tenant, taskId);
    return parts.calls.unwatch(tenant, watch, again?.ended ? undefined : again);
  }
  if (await needless(parts, tenant, watched)) return (await parts.calls.unwatch(tenant, watch)) && false;
  const names = watched.personId ? await parts.people.names(tenant, watched.personId) : { maskedName: "" };
  const task: Task = { ...watched, id: taskIdOf(watched), v: 1, maskedName: names.maskedName, calls: [] };
  return parts.calls.unwatch(tenant, watch, task);
}

/** Why nobody has to call, if so. A call that she was promised is made though she has read so, and though it is late. */
async function needless(parts: Parts, tenant: string, watched: Watched): Promise<CallEnd | undefined> {
  if (!rankOf(watched.kind, parts.policy).promised) {
    if (watched.answerBy <= parts.clock.now()) return "too-late";
    const kept = await parts.repository.message(tenant, watched.to, watched.messageId);
    if (kept?.message.readAt) return "read";
  }
  return (await parts.stillTrue(tenant, watched)) ? undefined : "superseded";
}
