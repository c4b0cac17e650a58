import { createHash } from "node:crypto";
import { carrierOf, type Carrier } from "../../shared/deliveries/data/carriers";
import type { deliveries } from "../../shared/deliveries/contract";
import type { Delivery } from "../../shared/deliveries/model";
import { PACKING_GRAMS } from "../../shared/deliveries/options";
import { changed, freightSettled, movedOn, takeStep } from "../../shared/deliveries/rules";
import type { Id } from "../../shared/kernel/ids";
import { done, refused, type Refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import type { CarrierCodes } from "../ports/logistics/port";
import type { ForDelivery } from "../prescriptions/queries";
import { waybillKey } from "./keys";
import type { Parts } from "./parts";
import { stepDelivery } from "./step";
import { parcelView } from "./views";

type Calls = (typeof deliveries)["calls"];

export const codesOf = ({ waybillCode, trackingCode, serviceType, service }: Carrier): CarrierCodes => ({
  waybillCode,
  trackingCode,
  serviceType,
  serviceName: service.zh,
});
/** The page that shows one parcel. */
export const pageOf = (id: Id): string => `deliveries/pages/delivery/index?id=${id}`;

const PUT_TOGETHER: readonly string[] = ["dispensed", "partly-dispensed"];

/** Nothing leaves the house but what was put together for a prescription that still stands (P7). */
export async function standsOf(
  { prescriptions }: Pick<Parts, "prescriptions">,
  tenant: string,
  { prescriptionId }: Delivery,
): Promise<ForDelivery | Refused<"prescription.stopped">> {
  const found = await prescriptions.forDelivery(tenant, prescriptionId);
  return found && PUT_TOGETHER.includes(found.state)
    ? found
    : refused("prescription.stopped", { state: found?.state ?? "void" });
}
export const isStopped = (
  found: ForDelivery | Refused<"prescription.stopped">,
): found is Refused<"prescription.stopped"> => "ok" in found;

/** Ours with the carrier: the same as long as address and carrier are, another once a waybill was given up. */
function numberOf({ id, address, carrier, steps }: Delivery): string {
  const made = steps.filter(({ note }) => note === "waybill").length;
  const print = createHash("sha256")
    .update(JSON.stringify([address, carrier]))
    .digest("hex")
    .slice(0, 8);
  return `${id}-${made}-${print}`;
}

/** The carrier is asked first, under a number of ours: a lost answer or a lost race finds the same waybill again. */
export const makeWaybill =
  (parts: Parts): Answering<Calls["makeWaybill"]> =>
  async (input, call) => {
    const { tenant } = call;
    const answer = await stepDelivery(parts, input, call, "make-waybill", async (before, step) => {
      const { carrier: id, address, state, dispensedAt, waybill } = before;
      if (state !== "due" || !id || !address || !dispensedAt || waybill) return movedOn(before);
      if (!freightSettled(before)) return refused("freight.owed");
      const stands = await standsOf(parts, tenant, before);
      if (isStopped(stands)) return stands;
      const carrier = carrierOf(id);
      const parcelNumber = numberOf(before);
      const { openid } = await parts.people.contact(tenant, before.accountId);
      const made = await parts.logistics?.createWaybill({
        number: parcelNumber,
        carrier: codesOf(carrier),
        ...(openid ? { openid } : {}),
        to: address,
        boxes: before.boxes,
        grams: before.grams + PACKING_GRAMS,
        page: pageOf(before.id),
      });
      if (!made || (!made.ok && made.code === "unreachable")) return refused("carrier.unreachable");
      if (!made.ok) return refused("carrier.refused", { message: String(made.details ?? made.code) });
      const { waybill: number, labelLines } = made.value;
      return done({
        after: changed(
          before,
          { ...step, note: "waybill" },
          { parcelNumber, waybill: number, labelLines: [...labelLines] },
        ),
        writes: [parts.repository.waybillWrite(tenant, waybillKey(id, number), before.id)],
      });
    });
    return answer.ok ? done(await parcelView(parts, tenant, answer.value, true)) : answer;
  };

/** What a scanner reads: blanks and letter case say nothing. */
const scanned = (text: string) => text.replace(/\s+/g, "").toLowerCase();

/** What goes once more has boxes of its own, off the shelf and in the books before they are packed; undefined: not yet. */
async function boxesOf({ prescriptions }: Parts, tenant: string, { id, prescriptionId, inPlaceOf }: Delivery) {
  if (!inPlaceOf) return [];
  const taken = await prescriptions.boxesTaken(tenant, prescriptionId, id);
  return taken && [taken];
}

export const pack =
  (parts: Parts): Answering<Calls["pack"]> =>
  async (input, call) => {
    const answer = await stepDelivery(parts, input, call, "pack", async (before, step) => {
      if (!before.waybill) return before.state === "due" ? refused("waybill.missing") : movedOn(before);
      if (scanned(input.prescriptionLabel) !== scanned(before.prescriptionId))
        return refused("scan.mismatch", { which: "prescription" });
      if (scanned(input.parcelLabel) !== scanned(before.waybill)) return refused("scan.mismatch", { which: "parcel" });
      const stands = await standsOf(parts, call.tenant, before);
      if (isStopped(stands)) return stands;
      const boxes = await boxesOf(parts, call.tenant, before);
      if (!boxes) return refused("boxes.missing");
      const taken = takeStep(before, "pack", step);
      const writes = [stands.check, ...boxes];
      return taken.ok ? done({ after: taken.value, event: "delivery.packed", writes }) : taken;
    });
    return answer.ok ? done(await parcelView(parts, call.tenant, answer.value, true)) : answer;
  };

export const unpack =
  (parts: Parts): Answering<Calls["unpack"]> =>
  async (input, call) => {
    const answer = await stepDelivery(parts, input, call, "unpack", async (before, step) => {
      const taken = takeStep(before, "unpack", { ...step, note: input.reason }, { batchId: undefined });
      if (!taken.ok) return taken;
      return done({ after: taken.value, writes: await outOfBatch(parts, call.tenant, before) });
    });
    return answer.ok ? done(await parcelView(parts, call.tenant, answer.value, true)) : answer;
  };

/** The batch without a parcel that left it before the courier came. */
export async function outOfBatch({ repository }: Parts, tenant: string, { id, batchId }: Delivery): Promise<Write[]> {
  const batch = batchId && (await repository.batch(tenant, batchId));
  if (!batch || batch.state !== "open") return [];
  const deliveryIds = batch.deliveryIds.filter((one) => one !== id);
  return repository.batchWrites(tenant, { ...batch, v: batch.v + 1, deliveryIds });
}

/** A label that will not travel: an unused number costs nothing but the quota, so a carrier that is away stops nobody. */
export async function giveUpWaybill({ logistics, log }: Parts, delivery: Delivery): Promise<void> {
  const { waybill, parcelNumber: number, carrier } = delivery;
  if (!logistics || !waybill || !number || !carrier) return;
  const gone = await logistics.cancelWaybill({ number, waybill, carrier: codesOf(carrierOf(carrier)) });
  if (!gone.ok) log({ event: "waybill.not-cancelled", delivery: delivery.id, code: gone.code });
}
