import type { ConsultationEventType } from "../../shared/consultations/events";
import type { Consultation } from "../../shared/consultations/model";
import { movedOn, type MovedOn, type StepTaken } from "../../shared/consultations/rules";
import { isUnderWay } from "../../shared/consultations/states";
import type { Thread } from "../../shared/consultations/thread";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { Instant } from "../../shared/kernel/time";
import type { NoticeFacts } from "../../shared/notifications/model";
import type { Call, PatientActor, StaffActor } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import { append } from "./append";
import { newsOf } from "./news";
import { threadOf } from "./opening";
import type { Parts } from "./parts";
import { TableBusy } from "./repository";
import { rowWrites } from "./row-writes";
import type { Said } from "./say";

export type StepCall = Call<PatientActor | StaffActor>;
export type StepInput = { readonly id: string; readonly stepId: string; readonly version: number };
type Usual = MovedOn["code"] | "thing.missing" | "request.reused";

/** What a step does: the consultation after it, what is said in the chat, what is announced, what else is written. */
export type Decided = {
  readonly after: Consultation;
  readonly event?: ConsultationEventType;
  readonly facts?: NoticeFacts;
  readonly says?: readonly Said[];
  readonly writes?: readonly Write[];
};
/**
 * What the audit trail calls it, and how far the caller reaches: `holder` is whoever asked or the doctor who holds it,
 * `hospital` the offices that the contract lets in for every consultation.
 */
type Reach = { readonly action: string; readonly reach?: "holder" | "hospital" };
/** A line of the chat or another step came in between so often: the caller may try again. */
const TRIES = 8;

/** The step of a call as the consultation remembers it. */
export const stepOf = (call: StepCall, id: string, more: Partial<StepTaken> = {}): StepTaken => ({
  id,
  at: call.now,
  by: call.actor.kind === "patient" ? "patient" : call.actor.roles.includes("doctor") ? "doctor" : "desk",
  ...(call.actor.kind === "staff" ? { byName: call.actor.displayName.zh } : {}),
  print: call.fingerprint.slice(0, 16),
  ...more,
});

/** How the hospital's own step is remembered. */
export const byHospital = (name: string, version: number, at: Instant, reason?: string): StepTaken => ({
  id: `${name}@${version}`,
  at,
  by: "hospital",
  print: "job",
  ...(reason ? { reason } : {}),
});

/**
 * The consultation after a step and all that is written with it, in one commit: its next version, the chat, what falls due,
 * the queue, the news. Rounds are counted by the chat while it runs, and kept here at every step.
 */
export function stepWrites(
  { repository, policy, ids }: Pick<Parts, "repository" | "policy" | "ids">,
  tenant: string,
  before: Consultation,
  thread: Thread | undefined,
  decided: Decided,
): { readonly after: Consultation; readonly writes: readonly Write[] } {
  const { event, facts, says = [], writes = [] } = decided;
  const at = decided.after.updatedAt;
  const used = thread?.rounds ?? before.exchanges.used;
  const after = { ...decided.after, exchanges: { ...decided.after.exchanges, used } };
  const open = isUnderWay(after.state);
  const head = thread ?? threadOf(before);
  const handed = head.doctorId !== after.doctorId;
  const moves = says.length > 0 || open !== head.open || handed;
  const drafts = says.map((said) => ({ ...said, id: ids.id(), at }));
  // The next doctor writes only after accepting.
  const from = handed ? { ...head, answeredBy: undefined } : head;
  const chat = moves ? append(repository, tenant, from, drafts, at, { open, doctorId: after.doctorId }).writes : [];
  return {
    after,
    writes: [
      repository.write(tenant, after),
      ...chat,
      ...rowWrites(before, after, tenant, policy),
      ...(event ? [newsOf(event, after, tenant, at, facts)] : []),
      ...writes,
    ],
  };
}

const stepOfId = ({ steps }: Consultation, stepId: string) => steps.find(({ id }) => id === stepId);

/**
 * Takes one step for a person: load as this reader, decide, commit, answer. The same tap asked again is answered with where
 * it is now; a lost race says who was first; a line that came into the chat meanwhile is no reason to refuse.
 */
export async function stepConsultation<Code extends string>(
  parts: Parts,
  input: StepInput,
  call: StepCall,
  { action, reach = "holder" }: Reach,
  decide: (before: Consultation, step: StepTaken) => Promise<Result<Decided, Code>> | Result<Decided, Code>,
): Promise<Result<Consultation, Code | Usual>> {
  const { repository } = parts;
  const { tenant } = call;
  const print = call.fingerprint.slice(0, 16);
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await repository.unread(tenant, input.id);
    const again = found && stepOfId(found, input.stepId);
    if (again?.print === print) return done(found!);
    if (!found || !(reach === "hospital" || (await repository.mayRead(call, found))))
      return refused("thing.missing") as Result<Consultation, Code | Usual>;
    if (again) return refused("request.reused") as Result<Consultation, Code | Usual>;
    const decided = await decide(found, stepOf(call, input.stepId));
    if (!decided.ok) return decided;
    const thread = await repository.thread(tenant, input.id);
    const { after, writes } = stepWrites(parts, tenant, found, thread, decided.value);
    if ((await repository.commit([...writes, repository.audit(call, after, action)])).ok) return done(after);
    const now = await repository.unread(tenant, input.id);
    if (now && now.v !== found.v && stepOfId(now, input.stepId)?.print !== print)
      return movedOn(now) as Result<Consultation, Code | Usual>;
  }
  throw new TableBusy("the chat moved at every try");
}

/** A step that the hospital takes by itself; undefined when there is none to take any more. */
export async function stepByHospital(
  parts: Pick<Parts, "repository" | "policy" | "ids">,
  tenant: string,
  id: string,
  decide: (before: Consultation) => Decided | undefined | Promise<Decided | undefined>,
): Promise<Consultation | undefined> {
  const { repository } = parts;
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await repository.unread(tenant, id);
    const decided = before && (await decide(before));
    if (!before || !decided) return undefined;
    const { after, writes } = stepWrites(parts, tenant, before, await repository.thread(tenant, id), decided);
    if ((await repository.commit(writes)).ok) return after;
  }
  throw new TableBusy("the consultation moved at every try");
}
