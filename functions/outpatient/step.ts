import { done, refused, type Result } from "../../shared/kernel/result";
import type { ClinicEventType } from "../../shared/outpatient/events";
import type { Visit, VisitStep } from "../../shared/outpatient/model";
import type { VisitMovedOn } from "../../shared/outpatient/rules";
import type { Call, PatientActor, StaffActor } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import { commitGiving, type Freed } from "./giving";
import { newsOf } from "./news";
import type { Parts } from "./parts";

export type VisitCall = Call<PatientActor | StaffActor>;
export type StepInput = { readonly id: string; readonly stepId: string; readonly version: number };
type Usual = "visit.moved-on" | "thing.missing" | "request.reused";

/** What a step does besides the visit itself. */
export type Decided = {
  readonly after: Visit;
  readonly event?: ClinicEventType;
  readonly writes?: readonly Write[];
  /** A place is given back: it goes to the first of the list, or rests. */
  readonly freed?: Freed;
};

/** The step of a call as the visit remembers it. */
export const stepOf = (call: VisitCall, id: string, reason?: string): Omit<VisitStep, "to"> => ({
  id,
  at: call.now,
  by: call.actor.kind === "patient" ? "patient" : "desk",
  ...(call.actor.kind === "staff" ? { byName: call.actor.displayName.zh } : {}),
  ...(reason ? { reason } : {}),
  print: call.fingerprint.slice(0, 16),
});

/** Takes one step for a person: load as this reader, decide, commit, answer. The same tap again is answered with the visit as it is. */
export async function stepVisit<Code extends string>(
  parts: Parts,
  input: StepInput,
  call: VisitCall,
  decide: (before: Visit, step: Omit<VisitStep, "to">) => Result<Decided, Code> | Promise<Result<Decided, Code>>,
): Promise<Result<Visit, Code | Usual>> {
  const { repository } = parts;
  const { tenant, now } = call;
  const before = await repository.visit(input.id, call, false);
  if (!before) return refused("thing.missing") as Result<Visit, Code | Usual>;
  const again = repeated(before, input, call);
  if (again) return again as Result<Visit, Code | Usual>;
  const decided = await decide(before, stepOf(call, input.stepId));
  if (!decided.ok) return decided;
  const { after, event, writes = [], freed } = decided.value;
  const all = [
    repository.visitWrite(tenant, after),
    ...writes,
    ...(event ? newsOf(event, after, tenant, now) : []),
    repository.audit(call, after, input.stepId),
  ];
  const committed = freed ? await commitGiving(parts, tenant, all, freed, now) : (await repository.commit(all)).ok;
  if (committed) return done(after);
  const found = (await repository.unread(tenant, input.id))!;
  return (repeated(found, input, call) ?? movedOn(found)) as Result<Visit, Code | Usual>;
}

const movedOn = ({ state, v: version }: Visit): VisitMovedOn => refused("visit.moved-on", { state, version });

function repeated(visit: Visit, { stepId }: StepInput, call: VisitCall): Result<Visit, "request.reused"> | undefined {
  const step = visit.steps.find(({ id }) => id === stepId);
  if (!step) return undefined;
  return step.print === call.fingerprint.slice(0, 16) ? done(visit) : refused("request.reused");
}

/** A step that the hospital takes by itself; false when the visit has moved on meanwhile. */
export async function stepByHospital(
  parts: Parts,
  tenant: string,
  { after, event, writes = [], freed }: Decided,
): Promise<boolean> {
  const now = after.steps[after.steps.length - 1]!.at;
  const all = [
    parts.repository.visitWrite(tenant, after),
    ...writes,
    ...(event ? newsOf(event, after, tenant, now) : []),
  ];
  return freed ? commitGiving(parts, tenant, all, freed, now) : (await parts.repository.commit(all)).ok;
}

/** How the hospital's own step is remembered. */
export const byHospital = (name: string, version: number, at: string, reason?: string): Omit<VisitStep, "to"> => ({
  id: `${name}@${version}`,
  at,
  by: "hospital",
  print: "job",
  ...(reason ? { reason } : {}),
});
