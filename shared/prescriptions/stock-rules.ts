import { done, refused, type Done, type Refused } from "../kernel/result";
import { addDays, type Day } from "../kernel/time";
import type { Bilingual } from "../kernel/words";
import { stockPolicy } from "./stock-policy";
import type { Counts, Movement, MovementKind, Stock, WasteReason } from "./stock-model";

export type Taken = { readonly number: string; readonly packs: number };
/** The boxes after a change, and the row that tells of it. */
export type Moved = { readonly after: Stock; readonly movement: Movement };
type About = Partial<Pick<Movement, "prescriptionId" | "byName" | "reason" | "note">> & { readonly at: string };

const NONE: Counts = { available: 0, reserved: 0, dispensed: 0, wasted: 0, received: 0 };

/** A drug of which no box has come yet. */
export const emptyStock = (drugId: string, name: Bilingual, pack: Bilingual, at: string): Stock => ({
  ...{ v: 0, drugId, name, pack, ...NONE, batches: [], updatedAt: at },
});

/** Boxes of the batches that may still be given on this day (Asia/Shanghai). */
const fit = ({ batches }: Stock, today: Day): number =>
  batches.filter(({ expiresOn }) => expiresOn > today).reduce((sum, { left }) => sum + left, 0);

/** How many boxes can be sold on this day: what has expired on the shelf is not among them. */
export const sellable = (stock: Stock, today: Day): number =>
  Math.max(0, Math.min(stock.available, fit(stock, today) - stock.reserved));

/** The batches in the order in which they are given: what expires first goes first; expired ones are left out. */
export const toTake = ({ batches }: Stock, today: Day) =>
  batches
    .filter(({ left, expiresOn }) => left > 0 && expiresOn > today)
    .sort((a, b) => (a.expiresOn + a.number < b.expiresOn + b.number ? -1 : 1));

export const isLow = (stock: Stock, today: Day): boolean => sellable(stock, today) < stockPolicy.low.packs;
/** Batches on the shelf that expire within the days of policy, or have expired. */
export const expiring = ({ batches }: Stock, today: Day) =>
  batches.filter(({ left, expiresOn }) => left > 0 && expiresOn <= addDays(today, stockPolicy.expiring.days));

/** The boxes with their counts changed; `off`: what leaves which batch. */
function moved(
  before: Stock,
  what: MovementKind,
  change: Partial<Counts>,
  off: readonly Taken[],
  { at, ...about }: About,
): Moved {
  const by = { ...NONE, ...change };
  const lost = new Map(off.map(({ number, packs }) => [number, packs]));
  const batches = before.batches
    .map((one) => ({ ...one, left: one.left - (lost.get(one.number) ?? 0) }))
    .filter(({ left }) => left > 0);
  const after = {
    ...before,
    v: before.v + 1,
    available: before.available + by.available,
    reserved: before.reserved + by.reserved,
    dispensed: before.dispensed + by.dispensed,
    wasted: before.wasted + by.wasted,
    received: before.received + by.received,
    batches,
    updatedAt: at,
  };
  return { after, movement: { n: after.v, at, what, change: by, batches: [...off], ...about } };
}

/** Boxes came in. The same batch may come again with the same last day; another last day is `batch.other-expiry`. */
export function receive(
  before: Stock,
  { number, expiresOn, packs }: { readonly number: string; readonly expiresOn: Day; readonly packs: number },
  about: About,
): Done<Moved> | Refused<"batch.other-expiry"> {
  const known = before.batches.find((one) => one.number === number);
  if (known && known.expiresOn !== expiresOn) return refused("batch.other-expiry");
  const room = known ? before : { ...before, batches: [...before.batches, { number, expiresOn, left: 0 }] };
  return done(moved(room, "received", { available: packs, received: packs }, [{ number, packs: -packs }], about));
}

/** Keeps so many boxes for one prescription; undefined where fewer can be sold on this day. */
export const reserve = (before: Stock, packs: number, today: Day, about: About): Moved | undefined =>
  sellable(before, today) < packs
    ? undefined
    : moved(before, "reserved", { available: -packs, reserved: packs }, [], about);

/** Gives what was kept for one prescription back to the shelf. */
export const release = (before: Stock, packs: number, about: About): Moved =>
  moved(before, "released", { available: packs, reserved: -packs }, [], about);

/**
 * Of what was kept: these boxes are given, `missing` more are not there or not fit and are written off (never sold again).
 * undefined where a batch holds fewer than were scanned of it.
 */
export function give(
  before: Stock,
  taken: readonly Taken[],
  missing: number,
  today: Day,
  about: About,
): Moved | undefined {
  const given = taken.reduce((sum, { packs }) => sum + packs, 0);
  const left = new Map(before.batches.map((one) => [one.number, one.left]));
  if (taken.some(({ number, packs }) => (left.get(number) ?? 0) < packs)) return undefined;
  const after = {
    ...before,
    batches: before.batches.map((one) => ({ ...one, left: one.left - of(taken, one.number) })),
  };
  const gone = missing > 0 ? fromFirst(after, missing, today) : [];
  const off = [...new Set([...taken, ...gone].map(({ number }) => number))].map((number) => ({
    number,
    packs: of(taken, number) + of(gone, number),
  }));
  const change = { reserved: -given - missing, dispensed: given, wasted: missing };
  return moved(before, missing > 0 ? "not-supplied" : "dispensed", change, off, about);
}

/**
 * New boxes for a parcel that failed, from the shelf that others may sell from: what expires first goes first. What was
 * reserved stays reserved; undefined where fewer can be sold on this day.
 */
export function sendAgain(before: Stock, packs: number, today: Day, about: About): Moved | undefined {
  if (sellable(before, today) < packs) return undefined;
  return moved(before, "re-sent", { available: -packs, dispensed: packs }, fromFirst(before, packs, today), about);
}

const of = (taken: readonly Taken[], number: string): number =>
  taken.filter((one) => one.number === number).reduce((sum, { packs }) => sum + packs, 0);

/** So many boxes off the shelf, expired ones last of all: which of them are missing is not known. */
function fromFirst(stock: Stock, packs: number, today: Day): Taken[] {
  const rows = [...toTake(stock, today), ...stock.batches.filter(({ expiresOn }) => expiresOn <= today)];
  let open = packs;
  return rows.flatMap(({ number, left }) => {
    const here = Math.min(left, open);
    open -= here;
    return here > 0 ? [{ number, packs: here }] : [];
  });
}

/** A batch was counted: the difference is booked by name, as received or as wasted. Fewer than are reserved: `stock.reserved`. */
export function count(
  before: Stock,
  number: string,
  counted: number,
  about: About,
): Done<Moved> | Refused<"batch.not-here" | "stock.reserved"> {
  const found = before.batches.find((one) => one.number === number);
  if (!found) return refused("batch.not-here");
  const more = counted - found.left;
  if (before.available + more < 0) return refused("stock.reserved");
  const change = more >= 0 ? { available: more, received: more } : { available: more, wasted: -more };
  return done(moved(before, "counted", change, [{ number, packs: -more }], about));
}

/** Boxes that nobody gets any more. `returned`: they had been dispensed; they were destroyed and are never available again. */
export function writeOff(
  before: Stock,
  { number, packs, reason }: { readonly number: string; readonly packs: number; readonly reason: WasteReason },
  about: About,
): Done<Moved> | Refused<"batch.not-here" | "stock.reserved"> {
  if (reason === "returned") {
    const gone = destroyGiven(before, packs, "returned-destroyed", { ...about, reason });
    return gone ? done(gone) : refused("batch.not-here");
  }
  const found = before.batches.find((one) => one.number === number);
  if (!found || found.left < packs) return refused("batch.not-here");
  if (before.available < packs) return refused("stock.reserved");
  return done(
    moved(before, "written-off", { available: -packs, wasted: packs }, [{ number, packs }], { ...about, reason }),
  );
}

/** Boxes that had been given for a prescription and reach nobody. */
export type Destroyed = "returned-destroyed" | "damaged-destroyed" | "cancelled-set-aside";

/**
 * Given boxes that came back, came damaged, or whose prescription ended before they left the house: counted as wasted, never
 * available again by themselves (D2-23). undefined where fewer were given.
 */
export const destroyGiven = (before: Stock, packs: number, what: Destroyed, about: About): Moved | undefined =>
  before.dispensed < packs ? undefined : moved(before, what, { dispensed: -packs, wasted: packs }, [], about);
