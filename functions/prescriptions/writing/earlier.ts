import { done, refused } from "../../../shared/kernel/result";
import { movedOn } from "../../../shared/prescriptions/rules";
import type { writingCalls } from "../../../shared/prescriptions/writing-calls";
import { isDispensed, prescriptionLife } from "../../../shared/prescriptions/states";
import type { Answering } from "../../kernel/call";
import { endOf } from "../ending";
import { daysLeftNow } from "../refill/days-left";
import { refillStore } from "../refill/refill-store";
import type { RxParts } from "../review/review-parts";
import { caseView } from "../review/show";
import { stepPrescription } from "../step";
import { heldBy, isRefused } from "./case-of";

const MOST = 5;

/** Her last prescriptions that were not sent back: what is copied is a draft, to be read and signed anew. */
export const previousOf =
  (parts: RxParts): Answering<(typeof writingCalls)["previousOf"]> =>
  async ({ consultationId }, call) => {
    const { tenant, now } = call;
    const refills = refillStore(parts.table);
    const held = await heldBy(parts, consultationId, call);
    if (isRefused(held)) return held;
    const { prescriptions } = await parts.repository.ofPerson(tenant, held.personId, MOST);
    const signed = await Promise.all(
      prescriptions.map(async (found) => ({
        found,
        signed: await parts.repository.content(tenant, found),
        having: isDispensed(found.state) ? await refills.having(tenant, found.id) : undefined,
      })),
    );
    return done({
      prescriptions: signed.flatMap(({ found, signed: one, having }) =>
        one
          ? [
              {
                id: found.id,
                state: found.state,
                signedAt: found.signedAt,
                prescriber: found.prescriber.name,
                diagnosis: one.content.diagnosis,
                lines: one.content.lines,
                ...daysLeftNow(having, found, now),
              },
            ]
          : [],
      ),
    });
  };

/** Of a consultation that this doctor holds or has held; each prescription that the doctor may see. */
export const ofConsultation =
  (parts: RxParts): Answering<(typeof writingCalls)["ofConsultation"]> =>
  async ({ consultationId }, call) => {
    const { tenant, actor, now } = call;
    const { repository, consultations } = parts;
    const held = await consultations.forPrescribing(tenant, consultationId, now);
    if (!held || actor.doctorId === undefined) return refused("thing.missing");
    const own = held.doctorId === actor.doctorId;
    if (!own && !held.formerDoctorIds.includes(actor.doctorId)) return refused("thing.missing");
    await repository.recordReading(call, held.personId, `prescriptions-of#${consultationId}`);
    const { prescriptions } = await repository.ofConsultation(tenant, consultationId);
    const seen = prescriptions.filter(({ prescriber }) => own || prescriber.doctorId === actor.doctorId);
    return done({ prescriptions: await Promise.all(seen.map((found) => caseView(parts, found, call))) });
  };

/** Void before payment, by who wrote it, with a reason; boxes that were reserved go back. */
export const takeBack =
  (parts: RxParts): Answering<(typeof writingCalls)["takeBack"]> =>
  async ({ why, ...input }, call) => {
    const { tenant } = call;
    const outcome = await stepPrescription(parts, input, call, "take-back", (before, step) => {
      if (!prescriptionLife.can(before.state, "void")) return movedOn(before);
      const told = { ...step, by: "doctor" as const, note: why };
      return endOf(before, told, { tenant, because: "doctor", seen: input.version }, parts.boxesBack);
    });
    return outcome.ok ? done(await caseView(parts, outcome.value, call)) : outcome;
  };
