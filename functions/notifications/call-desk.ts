import type { CallView } from "../../shared/notifications/views";
import type { notifications } from "../../shared/notifications/contract";
import { addMinutes } from "../../shared/kernel/time";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import { lineOf, type Task } from "./calls";
import type { Parts } from "./parts";

type Calls = (typeof notifications)["calls"];
const PAGE = 50;

export const callTasks =
  (parts: Parts): Answering<Calls["callTasks"]> =>
  async ({ cursor }, { tenant }) => {
    const page = await parts.calls.list(tenant, PAGE, cursor);
    return done({ items: page.tasks.map(lineOf), ...(page.cursor === undefined ? {} : { cursor: page.cursor }) });
  };

export const callTask =
  (parts: Parts): Answering<Calls["callTask"]> =>
  async ({ id }, call) => {
    const task = await parts.calls.open(id, call);
    return task ? done(await viewOf(parts, call.tenant, task)) : refused("thing.missing");
  };

export const recordCall =
  (parts: Parts): Answering<Calls["recordCall"]> =>
  async ({ id, stepId, version, outcome, note }, call) => {
    const before = await parts.calls.load(call.tenant, id);
    if (!before) return refused("thing.missing");
    const again = before.calls.find((one) => one.stepId === stepId);
    if (again && again.fingerprint !== call.fingerprint) return refused("request.reused");
    if (again) return done(await viewOf(parts, call.tenant, before));
    if (before.ended) return refused("call.ended", { why: before.ended });
    const made = { stepId, fingerprint: call.fingerprint, at: call.now, by: call.actor.displayName.zh, outcome, note };
    const v = version + 1;
    const calls = [...before.calls, made];
    const after: Task = outcome === "no-answer" ? { ...before, v, calls } : { ...before, v, calls, ended: outcome };
    const comesBack = addMinutes(call.now, parts.policy.calls.againMinutes);
    const saved =
      version === before.v && (await parts.calls.save(after, call, outcome === "no-answer" ? comesBack : undefined));
    if (saved) return done(await viewOf(parts, call.tenant, after));
    const now = await parts.calls.load(call.tenant, id);
    const last = now?.calls[now.calls.length - 1];
    return refused("call.moved-on", { by: last?.by ?? "", at: last?.at ?? call.now });
  };

async function viewOf(parts: Parts, tenant: string, task: Task): Promise<CallView> {
  const [contact, person] = await Promise.all([
    parts.people.contact(tenant, task.to),
    task.personId ? parts.people.person(tenant, task.personId) : undefined,
  ]);
  const phone = contact.phone ?? person?.phone;
  return {
    line: lineOf(task),
    name: person?.name ?? "",
    ...(phone === undefined ? {} : { phone }),
    calls: task.calls.map(({ at, by, outcome, note }) => ({ at, by, outcome, note })),
    ...(task.ended ? { ended: task.ended } : {}),
  };
}
