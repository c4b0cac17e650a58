import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { NoticeFacts } from "../../shared/notifications/model";
import type { Prescription } from "../../shared/prescriptions/model";
import type { PrescriptionState } from "../../shared/prescriptions/states";
import type { Write } from "../kernel/table/table";
import { keysOf } from "./keys";
import type { Repository } from "./repository";
import { createSeller, type Seller } from "./sale/seller";

export type { MedicineStanding, MedicineToPay } from "./sale/seller";

/** A prescription as a parcel needs to know it; never what is in it by name. */
export type ForDelivery = {
  readonly id: Id;
  readonly v: number;
  readonly accountId: Id;
  readonly personId: Id;
  readonly consultationId: Id;
  readonly departmentId: string;
  readonly state: PrescriptionState;
  /** Restrictions of its drugs: a cold chain is needed, none of it may be mailed, it holds liquids … */
  readonly coldChain: boolean;
  readonly notMailable: boolean;
  readonly liquid: boolean;
  readonly boxes: number;
  readonly grams: number;
  /** How many days of medicine she said that she has left, where she said so. */
  readonly daysLeft?: number;
  /** When that was kept: from that day on she has been taking them. */
  readonly daysLeftAt?: Instant;
  readonly payUntil?: Instant;
  readonly paidAt?: Instant;
  /** It still is at this version: goes into the commit that rests on it (P7). */
  readonly check: Write;
};

/** What other domains may ask of prescriptions. */
export type PrescriptionsQueries = {
  stillTrue(tenant: string, id: Id, whileIn: readonly string[], facts: NoticeFacts): Promise<boolean>;
  forDelivery(tenant: string, id: Id): Promise<ForDelivery | undefined>;
  /** A parcel that goes once more has its boxes: for the commit that packs it (P7). Undefined: none were taken yet. */
  boxesTaken(tenant: string, id: Id, deliveryId: Id): Promise<Write | undefined>;
  readonly seller: Seller;
};

/** What a parcel needs to know: restrictions and weight of all boxes, never a drug by name. */
const forDeliveryOf = (found: Prescription, check: Write): ForDelivery => {
  const { id, v, accountId, personId, consultationId, departmentId, state, supply, daysLeft, payUntil, paidAt } = found;
  return {
    ...{ id, v, accountId, personId, consultationId, departmentId, state },
    coldChain: supply.some(({ coldChain }) => coldChain),
    notMailable: supply.some(({ mailable }) => !mailable),
    liquid: supply.some(({ liquid }) => liquid),
    boxes: supply.reduce((sum, { packs, given = packs }) => sum + given, 0),
    grams: supply.reduce((sum, { packs, given = packs, grams }) => sum + given * grams, 0),
    ...(daysLeft === undefined ? {} : { daysLeft, daysLeftAt: found.signedAt }),
    ...(payUntil ? { payUntil } : {}),
    ...(paidAt ? { paidAt } : {}),
    check,
  };
};

export const createQueries = (repository: Repository): PrescriptionsQueries => ({
  async stillTrue(tenant, id, whileIn, facts) {
    const found = await repository.unread(tenant, id);
    if (!found || !whileIn.includes(found.state)) return false;
    // What has left the hospital and must not be taken is told to whoever fetched it, also after her leave has ended.
    return facts.left === "yes" || repository.isLive(tenant, found);
  },
  async forDelivery(tenant, id) {
    const found = await repository.unread(tenant, id);
    return found && forDeliveryOf(found, repository.check(tenant, found));
  },
  async boxesTaken(tenant, id, deliveryId) {
    const check = keysOf(tenant).sentAgain(id, deliveryId);
    return (await repository.get(check)) && { check, when: { version: 1 } };
  },
  seller: createSeller(repository),
});
