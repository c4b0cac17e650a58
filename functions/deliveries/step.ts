import type { DeliveryEventType } from "../../shared/deliveries/events";
import type { Delivery } from "../../shared/deliveries/model";
import type { MovedOn, StepTaken } from "../../shared/deliveries/rules";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { NoticeFacts } from "../../shared/notifications/model";
import type { Call, PatientActor, StaffActor } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import { newsOf } from "./news";
import type { Parts } from "./parts";
import { TableBusy } from "./repository";
import { rowWrites } from "./row-writes";

export type StepCall = Call<PatientActor | StaffActor>;
export type StepInput = { readonly id: Id; readonly stepId: Id; readonly version: number };
type Usual = MovedOn["code"] | "thing.missing" | "request.reused";

/** What a step does: the delivery after it, what is announced, what else is written. */
export type Decided = {
  readonly after: Delivery;
  readonly event?: DeliveryEventType;
  readonly facts?: NoticeFacts;
  readonly writes?: readonly Write[];
};
const TRIES = 5;

const printOf = ({ fingerprint }: StepCall) => fingerprint.slice(0, 16);

/** The step of a call as the delivery remembers it. */
export const stepOf = (call: StepCall, id: string, note?: string): StepTaken => ({
  id,
  at: call.now,
  by: call.actor.kind,
  ...(call.actor.kind === "staff" ? { byName: call.actor.displayName.zh } : {}),
  ...(note ? { note } : {}),
  print: printOf(call),
});

/** How the hospital's or the carrier's own step is remembered. */
export const byItself = (
  name: string,
  version: number,
  at: Instant,
  by: "hospital" | "carrier" = "hospital",
  note?: string,
): StepTaken => ({ id: `${name}@${version}`, at, by, ...(note ? { note } : {}), print: "job" });

/** The delivery after a step and all that is written with it, in one commit. */
export function stepWrites(
  { repository }: Pick<Parts, "repository">,
  tenant: string,
  before: Delivery | undefined,
  { after, event, facts, writes = [] }: Decided,
): Write[] {
  return [
    repository.write(tenant, after),
    ...rowWrites(tenant, before, after),
    ...(event ? [newsOf(event, after, tenant, after.updatedAt, facts)] : []),
    ...writes,
  ];
}

/** The delivery, if this caller may see it: her own and her person's, or staff of an office that the contract lets in. */
export async function mineOrTheirs(parts: Parts, id: Id, { tenant, actor }: StepCall): Promise<Delivery | undefined> {
  const found = await parts.repository.unread(tenant, id);
  if (!found || actor.kind === "staff") return found;
  const mine = found.accountId === actor.accountId;
  return mine && (await parts.people.mayAct(tenant, actor.accountId, found.personId, "medicine")) ? found : undefined;
}

/**
 * Takes one step for a person: load as this reader, decide, commit, answer. The same tap asked again is answered with where
 * it is now. What she saw may be older by a line of the carrier's: the state decides, not the version.
 */
export async function stepDelivery<Code extends string>(
  parts: Parts,
  input: StepInput,
  call: StepCall,
  action: string,
  decide: (before: Delivery, step: StepTaken) => Promise<Result<Decided, Code>> | Result<Decided, Code>,
): Promise<Result<Delivery, Code | Usual>> {
  type Answer = Result<Delivery, Code | Usual>;
  const { repository } = parts;
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await mineOrTheirs(parts, input.id, call);
    if (!before) return refused("thing.missing") as Answer;
    const again = before.steps.find(({ id }) => id === input.stepId);
    if (again) return (again.print === printOf(call) ? done(before) : refused("request.reused")) as Answer;
    const decided = await decide(before, stepOf(call, input.stepId));
    if (!decided.ok) return decided;
    const writes = stepWrites(parts, call.tenant, before, decided.value);
    if ((await repository.commit([...writes, repository.audit(call, before, action)])).ok)
      return done(decided.value.after);
  }
  throw new TableBusy("the delivery moved at every try");
}

/** A step that the hospital or the carrier takes; undefined when there is none to take any more. */
export async function stepByItself(
  parts: Pick<Parts, "repository">,
  tenant: string,
  id: Id,
  decide: (before: Delivery) => Decided | undefined | Promise<Decided | undefined>,
): Promise<Delivery | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await parts.repository.unread(tenant, id);
    const decided = before && (await decide(before));
    if (!before || !decided) return undefined;
    if ((await parts.repository.commit(stepWrites(parts, tenant, before, decided))).ok) return decided.after;
  }
  throw new TableBusy("the delivery moved at every try");
}
