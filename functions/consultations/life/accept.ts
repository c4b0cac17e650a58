import type { caseCalls } from "../../../shared/consultations/case-calls";
import { standsStill } from "../../../shared/consultations/eligibility-rules";
import { eligibilityPolicy } from "../../../shared/consultations/data/eligibility";
import type { Consultation } from "../../../shared/consultations/model";
import { takeStep } from "../../../shared/consultations/rules";
import { addMinutes } from "../../../shared/kernel/time";
import { done, refused, type Refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { notice } from "../say";
import { personRecord } from "../intake/person-record";
import { stepConsultation, type StepCall } from "../step";
import { doctorView } from "./doctor-view";
import type { LifeParts } from "./life-parts";
import { notWorking } from "./working";

type Unfit = Refused<"visit.gone" | "identity.changed" | "record.unreachable">;

/**
 * The doctor says that it meets the condition of a follow-up, with the visit of the record as proof. Who she is, that the
 * record is still linked to her and that the visit still stands there is asked anew; how old it may be was decided when she
 * submitted (P9).
 */
export const accept =
  (parts: LifeParts): Answering<(typeof caseCalls)["accept"]> =>
  async (input, call) => {
    const closed = await notWorking(parts, call);
    const outcome = await stepConsultation(parts, input, call, { action: "accept" }, async (before, step) => {
      if (closed) return closed;
      const endsAt = addMinutes(call.now, parts.policy.session.hours * 60);
      const accepted = { acceptedAt: call.now, endsAt, warnedAt: undefined };
      const proof = { ...step, reason: "meets-condition", note: before.visit.id };
      const taken = takeStep(before, "accept", proof, accepted, input.version);
      if (!taken.ok) return taken;
      if (input.visitId !== before.visit.id) return refused("visit.gone");
      const unfit = await unfitNow(parts, call, before);
      if (unfit) return unfit;
      const says = { doctor: before.doctorId, until: endsAt, exchanges: before.exchanges.most };
      return done({
        after: taken.value,
        event: "consultation.accepted" as const,
        facts: { until: endsAt },
        says: [notice("accepted", says)],
      });
    });
    return outcome.ok ? done(await doctorView(parts, outcome.value, call)) : outcome;
  };

async function unfitNow(parts: LifeParts, { tenant, now }: StepCall, found: Consultation): Promise<Unfit | undefined> {
  const person = await parts.people.person(tenant, found.personId);
  const bound = await parts.people.mayAct(tenant, found.accountId, found.personId, "consultations");
  if (!person || !bound) return refused("identity.changed");
  const read = await personRecord(parts, person, now, eligibilityPolicy.lookBack.days);
  if (read.is === "not-linked") return refused("identity.changed");
  if (read.is === "unreachable") return refused("record.unreachable");
  return standsStill(found, read.record.visits, eligibilityPolicy) === "stands" ? undefined : refused("visit.gone");
}
