import { newsOf } from "../../../functions/prescriptions/news";
import type { PrescriptionEventType } from "../../../shared/prescriptions/events";
import type { Prescription } from "../../../shared/prescriptions/model";
import type { SupplyLine } from "../../../shared/prescriptions/model";
import { emptyStock, receive } from "../../../shared/prescriptions/stock-rules";
import { createStockStore } from "../../../functions/prescriptions/stock/stock-store";
import type { Id } from "../../../shared/kernel/ids";
import { addMinutes } from "../../../shared/kernel/time";
import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";

export const YUZHONG = "500103";
export const box: SupplyLine = {
  drugId: "levothyroxine-50ug",
  name: { zh: "左甲状腺素钠片", en: "Levothyroxine sodium tablets" },
  pack: { zh: "50µg×100片/盒", en: "100 tablets of 50 µg" },
  packs: 2,
  fen: 2950,
  grams: 60,
  coldChain: false,
  mailable: true,
  liquid: false,
};
const signer = { staffId: "s1", doctorId: "d1", name: { zh: "牟医生", en: "Dr Mou" } };

export type World = {
  readonly hospital: Hospital;
  readonly patient: Patient;
  readonly desk: string;
  readonly prescriptionId: Id;
  /** Calls of the patient, and of the dispensary. */
  readonly mine: (name: string, input: object) => ReturnType<Hospital["call"]>;
  readonly theirs: (name: string, input: object) => ReturnType<Hospital["call"]>;
  readonly step: (id: Id) => { id: Id; stepId: Id; version: number };
  /** The prescription moves on and says so, as its own domain would. */
  readonly prescriptionIs: (state: Prescription["state"], event?: PrescriptionEventType) => Promise<void>;
};

/** A patient with a prescription that a pharmacist has approved: what its own domain has written by then. */
export async function approvedPrescription(
  hospital: Hospital,
  patient: Patient,
  change: Partial<Prescription> = {},
): Promise<Id> {
  const now = hospital.clock.now();
  const id = hospital.id();
  const head = {
    ...{ id, v: 1, state: "approved", content: 1, hash: "0".repeat(64), consultationId: hospital.id() },
    ...{ accountId: patient.accountId, personId: patient.personId, departmentId: "endocrinology" },
    ...{ prescriber: signer, supply: [box], days: 28, totalFen: 5900 },
    ...{ signedAt: now, contentAt: now, reviewBy: now, approvedAt: now, validUntil: addMinutes(now, 3 * 24 * 60) },
    ...{ steps: [], createdAt: now, updatedAt: now },
    ...change,
  } as unknown as Prescription;
  await hospital.app.table.commit([hospital.app.repositories.prescriptions.write(TENANT, head)]);
  return id;
}

export async function deliveryWorld(
  options: { prescription?: Partial<Prescription>; hospital?: Hospital } = {},
): Promise<World> {
  const hospital = options.hospital ?? (await openHospital());
  const patient = await hospital.patient();
  const desk = await hospital.staff("dispensary");
  const prescriptionId = await approvedPrescription(hospital, patient, options.prescription);
  const prescriptions = hospital.app.repositories.prescriptions;
  return {
    ...{ hospital, patient, desk, prescriptionId },
    mine: (name, input) => hospital.call(`deliveries/${name}`, input, patient.token),
    // A session of staff ends before days have passed: they sign in each day.
    theirs: async (name, input) => hospital.call(`deliveries/${name}`, input, await hospital.staff("dispensary")),
    step: (id) => ({ id, stepId: hospital.id(), version: 1 }),
    async prescriptionIs(state, event) {
      const before = (await prescriptions.unread(TENANT, prescriptionId))!;
      const now = hospital.clock.now();
      const paid = state === "paid" ? { paidAt: now } : {};
      const after = { ...before, v: before.v + 1, state, ...paid, updatedAt: now };
      const news = event ? [newsOf(event, after, TENANT, now)] : [];
      await hospital.app.table.commit([prescriptions.write(TENANT, after), ...news]);
      await hospital.settle();
    },
  };
}

/** An address in Chongqing, or in the district with this code. */
export async function address({ hospital, mine }: World, districtCode = YUZHONG): Promise<Id> {
  const id = hospital.id();
  const fields = { name: "林晚晴", phone: "13912345678", districtCode, street: "民生路 1 号 2 单元 3-1", label: "家" };
  const saved = await mine("saveAddress", { id, ...fields, isDefault: false });
  if (!saved.ok) throw new Error(`address: ${saved.code}`);
  return id;
}

type Wanted = { carrier?: string; freight?: "now" | "on-arrival"; districtCode?: string; expectedFen?: number };
/** Express as she chose it, by default with SF, paid on arrival. */
export async function chosenExpress(world: World, wanted: Wanted = {}): Promise<Id> {
  const { carrier = "SF", freight = "on-arrival", districtCode, expectedFen = 1200 } = wanted;
  const id = world.hospital.id();
  const addressId = await address(world, districtCode);
  const chosen = await world.mine("choose", {
    ...{ id, prescriptionId: world.prescriptionId, method: "express", addressId },
    ...{ carrier, freight, expectedFen, notUrgent: true },
  });
  if (!chosen.ok) throw new Error(`choose: ${chosen.code} ${JSON.stringify(chosen.details)}`);
  return id;
}
export async function chosenPickUp(world: World): Promise<Id> {
  const id = world.hospital.id();
  const chosen = await world.mine("choose", { id, prescriptionId: world.prescriptionId, method: "pick-up" });
  if (!chosen.ok) throw new Error(`choose: ${chosen.code}`);
  return id;
}
/** Paid and put together in the dispensary. */
export async function dispensed(world: World): Promise<void> {
  await world.prescriptionIs("awaiting-payment", "prescription.checked-out");
  await world.prescriptionIs("paid", "prescription.paid");
  await world.prescriptionIs("dispensed", "prescription.dispensed");
}
/** So many boxes of what she has come in at the dispensary, and the minute passes. */
export async function boxesCome({ hospital }: Pick<World, "hospital">, packs = 10): Promise<void> {
  const shelf = createStockStore(hospital.table);
  const at = hospital.clock.now();
  const before = (await shelf.stock(TENANT, box.drugId)) ?? emptyStock(box.drugId, box.name, box.pack, at);
  const come = receive(before, { number: `N${before.v}0`, expiresOn: "2028-11-01", packs }, { at });
  if (!come.ok) throw new Error(`receive: ${come.code}`);
  await hospital.table.commit(shelf.writes(TENANT, come.value));
  await hospital.app.everyMinute();
}
/** Labelled and packed by scanning both labels; answers the carrier's number. */
export async function packed(world: World, id: Id): Promise<string> {
  const made = await world.theirs("makeWaybill", world.step(id));
  if (!made.ok) throw new Error(`makeWaybill: ${made.code}`);
  const { waybill } = made.value;
  const scans = { prescriptionLabel: world.prescriptionId.toUpperCase(), parcelLabel: waybill };
  const done = await world.theirs("pack", { ...world.step(id), ...scans });
  if (!done.ok) throw new Error(`pack: ${done.code}`);
  return String(waybill);
}
/** Given to the courier in a batch of its own. */
export async function handedOver(world: World, id: Id, carrier = "SF"): Promise<string> {
  const waybill = await packed(world, id);
  const batchId = world.hospital.id();
  await world.theirs("openBatch", { id: batchId, carrier });
  const added = await world.theirs("addToBatch", { ...world.step(batchId), parcelLabel: waybill });
  const given = await world.theirs("handOver", {
    ...{ id: batchId, stepId: world.hospital.id(), version: added.value.version, courierName: "周师傅" },
  });
  if (!given.ok) throw new Error(`handOver: ${given.code}`);
  return waybill;
}
/** What the carrier pushes: verified by the port, heard by the app. */
export const push = (
  { hospital }: World,
  waybill: string,
  version: number,
  events: readonly { at: string; type: number; message?: string }[],
  carrierCode = "SF",
) =>
  hospital.app
    .hearPush(TENANT, {
      id: hospital.id(),
      at: hospital.clock.now(),
      events: [
        {
          ...{ kind: "express-path", openid: "", carrierCode, waybill, version },
          events: events.map(({ message = "快件更新", ...one }) => ({ ...one, message })),
        },
      ],
    })
    .then(() => hospital.settle());
