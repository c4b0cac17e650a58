import fc from "fast-check";
import { compare, correctionOf, reportOf, type Booked, type Known, type Sides } from "../../../shared/orders/reconcile";
import type { Finding, Reconciliation } from "../../../shared/orders/views";

const NOW = "2026-11-23T02:00:00.000Z";
const paid = (number: string, fen = 31_000): Known => ({ what: "payment", number, fen });
const back = (number: string, fen = 31_000): Known => ({ what: "refund", number, fen });
const online = (known: Known): Booked => ({ ...known, onBill: true, inRecord: true });
const desk = (known: Known): Booked => ({ ...known, onBill: false, inRecord: true });

/** A day on which all agree: two payments in WeChat, one at the counter, a refund, a payment that went back at once. */
const day = (): { bill: Known[]; ledger: Booked[]; record: Known[] } => ({
  bill: [paid("a"), paid("b", 72_000), back("a-R1", 10_000), paid("twice", 500), back("twice-R1", 500)],
  ledger: [
    online(paid("a")),
    online(paid("b", 72_000)),
    desk(paid("c", 1_500)),
    online(back("a-R1", 10_000)),
    { ...online(paid("twice", 500)), inRecord: false },
    { ...online(back("twice-R1", 500)), inRecord: false },
  ],
  record: [paid("a"), paid("b", 72_000), paid("c", 1_500), back("a-R1", 10_000)],
});
type Side = "bill" | "ledger" | "record";
const planted = (side: Side, number: string, change: (fen: number) => number | undefined): Sides => {
  const sides = day();
  const rows = sides[side] as Booked[];
  const changed = rows.flatMap((row) => {
    const fen = row.number === number ? change(row.fen) : row.fen;
    return fen === undefined ? [] : [{ ...row, fen }];
  });
  return { ...sides, [side]: changed };
};
const more = (fen: number) => fen + 1;
const less = (fen: number) => fen - 1;
const gone = () => undefined;

test("row 76: a day on which all three agree has no finding, counter money and unwanted money included", () => {
  expect(compare(day())).toEqual({
    unavailable: [],
    matched: 6,
    billFen: 93_000,
    ledgerFen: 94_500,
    recordFen: 94_500,
    findings: [],
  });
});

const CASES: [
  what: string,
  side: Side,
  number: string,
  change: (fen: number) => number | undefined,
  kind: Finding["kind"],
][] = [
  ["a fen too much on the bill", "bill", "a", more, "long"],
  ["a fen too little on the bill", "bill", "a", less, "short"],
  ["a payment that the bill lacks", "bill", "a", gone, "missing-in-bill"],
  ["a fen too much in the ledger", "ledger", "a", more, "short"],
  ["a fen too little in the ledger", "ledger", "a", less, "long"],
  ["a payment that the ledger lacks", "ledger", "a", gone, "missing-in-ledger"],
  ["a fen too much in the record", "record", "a", more, "record-differs"],
  ["a fen too little in the record", "record", "a", less, "record-differs"],
  ["a payment that the record lacks", "record", "a", gone, "missing-in-record"],
  ["a refund of a fen too much on the bill", "bill", "a-R1", more, "short"],
  ["a refund of a fen too little on the bill", "bill", "a-R1", less, "long"],
  ["a refund that the bill lacks", "bill", "a-R1", gone, "missing-in-bill"],
  ["a refund of a fen too much in the ledger", "ledger", "a-R1", more, "long"],
  ["a refund of a fen too little in the ledger", "ledger", "a-R1", less, "short"],
  ["a refund that the ledger lacks", "ledger", "a-R1", gone, "missing-in-ledger"],
  ["a refund of a fen too much in the record", "record", "a-R1", more, "record-differs"],
  ["a refund of a fen too little in the record", "record", "a-R1", less, "record-differs"],
  ["a refund that the record lacks", "record", "a-R1", gone, "missing-in-record"],
  ["a fen too much of counter money in the ledger", "ledger", "c", more, "record-differs"],
  ["a fen too little of counter money in the record", "record", "c", less, "record-differs"],
  ["counter money that the record lacks", "record", "c", gone, "missing-in-record"],
  ["counter money that the ledger lacks", "ledger", "c", gone, "missing-in-ledger"],
  ["unwanted money that the bill lacks", "bill", "twice", gone, "missing-in-bill"],
];
test.each(CASES)("row 76: %s is named so, once, and nothing else is", (_what, side, number, change, kind) => {
  const { findings, matched } = compare(planted(side, number, change));
  expect(findings.map((one) => [one.number, one.kind, one.state])).toEqual([[number, kind, "open"]]);
  expect(matched).toBe(5);
});

test("the record knows of money that was never wanted: it differs", () => {
  const sides = day();
  const { findings } = compare({ ...sides, record: [...sides.record, paid("twice", 500)] });
  expect(findings.map(({ number, kind }) => [number, kind])).toEqual([["twice", "record-differs"]]);
});

test("a side that tells a payment twice tells too much", () => {
  const sides = day();
  expect(compare({ ...sides, bill: [...sides.bill, paid("a")] }).findings).toMatchObject([
    { number: "a", kind: "long" },
  ]);
});

test("a side that could not be asked concludes nothing from its silence", () => {
  expect(compare({ ...day(), bill: undefined })).toMatchObject({ unavailable: ["bill"], findings: [], billFen: 0 });
  expect(compare({ ...day(), record: undefined })).toMatchObject({ unavailable: ["record"], findings: [] });
  const differs = { ...planted("record", "a", more), bill: undefined };
  expect(compare(differs).findings).toMatchObject([{ number: "a", kind: "record-differs" }]);
});

test("of any three sides, every thing is matched or named once, and never both", () => {
  const known = fc.record({
    what: fc.constantFrom("payment" as const, "refund" as const),
    number: fc.constantFrom("a", "b", "c", "d"),
    fen: fc.integer({ min: 1, max: 3 }),
  });
  const side = fc.uniqueArray(known, { selector: ({ what, number }) => `${what}${number}` });
  fc.assert(
    fc.property(side, side, side, fc.boolean(), (bill, ledger, record, isDesk) => {
      const booked = ledger.map((row) => (isDesk && row.number === "d" ? desk(row) : online(row)));
      const { findings, matched } = compare({ bill, ledger: booked, record });
      const names = new Set([...bill, ...ledger, ...record].map(({ what, number }) => `${what}#${number}`));
      expect(matched + findings.length).toBe(names.size);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    }),
    { seed: 7, numRuns: 300 },
  );
});

describe("a day that is compared again", () => {
  const first = (): Reconciliation => reportOf("2026-11-22", compare(planted("bill", "a", more)), undefined, NOW);
  const settled = (): Reconciliation => {
    const report = first();
    return {
      ...report,
      findings: report.findings.map((one) => ({ ...one, state: "corrected", note: "多收一分", by: "段知行" })),
    };
  };

  test("keeps what somebody has settled as long as it is the same", () => {
    const again = reportOf("2026-11-22", compare(planted("bill", "a", more)), settled(), NOW);
    expect(again).toMatchObject({ v: 2, findings: [{ state: "corrected", note: "多收一分" }] });
  });
  test("opens it anew when it has changed", () => {
    const again = reportOf("2026-11-22", compare(planted("bill", "a", (fen) => fen + 2)), settled(), NOW);
    expect(again.findings).toMatchObject([{ state: "open", billFen: 31_002 }]);
  });
  test("stays confirmed only while nothing is open", () => {
    const confirmed = { ...settled(), confirmedBy: "段知行", confirmedAt: NOW };
    expect(reportOf("2026-11-22", compare(planted("bill", "a", more)), confirmed, NOW).confirmedAt).toBe(NOW);
    expect(reportOf("2026-11-22", compare(planted("bill", "b", more)), confirmed, NOW).confirmedAt).toBeUndefined();
  });
});

describe("a correction", () => {
  const made = { day: "2026-11-22", v: 1, reason: "与账单核对" };
  const CORRECTED: [
    side: Side,
    number: string,
    change: (fen: number) => number | undefined,
    wechat: number | undefined,
  ][] = [
    ["bill", "a", more, 1],
    ["bill", "a", less, -1],
    ["bill", "a", gone, -31_000],
    ["ledger", "a", gone, 31_000],
    ["ledger", "a", more, -1],
    ["ledger", "a-R1", gone, -10_000],
    ["bill", "a-R1", gone, 10_000],
    ["bill", "a-R1", more, -1],
    ["record", "a", more, undefined],
    ["record", "a", gone, undefined],
    ["ledger", "c", gone, undefined],
  ];
  test.each(CORRECTED)(
    "of a change on the side %s of %s makes our book say what the bill says",
    (side, number, change, wechat) => {
      const [finding] = compare(planted(side, number, change)).findings;
      const entry = correctionOf(finding!, made, NOW);
      expect(entry?.lines).toEqual(
        wechat === undefined
          ? undefined
          : [
              { account: "wechat", fen: wechat },
              { account: "unexplained", fen: -wechat },
            ],
      );
      if (entry) expect(entry).toMatchObject({ what: "correction", day: "2026-11-23", note: "与账单核对" });
    },
  );
});
