import type { Id } from "../../shared/kernel/ids";
import { isWorking, type DoctorDesk } from "../../shared/consultations/desk";
import type { Diagnosis } from "../../shared/consultations/intake-model";
import type { Consultation } from "../../shared/consultations/model";
import { isOpen } from "../../shared/consultations/states";
import type { Instant } from "../../shared/kernel/time";
import type { NoticeFacts } from "../../shared/notifications/model";
import { createSeller, type ConsultationSeller } from "./seller";
import type { Write } from "../kernel/table/table";
import { keysOf } from "./keys";
import type { Repository } from "./repository";

/** A consultation as somebody who prescribes in it needs to know it. */
export type ForPrescribing = {
  readonly id: Id;
  readonly v: number;
  readonly state: Consultation["state"];
  /** Accepted and going on: the doctor who holds it may prescribe. */
  readonly open: boolean;
  /** The doctor who holds it is in a working session that began with a proof (C8). */
  readonly working: boolean;
  readonly doctorId: string;
  readonly formerDoctorIds: readonly string[];
  readonly accountId: Id;
  readonly personId: Id;
  readonly departmentId: string;
  readonly diagnosis: Diagnosis;
  readonly profileVersion: number;
  /** For how many days she said that she has medicine left: the shortest of them. */
  readonly daysLeft?: number;
  readonly currentMedicines: Consultation["intake"]["medicines"];
  /** Under six: who is beside the child (C5). */
  readonly guardian?: Consultation["guardian"];
  /** It still is at this version: goes into the commit that rests on it. */
  readonly check: Write;
};

/** What other domains may ask of online follow-ups. */
export type ConsultationsQueries = {
  /** Is a consultation in one of these states now? Asked before a message goes out (N5). */
  stillTrue(tenant: string, id: Id, whileIn: readonly string[], facts: NoticeFacts): Promise<boolean>;
  readonly seller: ConsultationSeller;
  forPrescribing(tenant: string, id: Id, now: Instant): Promise<ForPrescribing | undefined>;
  /** What she told before the doctor was asked, for a pharmacist who looks at a prescription of it. */
  toldIn(tenant: string, id: Id): Promise<Consultation["intake"] | undefined>;
};

export const createQueries = (
  repository: Pick<Repository, "unread" | "thread" | "deskOf" | "isLive">,
): ConsultationsQueries => ({
  async stillTrue(tenant, id, whileIn, facts) {
    const found = await repository.unread(tenant, id);
    if (!found || !whileIn.includes(found.state) || !(await repository.isLive(tenant, found))) return false;
    // What is told of a late decision is over with the decision.
    if (facts.dispute !== undefined && found.dispute?.state !== facts.dispute) return false;
    if (facts.seq === undefined) return true;
    const thread = await repository.thread(tenant, id);
    return thread !== undefined && thread.read.patient < Number(facts.seq);
  },
  seller: createSeller(repository),
  toldIn: async (tenant, id) => (await repository.unread(tenant, id))?.intake,
  async forPrescribing(tenant, id, now) {
    const found = await repository.unread(tenant, id);
    if (!found) return undefined;
    const { v, state, doctorId, formerDoctorIds, accountId, personId, departmentId, diagnosis, profileVersion } = found;
    const { guardian } = found;
    const { medicines } = found.intake;
    const desk: Pick<DoctorDesk, "working"> = (await repository.deskOf(tenant, doctorId)) ?? {};
    return {
      ...{ id, v, state, doctorId, formerDoctorIds, accountId, personId, departmentId, diagnosis, profileVersion },
      open: isOpen(state),
      working: isWorking(desk, now),
      currentMedicines: medicines,
      ...(medicines.length ? { daysLeft: Math.min(...medicines.map(({ daysLeft }) => daysLeft)) } : {}),
      ...(guardian ? { guardian } : {}),
      check: { check: keysOf(tenant).consultation(id), when: { version: v } },
    };
  },
});
