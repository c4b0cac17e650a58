import type { Id } from "../kernel/ids";
import type { Fen } from "../kernel/money";
import { dayOf, type Instant } from "../kernel/time";
import type { Bilingual } from "../kernel/words";
import { entry } from "./ledger";
import type { LedgerEntry } from "./ledger-model";
import type { PaymentWay, Shift } from "./model";

type DeskWay = Extract<PaymentWay, "desk-cash" | "desk-pos">;

/** A cashier's new shift with the change that lies in the drawer. */
export const openedShift = (
  id: Id,
  cashier: { readonly staffId: string; readonly displayName: Bilingual },
  floatFen: Fen,
  now: Instant,
): Shift => ({
  id,
  v: 1,
  day: dayOf(now),
  staffId: cashier.staffId,
  staffName: cashier.displayName,
  openedAt: now,
  floatFen,
  cashFen: 0,
  posFen: 0,
  payments: 0,
  note: "",
});

const moved = (shift: Shift, way: DeskWay, fen: Fen, payments: number): Shift => ({
  ...shift,
  v: shift.v + 1,
  cashFen: shift.cashFen + (way === "desk-cash" ? fen : 0),
  posFen: shift.posFen + (way === "desk-pos" ? fen : 0),
  payments: shift.payments + payments,
});

/** The shift after `fen` was taken in this way. */
export const withPayment = (shift: Shift, way: DeskWay, fen: Fen): Shift => moved(shift, way, fen, 1);

/** The shift after `fen` was handed back in this way; its sums may go below zero. */
export const withGivenBack = (shift: Shift, way: DeskWay, fen: Fen): Shift => moved(shift, way, -fen, 0);

/** What should be there: in the drawer the float, cash taken, less cash given back; on the terminal what it took, less refunds. */
export const expectedOf = (shift: Pick<Shift, "floatFen" | "cashFen" | "posFen">): { cash: Fen; pos: Fen } => ({
  cash: shift.floatFen + shift.cashFen,
  pos: shift.posFen,
});

/**
 * Settles a shift: what was counted against what should be there, both ways together in `differenceFen` (positive: too much).
 */
export function closedShift(
  shift: Shift,
  counted: { readonly cashFen: Fen; readonly posFen: Fen; readonly note: string },
  now: Instant,
): Shift {
  const expected = expectedOf(shift);
  return {
    ...shift,
    v: shift.v + 1,
    closedAt: now,
    countedCashFen: counted.cashFen,
    countedPosFen: counted.posFen,
    differenceFen: counted.cashFen - expected.cash + counted.posFen - expected.pos,
    note: counted.note,
  };
}

/**
 * The entry that books what a closed shift had too much or too little, in the cashier's name; undefined where drawer and
 * terminal both agree. Cash taken for a card payment and the other way round shows as two differences that cancel out.
 */
export function differenceEntry(shift: Shift): LedgerEntry | undefined {
  const expected = expectedOf(shift);
  const cash = (shift.countedCashFen ?? expected.cash) - expected.cash;
  const pos = (shift.countedPosFen ?? expected.pos) - expected.pos;
  const lines = [
    { account: "cash" as const, fen: cash },
    { account: "pos" as const, fen: pos },
    { account: "cash-difference" as const, fen: -(cash + pos) },
  ].filter(({ fen }) => fen !== 0);
  if (lines.length === 0 || shift.closedAt === undefined) return undefined;
  const note = [shift.staffName.zh, shift.note].filter(Boolean).join("：");
  return entry(shift.closedAt, { what: "shift-difference", number: shift.id, note }, lines);
}
