import type { caseCalls } from "../../../shared/consultations/case-calls";
import { offers } from "../../../shared/consultations/desk";
import type { Consultation } from "../../../shared/consultations/model";
import { takeStep, type MovedOn, type StepTaken } from "../../../shared/consultations/rules";
import { isOpen } from "../../../shared/consultations/states";
import type { KnownDoctor } from "../../../shared/consultations/views";
import { done, refused, type Refused, type Result } from "../../../shared/kernel/result";
import { addMinutes } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import { card, notice } from "../say";
import { stepConsultation, type Decided, type StepCall } from "../step";
import { namesOf, type LifeParts } from "./life-parts";
import { notWorking } from "./working";

type To = { readonly toDoctorId: string; readonly note: string; readonly version: number };

/** The doctors of its department who offer the same service now, but for the one who has it and those who had it. */
export async function couldTake(parts: LifeParts, tenant: string, found: Consultation, now: string) {
  const names = await namesOf(parts, tenant);
  const others = names
    .colleagues(found.departmentId)
    .filter(({ id }) => id !== found.doctorId && !found.formerDoctorIds.includes(id));
  const desks = await Promise.all(others.map(({ id }) => parts.desks.shortDesk(tenant, id)));
  return others.filter((_, i) => offers(desks[i]!, found.service, now));
}

/**
 * To another doctor of the department, who accepts or declines it (C6: one holds it at any time). What she was promised
 * stays: the clock runs on where it was still waiting, and begins anew only where a doctor had accepted already.
 */
async function handedTo(
  parts: LifeParts,
  before: Consultation,
  step: StepTaken,
  { toDoctorId, note, version }: To,
  call: StepCall,
): Promise<Result<Decided, MovedOn["code"] | "doctor.not-available">> {
  const acceptBy = isOpen(before.state)
    ? addMinutes(call.now, parts.policy.accept.hours * 60)
    : (before.acceptBy ?? call.now);
  const formerDoctorIds = [...before.formerDoctorIds, before.doctorId];
  const handed = { doctorId: toDoctorId, formerDoctorIds, acceptBy, endsAt: undefined, warnedAt: undefined };
  const taken = takeStep(before, "transfer", { ...step, reason: toDoctorId, note }, handed, version);
  if (!taken.ok) return taken;
  const able = await couldTake(parts, call.tenant, before, call.now);
  if (!able.some(({ id }) => id === toDoctorId)) return refused("doctor.not-available");
  const facts = { from: before.doctorId, to: toDoctorId, until: acceptBy };
  return done({
    after: taken.value,
    event: "consultation.transferred" as const,
    facts: { to: toDoctorId },
    says: [notice("transferred", facts), card("transfer", before.id, facts)],
  });
}

const knownOf = async (parts: LifeParts, tenant: string, id: string): Promise<KnownDoctor> =>
  (await namesOf(parts, tenant)).doctor(id);

/** By the doctor who holds it; it costs her nothing more. */
export const transfer =
  (parts: LifeParts): Answering<(typeof caseCalls)["transfer"]> =>
  async (input, call) => {
    const closed: Refused<"working.needed"> | undefined = await notWorking(parts, call);
    const outcome = await stepConsultation(parts, input, call, { action: "transfer" }, (before, step) =>
      closed ? closed : handedTo(parts, before, step, input, call),
    );
    return outcome.ok ? done({ to: await knownOf(parts, call.tenant, input.toDoctorId) }) : outcome;
  };

/** By the hospital, when the doctor does not come. */
export const handOver =
  (parts: LifeParts): Answering<(typeof caseCalls)["handOver"]> =>
  async (input, call) => {
    const how = { action: "hand-over", reach: "hospital" } as const;
    const outcome = await stepConsultation(parts, input, call, how, (before, step) =>
      handedTo(parts, before, { ...step, by: "desk" }, input, call),
    );
    if (!outcome.ok) return outcome;
    return done({ to: await knownOf(parts, call.tenant, input.toDoctorId), version: outcome.value.v });
  };

export const doctorsFor =
  (parts: LifeParts): Answering<(typeof caseCalls)["doctorsFor"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.consultation(id, call, false);
    if (!found) return refused("thing.missing");
    return done({ doctors: await couldTake(parts, call.tenant, found, call.now) });
  };
