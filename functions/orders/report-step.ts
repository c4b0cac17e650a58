import { done, refused, type Result } from "../../shared/kernel/result";
import type { Day } from "../../shared/kernel/time";
import type { Reconciliation } from "../../shared/orders/views";
import { auditOfWrite } from "../kernel/audit";
import type { Call, StaffActor } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import { reportOn, reportWrites } from "./day-reports";
import { keysOf } from "./keys";
import type { Parts } from "./parts";

type StepOnDay = { readonly day: Day; readonly stepId: string; readonly version: number };
type Decided = { readonly after: Omit<Reconciliation, "v">; readonly writes?: readonly Write[] };
type Usual = "reconciliation.moved-on" | "thing.missing" | "request.reused";

/** One tap on a day's report: load, decide, commit at the next version; the same tap asked again has one effect. */
export async function takeReportStep<Code extends string>(
  parts: Parts,
  { day, stepId, version }: StepOnDay,
  action: string,
  call: Call<StaffActor>,
  decide: (before: Reconciliation) => Result<Decided, Code>,
): Promise<Result<Reconciliation, Code | Usual>> {
  type Answer = Result<Reconciliation, Code | Usual>;
  const { repository } = parts;
  const { tenant, fingerprint } = call;
  const key = keysOf(tenant).reconciliationStep(day, stepId);
  const before = await reportOn(parts, tenant, day);
  if (!before) return refused("thing.missing") as Answer;
  const taken = await repository.get(key);
  if (taken) return (taken.fingerprint === fingerprint ? done(before) : refused("request.reused")) as Answer;
  if (before.v !== version) return refused("reconciliation.moved-on") as Answer;
  const decided = decide(before);
  if (!decided.ok) return decided;
  const after: Reconciliation = { ...decided.value.after, v: before.v + 1 };
  const committed = await repository.commit([
    ...reportWrites(parts, tenant, after),
    ...(decided.value.writes ?? []),
    { put: key, item: repository.plain({ v: 1, fingerprint, at: call.now, what: action }), when: "absent" },
    auditOfWrite(call, { subject: `reconciliation#${day}`, thing: `reconciliation#${day}`, action }),
  ]);
  if (committed.ok) return done(after);
  const again = await repository.get(key);
  const present = await reportOn(parts, tenant, day);
  return again?.fingerprint === fingerprint && present ? done(present) : (refused("reconciliation.moved-on") as Answer);
}
