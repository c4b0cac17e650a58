import type { Id } from "../../shared/kernel/ids";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { NoticeFacts } from "../../shared/notifications/model";
import type { PrescriptionEventType } from "../../shared/prescriptions/events";
import type { Prescription } from "../../shared/prescriptions/model";
import type { MovedOn, StepTaken } from "../../shared/prescriptions/rules";
import type { Call, PatientActor, StaffActor } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import { newsOf } from "./news";
import { TableBusy, type Repository } from "./repository";
import { rowWrites } from "./row-writes";

export type StepCall = Call<PatientActor | StaffActor>;
export type StepInput = { readonly id: string; readonly stepId: string };
type Usual = MovedOn["code"] | "thing.missing" | "request.reused";

/** What a step does: the prescription after it, what is announced, what else is written with it. */
export type Decided = {
  readonly after: Prescription;
  readonly event?: PrescriptionEventType;
  readonly facts?: NoticeFacts;
  readonly writes?: readonly Write[];
};
/** Boxes of the shelf and others write at the same time: so often it is tried before the caller is asked to come again. */
const TRIES = 100;

const WHO = ["doctor", "pharmacist", "dispensary"] as const;

/** The step of a call as the prescription remembers it; the doctor in the call is named by `as` where one is several. */
export function stepOf(call: StepCall, id: string, more: Partial<StepTaken> = {}): StepTaken {
  const { actor } = call;
  const by = actor.kind === "patient" ? "patient" : (WHO.find((role) => actor.roles.includes(role)) ?? "hospital");
  const byName = actor.kind === "staff" ? { byName: actor.displayName } : {};
  return { id, at: call.now, by, ...byName, print: call.fingerprint.slice(0, 16), ...more };
}

/** The prescription after a step and all that is written with it, for one commit. */
export function stepWrites(
  repository: Pick<Repository, "write">,
  tenant: string,
  before: Prescription | undefined,
  { after, event, facts, writes = [] }: Decided,
): Write[] {
  return [
    repository.write(tenant, after),
    ...rowWrites(before, after, tenant),
    ...(event ? [newsOf(event, after, tenant, after.updatedAt, facts)] : []),
    ...writes,
  ];
}

export const stepOfId = ({ steps }: Prescription, stepId: string) => steps.find(({ id }) => id === stepId);

/**
 * Takes one step for a person: load as this reader, decide, commit, answer. The same tap asked again is answered with where
 * it is now. `decide` is asked again after a lost race, with the prescription as it then is.
 */
export async function stepPrescription<Code extends string>(
  { repository }: { readonly repository: Repository },
  input: StepInput,
  call: StepCall,
  action: string,
  decide: (before: Prescription, step: StepTaken) => Promise<Result<Decided, Code>> | Result<Decided, Code>,
): Promise<Result<Prescription, Code | Usual>> {
  const { tenant } = call;
  const print = call.fingerprint.slice(0, 16);
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await repository.unread(tenant, input.id);
    if (!found || !(await repository.mayRead(call, found)))
      return refused("thing.missing") as Result<Prescription, Code | Usual>;
    const again = stepOfId(found, input.stepId);
    if (again?.print === print) return done(found);
    if (again) return refused("request.reused") as Result<Prescription, Code | Usual>;
    const decided = await decide(found, stepOf(call, input.stepId));
    if (!decided.ok) return decided;
    const writes = stepWrites(repository, tenant, found, decided.value);
    if ((await repository.commit([...writes, repository.audit(call, found, action)])).ok)
      return done(decided.value.after);
  }
  throw new TableBusy("the prescription moved at every try");
}

/** A step that the hospital takes by itself; undefined when there is none to take any more. */
export async function stepByHospital(
  { repository }: { readonly repository: Repository },
  tenant: string,
  id: Id,
  decide: (before: Prescription) => Decided | undefined | Promise<Decided | undefined>,
): Promise<Prescription | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await repository.unread(tenant, id);
    const decided = before && (await decide(before));
    if (!before || !decided) return undefined;
    if ((await repository.commit(stepWrites(repository, tenant, before, decided))).ok) return decided.after;
  }
  throw new TableBusy("the prescription moved at every try");
}
