import { addDays, dayOf } from "../../../shared/kernel/time";
import { boxCode } from "../../../shared/prescriptions/dispense-model";
import { toTake } from "../../../shared/prescriptions/stock-rules";
import type { PrescriptionState } from "../../../shared/prescriptions/states";
import { laidRx } from "./laid";
import { add, type Doings } from "./shelf-books";
import { DRUGS, type Shelf } from "./shelf-world";

type Act = (at: Shelf, doings: Doings) => Promise<unknown>;
type Made = Doings["made"][number];

/** One of hers in such a state, where there is one. */
async function oneIn(at: Shelf, { made }: Doings, ...states: PrescriptionState[]): Promise<Made | undefined> {
  const heads = await Promise.all(made.map(async (one) => ({ one, state: (await at.head(one.id)).state })));
  const fit = heads.filter(({ state }) => states.includes(state));
  return fit[at.pick(fit.length)]?.one;
}
const onRx = async (at: Shelf, id: string, more: object = {}) => ({
  ...{ id, stepId: at.id(), version: (await at.head(id)).v },
  ...more,
});
const onShelf = async (at: Shelf, drugId: string, more: object) => ({
  ...{ drugId, stepId: at.id(), version: (await at.stock(drugId)).v },
  ...more,
});
const anyDrug = (at: Shelf) => DRUGS[at.pick(DRUGS.length)]!;

const receive: Act = async (at, { received }) => {
  const [drugId, packs] = [anyDrug(at), 1 + at.pick(6)];
  const expiresOn = addDays(dayOf(at.clock.now()), 300 + at.pick(3));
  const input = await onShelf(at, drugId, { batch: `N${String(at.pick(900) + 100)}`, expiresOn, packs });
  if ((await at.tap("dispensary/receive", input, await at.dispenser())).ok) add(received, drugId, packs);
};
const wastes: Act = async (at, { wasted }) => {
  const drugId = anyDrug(at);
  const { batches } = await at.stock(drugId);
  const [batch, packs] = [batches[at.pick(batches.length)]?.number, 1 + at.pick(2)];
  if (!batch) return;
  const input = await onShelf(at, drugId, { batch, packs, reason: "broken", note: "" });
  if ((await at.tap("dispensary/writeOff", input, await at.dispenser())).ok) add(wasted, drugId, packs);
};
const counts: Act = async (at, { received, wasted }) => {
  const drugId = anyDrug(at);
  const { batches } = await at.stock(drugId);
  const found = batches[at.pick(batches.length)];
  if (!found) return;
  const counted = Math.max(0, found.left + at.pick(4) - 2);
  const input = await onShelf(at, drugId, { batch: found.number, counted, reason: "盘点" });
  if (!(await at.tap("dispensary/count", input, await at.dispenser())).ok) return;
  add(counted >= found.left ? received : wasted, drugId, Math.abs(counted - found.left));
};

/** Approved, and at the counter if there are boxes enough. */
const checksOut: Act = async (at, { made }) => {
  const drugs = DRUGS.filter(() => at.random() < 0.6).map((drugId) => [drugId, 1 + at.pick(3)] as const);
  if (drugs.length === 0) return;
  const { id, v: version, totalFen } = await laidRx(at.still, at.patient, { state: "approved", drugs });
  const deliveryId = at.id();
  await at.tap("deliveries/choose", { id: deliveryId, prescriptionId: id, method: "pick-up" }, at.patient.token);
  made.push({ id, parcels: [{ id: deliveryId, booked: false, handOff: new Map() }] });
  const input = { id, stepId: at.id(), version, deliveryId, expectedFen: totalFen };
  await at.tap("prescriptions/checkOut", input, at.patient.token);
};
const anew: Act = async (at, doings) => {
  const found = await oneIn(at, doings, "awaiting-payment");
  if (found) await at.tap("prescriptions/chooseAnew", await onRx(at, found.id), at.patient.token);
};
/** She pays; told at once, or only after her half hour is over. */
const pays =
  (late: boolean): Act =>
  async (at, doings) => {
    const found = await oneIn(at, doings, "awaiting-payment");
    if (!found) return;
    const id = at.id();
    const subject = { domain: "prescriptions", id: found.id };
    if (!(await at.tap("orders/place", { id, subject }, at.patient.token)).ok) return;
    await at.tap("orders/pay", { id, stepId: at.id(), way: "wechat-jsapi" }, at.patient.token);
    if (!at.payment.pay(`${id}-1`)) return;
    if (late) at.clock.advance(31);
    else await at.tells(`${id}-1`);
  };
const timePasses: Act = async (at) => at.clock.advance(31);

const dispenses: Act = async (at, doings) => {
  const found = await oneIn(at, doings, "paid");
  if (!found) return;
  const { id } = found;
  const [bai, ruan] = [await at.dispenser(), await at.staff("dispensary.ruan")];
  await at.tap("dispensary/claim", await onRx(at, id), bai);
  if (at.random() < 0.15) return at.tap("dispensary/cannotSupply", await onRx(at, id, { reason: "missing" }), bai);
  if (at.random() < 0.1) return at.tap("dispensary/putBack", await onRx(at, id), bai);
  const short = [];
  for (const { drugId, packs } of (await at.head(id)).supply) {
    const most = at.random() < 0.3 ? at.pick(packs + 1) : packs;
    for (let n = 0; n < most; n++) {
      const [batch] = toTake(await at.stock(drugId), dayOf(at.clock.now()));
      if (batch) await at.tap("dispensary/scan", await onRx(at, id, { code: boxCode(drugId, batch.number) }), bai);
    }
    if (most < packs) short.push({ drugId, reason: "damaged" });
  }
  await at.tap("dispensary/secondCheck", await onRx(at, id), ruan);
  return at.tap("dispensary/dispense", await onRx(at, id, { short }), bai);
};
const goes: Act = async (at, doings) => {
  const found = await oneIn(at, doings, "dispensed", "partly-dispensed");
  const parcel = found?.parcels.at(-1);
  if (!found || !parcel || (await at.parcel(parcel.id)).handedOverAt) return;
  // What is sent once more is packed only when its boxes were booked.
  if (found.parcels.length === 1 || (await at.booked(found.id, parcel.id))) await at.goes(parcel.id);
};
const fails: Act = async (at, doings) => {
  const found = await oneIn(at, doings, "dispensed", "partly-dispensed");
  const parcel = found?.parcels.at(-1);
  if (!found || !parcel || (await at.parcel(parcel.id)).state !== "in-transit") return;
  const what = ["returned", "lost", "damaged"][at.pick(3)]!;
  const again = at.random() < 0.6 ? { then: "re-send", newId: at.id() } : { then: "refund" };
  const step = { id: parcel.id, stepId: at.id(), version: 1, what, note: "快递公司告知", ...again };
  const answer = await at.tap("deliveries/reportFailure", step, await at.dispenser());
  if (answer.ok && again.newId) found.parcels.push({ id: again.newId, booked: false, handOff: new Map() });
};
/** She brings boxes back to the window. */
const broughtBack: Act = async (at, doings) => {
  const found = await oneIn(at, doings, "dispensed", "partly-dispensed");
  const drugId = anyDrug(at);
  if (!found) return;
  const said = { batch: "N100", packs: 1, reason: "returned", note: "", prescriptionLabel: found.id };
  const input = await onShelf(at, drugId, said);
  if ((await at.tap("dispensary/writeOff", input, await at.dispenser())).ok)
    add(found.parcels.at(-1)!.handOff, drugId, 1);
};

const recall: Act = async (at) => {
  const stop = { drugId: anyDrug(at), reason: at.random() < 0.7 ? "recall" : "missing", note: "厂家通知" };
  await at.tap("prescriptions/stopDrug", stop, await at.staff("pharmacist.ai"));
};
export const allow: Act = async (at) => {
  const token = await at.staff("pharmacist.ai");
  // The half hour that another act lets pass may end the session meanwhile.
  const list = await at.tap("prescriptions/stopList", {}, token);
  for (const { drugId, version } of (list.value?.drugs ?? []) as { drugId: string; version: number }[])
    await at.tap("prescriptions/allowDrug", { drugId, version }, token);
};
const decidesHeld: Act = async (at, doings) => {
  const found = await oneIn(at, doings, "held");
  const call = at.random() < 0.5 ? "release" : "cancelHeld";
  if (found)
    await at.tap(`prescriptions/${call}`, await onRx(at, found.id, { why: "已核对" }), await at.staff("pharmacist.ai"));
};
const drops: Act = async (at, doings) => {
  const found = await oneIn(at, doings, "awaiting-payment", "paid");
  if (found) await at.tap("prescriptions/notNeeded", await onRx(at, found.id), at.patient.token);
};

/** All that may happen to boxes, the usual more often than the rare. */
export const ACTS: readonly Act[] = [
  ...[receive, receive, wastes, counts, checksOut, checksOut, checksOut, anew, pays(false), pays(false), pays(false)],
  ...[pays(true), timePasses, dispenses, dispenses, dispenses, goes, goes, fails, fails, broughtBack],
  ...[recall, allow, decidesHeld, decidesHeld, drops],
];
