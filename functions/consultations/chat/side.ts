import type { Thread } from "../../../shared/consultations/thread";
import type { Id } from "../../../shared/kernel/ids";
import type { Call, PatientActor, StaffActor } from "../../kernel/call";
import type { Parts } from "../parts";

export type Side = "patient" | "doctor";
export type ChatCall = Call<PatientActor | StaffActor>;

export const sideOf = ({ kind }: PatientActor | StaffActor): Side => (kind === "patient" ? "patient" : "doctor");
/** Who somebody is, where an own message is told from another's. */
export const whoIs = (actor: PatientActor | StaffActor): string =>
  actor.kind === "patient" ? `account:${actor.accountId}` : `staff:${actor.staffId}`;

/** Is this chat the caller's by its head alone: the account that asked, or the doctor who holds it? */
export const isTheirs = ({ accountId, doctorId }: Thread, { actor }: ChatCall): boolean =>
  actor.kind === "patient"
    ? actor.accountId === accountId
    : actor.doctorId !== undefined && actor.doctorId === doctorId;

/** The chat, if the caller may be in it now: asked anew at every call, so that leave that ended is refused at once. */
export async function threadFor({ repository }: Parts, id: Id, call: ChatCall): Promise<Thread | undefined> {
  const head = await repository.thread(call.tenant, id);
  return head && (await repository.mayRead(call, head)) ? head : undefined;
}
