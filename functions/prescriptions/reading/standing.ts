import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";
import type { Prescription } from "../../../shared/prescriptions/model";
import type { PatientStanding } from "../../../shared/prescriptions/patient-views";
import type { Reason } from "../../../shared/prescriptions/reasons";
import { isDispensed } from "../../../shared/prescriptions/states";
import type { ChosenDelivery } from "../../deliveries/queries";

/** It had left the hospital when online care was stopped or a drug recalled: its state stays, and she must know. */
const AFTERWARDS: readonly string[] = [
  "drug-recalled-after-hand-over",
  "care-stopped-after-hand-over",
] satisfies readonly Reason[];

/** Why she must not take what has left the hospital already. */
export const stoppedAfterwards = ({ steps }: Pick<Prescription, "steps">): string | undefined =>
  AFTERWARDS.find((one) => steps.some(({ reason }) => reason === one));

const PLACES: { readonly [S in ChosenDelivery["state"]]?: PatientStanding } = {
  ready: "ready",
  "not-collected": "not-collected",
  "picked-up": "received",
  "handed-over": "on-the-way",
  collected: "on-the-way",
  "in-transit": "on-the-way",
  "out-for-delivery": "arrived",
  "in-locker": "arrived",
  signed: "signed",
  returning: "going-back",
  returned: "parcel-returned",
  lost: "parcel-lost",
  damaged: "parcel-damaged",
};
type Where = Pick<ChosenDelivery, "state" | "receivedAt" | "inPlaceOf">;

/** Where it is, in the words that have a next step for her; once it is put together its parcel knows. */
export function standingOf(found: Prescription, now: Instant, parcel: Where | undefined): PatientStanding {
  const { state, reviewBy } = found;
  if (state === "draft" || state === "in-review") return reviewBy < now ? "review-late" : "in-review";
  if (state === "approved") return "to-choose";
  if (state === "awaiting-payment") return "to-pay";
  if (!isDispensed(state)) return state;
  if (stoppedAfterwards(found)) return "do-not-take";
  if (!parcel) return state;
  if (parcel.state === "signed" && parcel.receivedAt) return "received";
  return PLACES[parcel.state] ?? (parcel.inPlaceOf ? "sent-again" : state);
}

type Ways = { chosen(tenant: string, prescriptionId: Id): Promise<Where | undefined> };

/** The same, asking for its parcel only where there can be one on its way. */
export async function standingNow(
  { deliveries }: { readonly deliveries: Ways },
  tenant: string,
  found: Prescription,
  now: Instant,
): Promise<PatientStanding> {
  return standingOf(found, now, isDispensed(found.state) ? await deliveries.chosen(tenant, found.id) : undefined);
}
