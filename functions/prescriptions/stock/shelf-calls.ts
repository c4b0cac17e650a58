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
import type { Answering, Call, StaffActor } from "../../kernel/call";
import type { Parts } from "../parts";
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
  const writes = [...store.writes(tenant, decided.value), store.stepWrite(tenant, stepId, fingerprint)];
  if ((await table.commit(writes)).ok) return done(rowOf(decided.value.after, now));
  const there = await store.stock(tenant, drugId);
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
  async ({ batch: number, packs, reason, note, ...input }, call) =>
    change(parts, input, call, (before) => writingOff(before, { number, packs, reason }, { ...aboutOf(call), note }));
