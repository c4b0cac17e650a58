import { createWhole } from "../../../functions/whole";
import { hearOutside } from "../../../functions/hear";
import { rowWrites } from "../../../functions/deliveries/row-writes";
import { memoryTable, type MemoryTable } from "../../../functions/kernel/table/memory";
import type { Item, Key, Table, Write } from "../../../functions/kernel/table/table";
import { keysOf } from "../../../functions/prescriptions/keys";
import { createStockStore } from "../../../functions/prescriptions/stock/stock-store";
import type { Delivery } from "../../../shared/deliveries/model";
import type { Prescription } from "../../../shared/prescriptions/model";
import { writeOff } from "../../../shared/prescriptions/stock-rules";
import { fixedClock } from "../../kit/clock";
import { faultyTable } from "../../kit/faulty-table";
import { TENANT, type Answer, type Hospital } from "../../kit/hospital";
import { paymentDouble } from "../../kit/payment";
import { signedIn } from "../consultations/life-world";
import { PAYMENT_NEWS } from "../orders/to-be-paid";
import { ANTACID, LAXATIVE, openSale, type SaleWorld } from "./sale-world";

export const DRUGS = [ANTACID, LAXATIVE] as const;
const FEW = 14;

/** Numbers from 0 (included) to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Base = { readonly world: SaleWorld; readonly items: readonly { key: Key; item: Item }[] };
/** A hospital of which few boxes are left. */
export async function openBase(): Promise<Base> {
  const world = await openSale();
  for (const drugId of DRUGS)
    for (let soon = 0; soon < 2; soon++) {
      const before = (await world.stock.stock(TENANT, drugId))!;
      const [first] = before.batches;
      const packs = Math.min(first!.left, before.available - FEW);
      if (packs <= 0) continue;
      const gone = writeOff(
        before,
        { number: first!.number, packs, reason: "broken" },
        { at: world.hospital.clock.now() },
      );
      if (gone.ok) await world.hospital.table.commit(world.stock.writes(TENANT, gone.value));
    }
  const all = [...(world.hospital.table as MemoryTable).everything()];
  return { world, items: all.filter(({ key }) => key.pk.startsWith(TENANT) || key.table === "sessions") };
}

/** What may have been done by now: who has which prescription, and what the desk has done on the shelf by hand. */
export type Shelf = Awaited<ReturnType<typeof openShelf>>;

/** The same hospital once more over a table of its own, which fails as a database behind a network does. */
export async function openShelf({ world: { hospital, patient }, items }: Base, seed: number, own?: Table) {
  const random = seeded(seed);
  const pick = (most: number) => Math.floor(random() * most);
  const clock = fixedClock(hospital.clock.now());
  const inner = own ?? memoryTable({ now: () => Date.parse(clock.now()) });
  for (let at = 0; at < items.length; at += 100)
    await inner.commit(items.slice(at, at + 100).map(({ key, item }): Write => ({ put: key, item, when: "any" })));
  let underWay = 0;
  const within = async <T>(work: () => Promise<T>): Promise<T> => {
    underWay++;
    return work().finally(() => underWay--);
  };
  const watched: Table = {
    ...inner,
    commit: (writes) => within(() => inner.commit(writes)),
    units: () => inner.units(),
  };
  const pause = () =>
    within(async () => {
      for (let ticks = pick(20); ticks > 0; ticks--) await new Promise((resolve) => setImmediate(resolve));
    });
  const odds = { before: 0.02, lost: 0.03, late: 0.02, slow: 0.1 };
  const faulty = faultyTable(watched, { random, odds, pause });
  const running: Promise<void>[] = [];
  const payment = paymentDouble(clock);
  const after = (work: () => Promise<void>) => void running.push(work().catch(() => undefined));
  const outside = { ...hospital.app.outside, clock, payment: payment.port, after };
  const app = createWhole({ ...outside, table: faulty });
  const calm = createWhole({ ...outside, table: inner });
  const still = { ...hospital, app: calm, clock, table: inner } as unknown as Hospital;
  const store = createStockStore(inner);

  /** Tried again under the same id until the line answers, as a phone does. */
  async function tap(name: string, input: object, token: string): Promise<Answer> {
    for (;;) {
      const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
      const request = { method: "POST", headers, body: JSON.stringify(input) };
      const response = await app.api(new Request(`http://hospital.test/api/${name}`, request));
      if (response.status < 500)
        return {
          status: response.status,
          ok: false,
          value: undefined,
          ...((await response.json()) as Partial<Answer>),
        };
    }
  }
  const staff = (name: string) => signedIn(still, name);
  return {
    ...{ random, pick, clock, inner, still, patient, payment, tap, staff, calm, faulty },
    id: () => hospital.id(),
    dispenser: () => staff("dispensary.bai"),
    stock: async (drugId: string) => (await store.stock(TENANT, drugId))!,
    head: async (id: string): Promise<Prescription> => (await calm.repositories.prescriptions.unread(TENANT, id))!,
    parcel: async (id: string): Promise<Delivery> => (await calm.repositories.deliveries.unread(TENANT, id))!,
    booked: async (id: string, deliveryId: string) => inner.get(keysOf(TENANT).sentAgain(id, deliveryId)),
    /** WeChat tells, twice, that money came. */
    async tells(number: string) {
      for (let told = 0; told < 2; told++) {
        const news = { method: "POST", ...payment.news(number) };
        await hearOutside(app)(new Request(`http://hospital.test/api/webhooks/${PAYMENT_NEWS}`, news)).catch(
          () => undefined,
        );
      }
    },
    /** The courier has it: nobody brings it there by hand. */
    async goes(id: string, state: Delivery["state"] = "in-transit") {
      const { deliveries } = calm.repositories;
      const before = (await deliveries.unread(TENANT, id))!;
      const way = { method: "express" as const, carrier: "SF" as const, handedOverAt: clock.now() };
      const now = { ...before, ...way, v: before.v + 1, state };
      await deliveries.commit([deliveries.write(TENANT, now), ...rowWrites(TENANT, before, now)]);
    },
    /** What is under way comes to its end, and the jobs of some minutes run without a fault. */
    async quiet(minutes = 2) {
      do {
        await Promise.all(running.splice(0));
        await new Promise((resolve) => setImmediate(resolve));
      } while (underWay > 0 || running.length > 0);
      for (let minute = 0; minute < minutes; minute++) {
        clock.advance(1);
        await calm.everyMinute();
        await Promise.all(running.splice(0));
      }
    },
  };
}
