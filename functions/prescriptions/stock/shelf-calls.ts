import { done, refused, type Result } from "../../../shared/kernel/result";
import { dayOf, type Instant } from "../../../shared/kernel/time";
import { drugOf } from "../../../shared/prescriptions/formulary";
import type { stockCalls, StockRow } from "../../../shared/prescriptions/stock-calls";
import type { Stock } from "../../../shared/prescriptions/stock-model";
import {
  count as counting,
  emptyStock,
  expiring,
  isLow,
  receive as receiving,
  sellable,
  toTake,
  writeOff as writingOff,
  type Moved,
} from "../../../shared/prescriptions/stock-rules";
import { isDispensed } from "../../../shared/prescriptions/states";
import type { Answering, Call, StaffActor } from "../../kernel/call";
import type { Write } from "../../kernel/table/table";
import { boxesGiven } from "../parcels/boxes-given";
import { writtenOff } from "../parcels/write-off-parcel";
import type { Parts } from "../parts";
import { HERE } from "../stop-given";
import { createStockStore } from "./stock-store";

type Calls = typeof stockCalls;
type Row = StockRow;

const rowOf = (stock: Stock, now: Instant): Row => {
  const today = dayOf(now);
  const past = stock.batches.filter(({ expiresOn }) => expiresOn <= today);
  return {
    ...stock,
    batches: [...toTake(stock, today), ...past],
    sellable: sellable(stock, today),
    low: isLow(stock, today),
    expiring: expiring(stock, today).map((one) => ({ ...one, expired: one.expiresOn <= today })),
  };
};

export const stock =
  ({ table }: Parts): Answering<Calls["stock"]> =>
  async ({ cursor }, { tenant, now }) => {
    const found = await createStockStore(table).list(tenant, cursor);
    const items = found.all.map((one) => rowOf(one, now));
    return done({ items, now, ...(found.cursor ? { cursor: found.cursor } : {}) });
  };

export const stockOf =
  ({ table }: Parts): Answering<Calls["stockOf"]> =>
  async ({ drugId }, { tenant, now }) => {
    const found = await createStockStore(table).stock(tenant, drugId);
    return found ? done(rowOf(found, now)) : refused("thing.missing");
  };

export const movements =
  ({ table }: Parts): Answering<Calls["movements"]> =>
  async ({ drugId, cursor }, { tenant }) => {
    const found = await createStockStore(table).movements(tenant, drugId, cursor);
    return done({ items: found.all, ...(found.cursor ? { cursor: found.cursor } : {}) });
  };

type OnShelf = { readonly drugId: string; readonly stepId: string; readonly version: number };
type Usual = "stock.moved-on" | "drug.unknown" | "thing.missing" | "request.reused";

/** One change of the shelf: of two at once one is first, and the same tap is known again. */
async function change<Code extends string>(
  { table }: Parts,
  { drugId, stepId, version }: OnShelf,
  call: Call<StaffActor>,
  decide: (before: Stock) => Result<Moved, Code>,
  more: readonly Write[] = [],
): Promise<Result<Row, Code | Usual>> {
  const { tenant, now, fingerprint } = call;
  const store = createStockStore(table);
  const drug = drugOf(drugId);
  const before = await store.stock(tenant, drugId);
  if (!drug && !before) return refused("drug.unknown") as Result<Row, Code | Usual>;
  const print = await store.stepPrint(tenant, stepId);
  if (print && before)
    return print === fingerprint ? done(rowOf(before, now)) : (refused("request.reused") as Result<Row, Code | Usual>);
  if ((before?.v ?? 0) !== version)
    return refused("stock.moved-on", { version: before?.v ?? 0 }) as Result<Row, Code | Usual>;
  const decided = decide(before ?? emptyStock(drugId, drug!.generic, drug!.pack.text, now));
  if (!decided.ok) return decided;
  const writes = [...store.writes(tenant, decided.value), store.stepWrite(tenant, stepId, fingerprint), ...more];
  if ((await table.commit(writes)).ok) return done(rowOf(decided.value.after, now));
  const there = await store.stock(tenant, drugId);
  // The first try of this very tap may have had its effect just now.
  if (there && (await store.stepPrint(tenant, stepId)) === fingerprint) return done(rowOf(there, now));
  return refused("stock.moved-on", { version: there?.v ?? 0 }) as Result<Row, Code | Usual>;
}

const aboutOf = ({ now, actor }: Call<StaffActor>) => ({ at: now, byName: actor.displayName });

export const receive =
  (parts: Parts): Answering<Calls["receive"]> =>
  async ({ batch: number, expiresOn, packs, ...input }, call) => {
    if (expiresOn <= dayOf(call.now)) return refused("batch.expired");
    return change(parts, input, call, (before) => receiving(before, { number, expiresOn, packs }, aboutOf(call)));
  };

export const count =
  (parts: Parts): Answering<Calls["count"]> =>
  async ({ batch, counted, reason, ...input }, call) =>
    change(parts, input, call, (before) => counting(before, batch, counted, { ...aboutOf(call), reason }));

export const writeOff =
  (parts: Parts): Answering<Calls["writeOff"]> =>
  async ({ batch: number, packs, reason, note, prescriptionLabel = "", ...input }, call) => {
    const about = { ...aboutOf(call), note };
    if (reason !== "returned")
      return change(parts, input, call, (before) => writingOff(before, { number, packs, reason }, about));
    const given = await givenBack(parts, call.tenant, prescriptionLabel, input.drugId);
    return change<"batch.not-here" | "stock.reserved" | "returned.not-given">(
      parts,
      input,
      call,
      (before) => {
        if (!given || given.open < packs) return refused("returned.not-given");
        return writingOff(before, { number, packs, reason }, { ...about, prescriptionId: given.prescriptionId });
      },
      given ? [given.more(packs)] : [],
    );
  };

/** How many boxes of a drug, given on the prescription with this label, have left the house and were not written off. */
async function givenBack({ table, repository, deliveries }: Parts, tenant: string, label: string, drugId: string) {
  const found = await repository.unread(tenant, label.replace(/\s+/g, "").toLowerCase());
  const parcel = found && isDispensed(found.state) ? await deliveries.chosen(tenant, found.id) : undefined;
  if (!found || !parcel || HERE.includes(parcel.state)) return undefined;
  const off = await writtenOff(table, tenant, found, parcel.id, drugId);
  return { prescriptionId: found.id, open: (boxesGiven(found.supply).get(drugId) ?? 0) - off.packs, more: off.more };
}
