import type { Write } from "../../functions/kernel/table/table";
import { keysOf } from "../../functions/prescriptions/keys";
import { kept } from "../../functions/prescriptions/repository";
import { addDays, dayOf, type Instant } from "../../shared/kernel/time";
import { formulary } from "../../shared/prescriptions/formulary";
import type { Movement, Stock } from "../../shared/prescriptions/stock-model";

/** Boxes of each drug on the first day: a few that expire before long, and many that do not; every tenth drug is low. */
const SOON = { packs: 6, days: 120 };
const LATE = { packs: 180, days: 540 };
const LOW = { every: 10, packs: 2 };

/** Every drug of the formulary, received in two batches: what the pharmacy of a real hospital has on its shelf. */
export function stockWrites(tenant: string, now: Instant): Write[] {
  const today = dayOf(now);
  const keys = keysOf(tenant);
  return formulary.flatMap(({ id: drugId, generic, pack }, i): Write[] => {
    const year = today.slice(2, 4);
    const number = (letter: string) => `${letter}${year}${String(i + 1).padStart(4, "0")}`;
    const late = i % LOW.every === LOW.every - 1 ? LOW.packs : LATE.packs;
    const batches = [
      { number: number("A"), expiresOn: addDays(today, SOON.days), left: SOON.packs },
      { number: number("B"), expiresOn: addDays(today, LATE.days), left: late },
    ];
    const packs = SOON.packs + late;
    const counts = { available: packs, reserved: 0, dispensed: 0, wasted: 0, received: packs };
    const stock: Stock = {
      ...{ v: 1, drugId, name: generic, pack: pack.text, ...counts, batches, updatedAt: now },
    };
    const movement: Movement = {
      ...{ n: 1, at: now, what: "received", change: counts },
      batches: batches.map(({ number: batch, left }) => ({ number: batch, packs: -left })),
      byName: { zh: "柏若溪", en: "Bai Ruoxi" },
    };
    return [
      { put: keys.stock(drugId), item: kept(stock), when: "any" },
      { put: keys.movement(drugId, 1), item: kept(movement), when: "any" },
    ];
  });
}
