import { createHearPath } from "../../functions/deliveries/hear-path";
import { carrierOf } from "../../shared/deliveries/data/carriers";
import { addMinutes } from "../../shared/kernel/time";
import { demoConsultations } from "./data/demo-consultations";
import { demoMedicine, type DemoMedicine } from "./data/demo-medicine";
import { addressIdOf } from "./deliveries";
import { paysAtCounter, shiftOf } from "./desk-money";
import { tokenOf } from "./signed-in";
import { seedId } from "./ids";
import { accountIdOf } from "./load";
import { writes } from "./prescriptions";
import type { Stage } from "./stage";

type Staff = Readonly<Record<"pharmacist" | "cashier" | "first" | "second", string>>;
type Version = { readonly version: number };
/** So many minutes after it was paid it is put together, and given to the courier. */
const [TAKES, LEAVES] = [15, 40];

/** The ids under which a prescription of the demonstration and its delivery lie. */
export const medicineIdOf = (key: string) => seedId(`prescription/${key}`);
export const deliveryIdOf = (key: string) => seedId(`delivery/${key}`);

/**
 * Prescriptions that were approved, each brought as far as it says through the real calls and at its own times: the
 * dispensary, its window and the lists of patients hold something on the first day. Nothing is signed without a signing service.
 */
export async function applyMedicine(stage: Stage): Promise<void> {
  const { app, now, shift } = stage;
  if (!app.outside.signature || !app.outside.logistics) return;
  shift(now);
  const staff = {
    pharmacist: await tokenOf(stage, "pharmacist.ai"),
    first: await tokenOf(stage, "dispensary.bai"),
    second: await tokenOf(stage, "dispensary.ruan"),
    cashier: await tokenOf(stage, "finance.duan"),
  };
  const earliest = Math.max(...demoMedicine.map((one) => one.paidMinutesAgo));
  await shiftOf(stage, "medicine", earliest + 1, staff.cashier, async () => {
    for (const one of demoMedicine) await bring(stage, one, staff);
  });
}

async function bring(stage: Stage, one: DemoMedicine, staff: Staff): Promise<void> {
  const { now, shift, app, tenant } = stage;
  const { personKey, doctor } = demoConsultations.find(({ key }) => key === one.consultation)!;
  const at = (minutesAgo: number) => shift(addMinutes(now, -minutesAgo));
  shift(now);
  const { token } = await app.sessions.open(tenant, { kind: "patient", accountId: accountIdOf(personKey) });
  const doctorToken = await tokenOf(stage, doctor[0]);
  at(one.signedMinutesAgo);
  const consultationId = seedId(`consultation/${one.consultation}`);
  await writes(stage, { ...one, consultationId, approved: true }, doctorToken, staff.pharmacist);
  at(one.paidMinutesAgo);
  await buys(stage, one, personKey, token, staff.cashier);
  if (one.bringTo !== "paid" && one.bringTo !== "chosen") {
    at(one.paidMinutesAgo - TAKES);
    await putsTogether(stage, one, staff);
  }
  if (one.carrier && one.path) {
    at(one.paidMinutesAgo - LEAVES);
    await sends(stage, one.carrier, one.path, deliveryIdOf(one.key), staff.first);
  }
  shift(now);
}

/** How she gets it, the counter, and both moneys. */
async function buys(stage: Stage, one: DemoMedicine, personKey: string, patient: string, cashier: string) {
  const { ask, app, tenant } = stage;
  const [id, deliveryId] = [medicineIdOf(one.key), deliveryIdOf(one.key)];
  const chosen = { id: deliveryId, prescriptionId: id };
  let freightFen = 0;
  if (one.carrier) {
    const addressId = addressIdOf(personKey);
    const { express } = (await ask("deliveries/options", { prescriptionId: id, addressId }, patient)) as {
      express: { carriers: readonly { carrier: { id: string }; fen: number }[] };
    };
    freightFen = express.carriers.find(({ carrier }) => carrier.id === one.carrier)!.fen;
    const way = { method: "express", addressId, carrier: one.carrier, freight: "now", expectedFen: freightFen };
    await ask("deliveries/choose", { ...chosen, ...way, notUrgent: true }, patient);
  } else await ask("deliveries/choose", { ...chosen, method: "pick-up" }, patient);
  if (one.bringTo === "chosen") return;
  const { v: version, totalFen } = (await app.repositories.prescriptions.unread(tenant, id))!;
  const step = { id, stepId: seedId(`${id}/check-out`), version };
  await ask("prescriptions/checkOut", { ...step, deliveryId, expectedFen: totalFen }, patient);
  await paysAtCounter(stage, { domain: "prescriptions", id }, totalFen, patient, cashier);
  if (freightFen > 0)
    await paysAtCounter(stage, { domain: "deliveries", id: deliveryId }, freightFen, patient, cashier);
}

/** Claimed and scanned by one, looked at by the other, given out: as far as it goes. */
async function putsTogether(stage: Stage, { key, bringTo }: DemoMedicine, { first, second }: Staff): Promise<void> {
  const { ask, app, tenant } = stage;
  const id = medicineIdOf(key);
  type Line = { readonly packs: number; readonly takeFrom: readonly { readonly code: string }[] };
  const step = async (name: string, token: string, more: object = {}) => {
    const { v: version } = (await app.repositories.prescriptions.unread(tenant, id))!;
    const input = { id, stepId: seedId(`${id}/${name}/${version}`), version, ...more };
    return (await ask(`dispensary/${name}`, input, token)) as { readonly lines: readonly Line[] };
  };
  const { lines } = await step("claim", first);
  for (const { packs, takeFrom } of lines)
    for (let box = 0; box < packs; box++) await step("scan", first, { code: takeFrom[0]!.code });
  if (bringTo === "scanned") return;
  await step("secondCheck", second);
  await step("dispense", first, { short: [] });
}

/** Packed, given to the courier in a batch of its own, and what he told since. */
async function sends(
  { ask, app, tenant, now, shift }: Stage,
  carrier: NonNullable<DemoMedicine["carrier"]>,
  path: NonNullable<DemoMedicine["path"]>,
  id: string,
  token: string,
): Promise<void> {
  const step = (what: string, thing: string, version: number) => ({
    id: thing,
    stepId: seedId(`${id}/${what}`),
    version,
  });
  const { v } = (await app.repositories.deliveries.unread(tenant, id))!;
  const labelled = (await ask("deliveries/makeWaybill", step("waybill", id, v), token)) as Version & {
    readonly waybill: string;
    readonly prescriptionLabel: string;
  };
  const { waybill, prescriptionLabel } = labelled;
  const scanned = { prescriptionLabel, parcelLabel: waybill };
  await ask("deliveries/pack", { ...step("pack", id, labelled.version), ...scanned }, token);
  const batchId = seedId(`batch/${id}`);
  const open = (await ask("deliveries/openBatch", { id: batchId, carrier }, token)) as Version;
  const added = { ...step("add", batchId, open.version), parcelLabel: waybill };
  const { version } = (await ask("deliveries/addToBatch", added, token)) as Version;
  await ask("deliveries/handOver", { ...step("hand-over", batchId, version), courierName: "周师傅" }, token);
  const hear = createHearPath(app.parts.deliveries);
  const carrierCode = carrierOf(carrier).waybillCode;
  const events = path.map(({ minutesAgo, ...line }) => ({ ...line, at: addMinutes(now, -minutesAgo) }));
  // Each is heard when it happened, and a look at the parcel brings its news on: they carry that time.
  for (const [n, { at }] of events.entries()) {
    shift(at);
    await hear(tenant, { carrierCode, waybill, version: n + 1, events: events.slice(0, n + 1) });
    await ask("deliveries/parcel", { id }, token);
  }
}
