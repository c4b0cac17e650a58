import { createHearPath } from "../../functions/deliveries/hear-path";
import { carrierOf } from "../../shared/deliveries/data/carriers";
import { addMinutes } from "../../shared/kernel/time";
import { demoAddresses } from "./data/demo-addresses";
import { seedId } from "./ids";
import { accountIdOf } from "./load";
import type { Stage } from "./stage";

/** The id under which a demo person's nth address lies. */
export const addressIdOf = (personKey: string, nth = 0) => seedId(`address/${personKey}/${nth}`);

/** Writes the address books through the real calls. */
export async function applyAddresses({ app, tenant, ask, now, shift }: Stage): Promise<void> {
  shift(now);
  const written = new Map<string, number>();
  for (const { personKey, ...fields } of demoAddresses) {
    const nth = written.get(personKey) ?? 0;
    const accountId = accountIdOf(personKey);
    const { token } = await app.sessions.open(tenant, { kind: "patient", accountId });
    const input = { id: addressIdOf(personKey, nth), ...fields, isDefault: nth === 0 };
    await ask("deliveries/saveAddress", input, token);
    written.set(personKey, nth + 1);
  }
}

/**
 * Hands the parcel that has waited longest to its courier and lets him tell of it; the others stay for the desk to pack.
 * Nothing happens where no parcel waits.
 */
export async function applyParcels({ app, tenant, ask, now, shift }: Stage): Promise<void> {
  const { deliveries, hospital } = app.repositories;
  const [first] = (await deliveries.listed(tenant, "pack")).deliveries;
  if (!first?.carrier || !app.outside.logistics) return;
  const staffId = (await hospital.staffIdOf(tenant, "dispensary.bai")) ?? "";
  const account = await hospital.staff(tenant, staffId);
  if (!account) return;
  const { displayName, roles } = account.member;
  shift(addMinutes(now, -6 * 60));
  const { token } = await app.sessions.open(tenant, { kind: "staff", staffId, displayName, roles });
  const step = (name: string, id: string, version = 1) => ({ id, stepId: seedId(`parcel/${name}`), version });
  const { waybill } = (await ask("deliveries/makeWaybill", step("waybill", first.id), token)) as { waybill: string };
  const scans = { prescriptionLabel: first.prescriptionId, parcelLabel: waybill };
  await ask("deliveries/pack", { ...step("pack", first.id), ...scans }, token);
  const batchId = seedId("parcel/batch");
  await ask("deliveries/openBatch", { id: batchId, carrier: first.carrier }, token);
  const added = { ...step("add", batchId), parcelLabel: waybill };
  const { version } = (await ask("deliveries/addToBatch", added, token)) as { version: number };
  await ask("deliveries/handOver", { ...step("hand-over", batchId, version), courierName: "周师傅" }, token);
  const lines = [
    { minutesAgo: 330, type: 100001, message: "快递员已取件" },
    { minutesAgo: 120, type: 200001, message: "快件已发往目的地" },
  ];
  const events = lines.map(({ minutesAgo, ...line }) => ({ ...line, at: addMinutes(now, -minutesAgo) }));
  shift(now);
  const { waybillCode: carrierCode } = carrierOf(first.carrier);
  await createHearPath(app.parts.deliveries)(tenant, { carrierCode, waybill, version: 1, events });
}
