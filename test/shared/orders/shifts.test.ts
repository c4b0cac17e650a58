import fc from "fast-check";
import type { Shift } from "../../../shared/orders/model";
import {
  closedShift,
  differenceEntry,
  expectedOf,
  openedShift,
  withGivenBack,
  withPayment,
} from "../../../shared/orders/shifts";

const NOW = "2026-11-22T01:00:00.000Z";
const EVENING = "2026-11-22T10:00:00.000Z";
const cashier = { staffId: "staff-finance-1", displayName: { zh: "段知行", en: "Duan Zhixing" } };
const opened = (): Shift => openedShift("0000000000000000000000000a", cashier, 50_000, NOW);
const counted = (shift: Shift, cashFen: number, posFen: number): Shift =>
  closedShift(shift, { cashFen, posFen, note: "" }, EVENING);

describe("a cashier's shift", () => {
  test("holds the float, what came and less what went back, cash and cards apart", () => {
    const shift = withGivenBack(
      withPayment(withPayment(opened(), "desk-cash", 31_000), "desk-pos", 72_000),
      "desk-cash",
      1_000,
    );
    expect(expectedOf(shift)).toEqual({ cash: 80_000, pos: 72_000 });
    expect(shift).toMatchObject({ v: 4, payments: 2, day: "2026-11-22" });
  });

  const CASES: [name: string, cash: number, pos: number, lines: [string, number][]][] = [
    [
      "a fen too much in the drawer",
      81_001,
      72_000,
      [
        ["cash", 1],
        ["cash-difference", -1],
      ],
    ],
    [
      "a fen too little in the drawer",
      80_999,
      72_000,
      [
        ["cash", -1],
        ["cash-difference", 1],
      ],
    ],
    [
      "a fen too much on the terminal",
      81_000,
      72_001,
      [
        ["pos", 1],
        ["cash-difference", -1],
      ],
    ],
    [
      "a fen too little on the terminal",
      81_000,
      71_999,
      [
        ["pos", -1],
        ["cash-difference", 1],
      ],
    ],
    [
      "a card payment that was booked as cash",
      80_000,
      73_000,
      [
        ["cash", -1_000],
        ["pos", 1_000],
      ],
    ],
    [
      "both too much",
      81_005,
      72_007,
      [
        ["cash", 5],
        ["pos", 7],
        ["cash-difference", -12],
      ],
    ],
  ];
  test.each(CASES)("books %s in the cashier's name", (_name, cash, pos, lines) => {
    const shift = counted(withPayment(withPayment(opened(), "desk-cash", 31_000), "desk-pos", 72_000), cash, pos);
    const entry = differenceEntry(shift);
    expect(entry?.lines.map(({ account, fen }) => [account, fen])).toEqual(lines);
    expect(entry).toMatchObject({ what: "shift-difference", note: "段知行", at: EVENING, day: "2026-11-22" });
  });

  test("books nothing when drawer and terminal agree", () => {
    const shift = counted(withPayment(opened(), "desk-cash", 31_000), 81_000, 0);
    expect(shift.differenceFen).toBe(0);
    expect(differenceEntry(shift)).toBeUndefined();
  });

  test("M10: whatever was taken, given back and counted, its difference is booked to the fen and sums to zero", () => {
    const way = fc.constantFrom("desk-cash" as const, "desk-pos" as const);
    const step = fc.tuple(fc.boolean(), way, fc.integer({ min: 0, max: 1_000_000 }));
    const amount = fc.integer({ min: 0, max: 5_000_000 });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), amount, amount, (steps, cash, pos) => {
        const shift = steps.reduce(
          (one, [back, by, fen]) => (back ? withGivenBack(one, by, fen) : withPayment(one, by, fen)),
          opened(),
        );
        const net = steps.reduce((sum, [back, , fen]) => sum + (back ? -fen : fen), 0);
        const { cash: wantedCash, pos: wantedPos } = expectedOf(shift);
        expect(wantedCash + wantedPos).toBe(50_000 + net);
        expect(shift.v).toBe(1 + steps.length);
        const closed = counted(shift, cash, pos);
        expect(closed.differenceFen).toBe(cash + pos - 50_000 - net);
        const lines = differenceEntry(closed)?.lines ?? [];
        expect(lines.reduce((sum, { fen }) => sum + fen, 0)).toBe(0);
        const booked = (account: string) => lines.find((line) => line.account === account)?.fen ?? 0;
        expect([booked("cash"), booked("pos")]).toEqual([cash - wantedCash, pos - wantedPos]);
      }),
      { seed: 76, numRuns: 500 },
    );
  });
});
