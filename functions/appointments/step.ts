import { done, refused, type Refused, type Result } from "../../shared/kernel/result";
import type { Application } from "../../shared/appointments/application";
import type { ApplicationEventType } from "../../shared/appointments/events";
import type { Booking } from "../../shared/appointments/model";
import { movedOn } from "../../shared/appointments/rules";
import type { NoticeFacts } from "../../shared/notifications/model";
import type { Call, PatientActor, StaffActor } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import { commitStep } from "./hand-on";
import { newsOf } from "./news";
import type { Parts } from "./parts";
import type { Line } from "./repository";

export type StepCall = Call<PatientActor | StaffActor>;
export type StepInput = { readonly id: string; readonly stepId: string; readonly version: number };

/** What a call decided: the application after the step, what to write down, what to announce, what else to commit. */
export type Decided = {
  readonly after: Application;
  readonly reason?: string;
  readonly note?: string;
  /** For colleagues only. */
  readonly internalNote?: string;
  readonly event?: ApplicationEventType;
  /** What the news says beside the application itself. */
  readonly facts?: NoticeFacts;
  readonly writes?: readonly Write[];
  /** Her place is given back: it goes to the next on the wait list, or is free. */
  readonly givesPlace?: boolean;
  /** A move: what she holds after it, and so does not give up. */
  readonly kept?: Booking;
};

type Usual = "application.moved-on" | "thing.missing" | "request.reused";

/**
 * Takes one step for a person: load as this reader, decide, commit with its history line and event, answer. The same tap
 * asked again finds its own line and is answered with where the application is now; a lost race says who was first.
 */
export async function takeStepFor<Code extends string>(
  parts: Parts,
  input: StepInput,
  call: StepCall,
  decide: (before: Application) => Promise<Result<Decided, Code>> | Result<Decided, Code>,
  explainLoss?: (before: Application, decided: Decided) => Promise<Refused<Code> | undefined>,
): Promise<Result<Application, Code | Usual>> {
  const { repository } = parts;
  const before = await repository.application(input.id, call);
  if (!before) return refused("thing.missing") as Result<Application, Code | Usual>;
  const [decided, person] = await Promise.all([decide(before), parts.people.names(call.tenant, before.personId)]);
  if (!decided.ok) return (await repeated(parts, input, call)) ?? decided;
  const after = decided.value.after;
  const written = [
    ...repository.transition(before, after, input.stepId, lineOf(decided.value, call), person.maskedName, call),
    ...(decided.value.writes ?? []),
    ...newsOf(decided.value, call.tenant),
  ];
  const { givesPlace = false, kept } = decided.value;
  const step = { before, writes: written, givesPlace, kept, now: call.now };
  if (await commitStep(parts, call.tenant, step)) return done(after);
  const again = await repeated(parts, input, call);
  if (again) return again;
  const loss = await explainLoss?.(before, decided.value);
  return (loss as Result<Application, Code> | undefined) ?? (await whoWasFirst(parts, input.id, call));
}

/** The answer to a tap that already had its effect, if this is one. */
async function repeated(
  { repository }: Parts,
  input: StepInput,
  call: StepCall,
): Promise<Result<Application, Usual> | undefined> {
  const line = await repository.line(input.id, input.stepId, call.tenant);
  if (!line) return undefined;
  if (line.fingerprint !== call.fingerprint) return refused("request.reused");
  const now = await repository.unread(call.tenant, input.id);
  return now && done(now);
}

async function whoWasFirst({ repository }: Parts, id: string, call: StepCall): Promise<Result<Application, Usual>> {
  const [now, lines] = await Promise.all([repository.unread(call.tenant, id), repository.lines(id, call.tenant)]);
  if (!now) return refused("thing.missing");
  const last = lines[lines.length - 1];
  return movedOn(now, call.actor.kind === "staff" ? last?.byName : undefined);
}

/** The history line of a step; patients later see the role, colleagues the name. */
export function lineOf({ after, reason, note, internalNote }: Decided, call: StepCall): Line {
  return {
    version: after.v,
    state: after.state,
    at: call.now,
    by: roleOf(call.actor),
    fingerprint: call.fingerprint,
    ...(call.actor.kind === "staff" ? { byName: call.actor.displayName.zh } : {}),
    ...(reason ? { reason } : {}),
    ...(note ? { note } : {}),
    ...(internalNote ? { internalNote } : {}),
  };
}

const roleOf = (actor: PatientActor | StaffActor): Line["by"] => {
  if (actor.kind === "patient") return "patient";
  for (const role of ["triage", "doctor", "clinic-desk"] as const) if (actor.roles.includes(role)) return role;
  return "hospital";
};
