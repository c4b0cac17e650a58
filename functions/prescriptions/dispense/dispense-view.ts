import { dayOf } from "../../../shared/kernel/time";
import type { DispenseRow, DispenseView } from "../../../shared/prescriptions/dispense-calls";
import { boxCode, Dispensing, type Dispensing as Work } from "../../../shared/prescriptions/dispense-model";
import { packsOf, scannedOf } from "../../../shared/prescriptions/dispense-rules";
import { knownInList } from "../../../shared/patients/known-by-model";
import type { Prescription } from "../../../shared/prescriptions/model";
import { toTake } from "../../../shared/prescriptions/stock-rules";
import type { Call, StaffActor } from "../../kernel/call";
import { keysOf } from "../keys";
import type { Parts } from "../parts";
import { createStockStore } from "../stock/stock-store";

/** The work on a prescription that is being put together; a work of an earlier claim is over. */
export async function workOf({ table }: Parts, tenant: string, found: Prescription): Promise<Work | undefined> {
  const item = await table.get(keysOf(tenant).dispensing(found.id));
  if (!item) return undefined;
  const { retain: _retain, ...work } = item;
  return Dispensing.parse(work);
}

/** The work of the claim that stands. */
export const liveWork = (found: Prescription, work: Work | undefined): Work | undefined =>
  found.state === "dispensing" && work?.claim === found.v ? work : undefined;

export async function rowOf(parts: Parts, tenant: string, found: Prescription, work?: Work): Promise<DispenseRow> {
  const [delivery, { maskedName, knownBy }] = await Promise.all([
    parts.deliveries.chosen(tenant, found.id),
    parts.people.names(tenant, found.personId),
  ]);
  const live = liveWork(found, work);
  return {
    ...{ id: found.id, version: found.v, state: found.state, maskedName, knownBy: knownInList(knownBy) },
    method: delivery?.method ?? "pick-up",
    freightOwed: delivery?.method === "express" && !delivery.freightSettled,
    boxes: found.supply.reduce((sum, { packs }) => sum + packs, 0),
    coldChain: found.supply.some(({ coldChain }) => coldChain),
    paidAt: found.paidAt ?? found.updatedAt,
    ...(live ? { claimedBy: live.by } : {}),
  };
}

/** One prescription at the desk, with what this member of staff may do. The caller has recorded the reading. */
export async function dispenseView(parts: Parts, found: Prescription, call: Call<StaffActor>): Promise<DispenseView> {
  const { tenant, now, actor } = call;
  const stock = createStockStore(parts.table);
  const [work, signed, { name, knownBy }] = await Promise.all([
    workOf(parts, tenant, found),
    parts.repository.content(tenant, found),
    parts.people.names(tenant, found.personId),
  ]);
  const row = await rowOf(parts, tenant, found, work);
  const live = liveWork(found, work);
  const shown = live ?? (found.dispensedAt ? work : undefined);
  const drugIds = [...new Set(found.supply.map(({ drugId }) => drugId))];
  const lines = await Promise.all(
    drugIds.map(async (drugId) => {
      const line = found.supply.find((one) => one.drugId === drugId)!;
      const said = signed?.content.lines.find((one) => one.drugId === drugId);
      const boxes = await stock.stock(tenant, drugId);
      return {
        ...{ drugId, name: line.name, pack: line.pack, coldChain: line.coldChain },
        strength: said?.strength ?? "",
        form: said?.form ?? line.pack,
        packs: packsOf(found.supply, drugId),
        scanned: shown ? scannedOf(shown, drugId) : 0,
        takeFrom: boxes ? toTake(boxes, dayOf(now)).map((one) => ({ ...one, code: boxCode(drugId, one.number) })) : [],
      };
    }),
  );
  return {
    ...row,
    ...{ name, knownBy, lines, boxesScanned: shown?.boxes ?? [], label: found.id },
    ...(shown?.checkedBy ? { checkedBy: shown.checkedBy } : {}),
    may: mayOf(found, live, row, actor.staffId),
  };
}

function mayOf(found: Prescription, live: Work | undefined, row: DispenseRow, staffId: string): DispenseView["may"] {
  if (found.state === "paid") return row.freightOwed ? [] : ["claim"];
  if (!live) return [];
  const own = live.by.staffId === staffId;
  const complete = live.boxes.length === row.boxes;
  return [
    ...(own && !complete ? (["scan"] as const) : []),
    "put-back",
    ...(!own && live.boxes.length > 0 && !live.checkedBy ? (["second-check"] as const) : []),
    ...(live.checkedBy ? (["dispense"] as const) : []),
  ];
}
