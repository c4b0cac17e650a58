import type { DeliveryEvent, DeliveryEventType } from "../../../shared/deliveries/events";
import { dayOf } from "../../../shared/kernel/time";
import { isDispensed } from "../../../shared/prescriptions/states";
import type { Reaction } from "../../kernel/outbox";
import type { Parts } from "../parts";
import { TableBusy } from "../repository";
import { boxesGiven, TRIES } from "./boxes-given";

const ENDS: readonly DeliveryEventType[] = [
  "delivery.signed",
  "delivery.picked-up",
  "delivery.returned",
  "delivery.lost",
  "delivery.damaged",
];
/** Where a parcel has ended: in her hands, at the hospital to be destroyed, or nowhere. */
const ENDED: readonly string[] = ["signed", "picked-up", "returned", "lost", "damaged"];

const HERS: readonly string[] = ["signed", "picked-up"];

/**
 * Nothing of it is on its way any more: a stop of one of its drugs looks for it no longer, only a recall looks back on what
 * she has. One that goes again stays.
 */
export const inHerHands =
  ({ repository, deliveries }: Pick<Parts, "repository" | "deliveries">): Reaction =>
  async ({ tenant, event, at }) => {
    const { type, prescriptionId } = event as unknown as DeliveryEvent;
    if (!ENDS.includes(type)) return;
    for (let tries = 0; tries < TRIES; tries++) {
      const [found, stands] = await Promise.all([
        repository.unread(tenant, prescriptionId),
        deliveries.chosen(tenant, prescriptionId),
      ]);
      if (!found || !stands || !isDispensed(found.state) || !ENDED.includes(stands.state)) return;
      const drugIds = [...new Set(found.supply.map(({ drugId }) => drugId))];
      const gone = drugIds.map((drugId) => repository.underWayGone(tenant, drugId, prescriptionId));
      const given = HERS.includes(stands.state) ? [...boxesGiven(found.supply).keys()] : [];
      const hers = given.map((drugId) => repository.receivedWrite(tenant, drugId, dayOf(at), prescriptionId));
      if ((await repository.commit([...gone, ...hers, stands.check])).ok) return;
    }
    throw new TableBusy("the parcel moved at every try");
  };
