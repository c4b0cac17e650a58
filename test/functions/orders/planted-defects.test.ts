import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plantIn, PLANTS, runPlanted } from "../../../scripts/bench/money/plants";
import { runStorm } from "../../../scripts/bench/money/storm";
import { findings } from "../../../scripts/bench/money/table";

const ROUND = { orders: 40, seed: 1 };

test("M2 M6 M10: forty orders under duplicates, loss and lost answers end paid, refunded or unpaid, equal to the fen", async () => {
  const storm = await runStorm(ROUND);
  expect(findings(storm, [])).toEqual([]);
  const { kept, neither, ...others } = storm.books.fates;
  expect(kept + others["kept-in-part"] + others.refunded + others.unpaid).toBe(ROUND.orders);
  expect(neither).toBe(0);
  expect(storm.books.ledgerFen).toBe(storm.books.journalFen);
  for (const kind of ["notice duplicate", "notice late", "notice wrongAmount", "call resetAfter", "table lost"])
    expect([kind, (storm.fired.get(kind) ?? 0) > 0]).toEqual([kind, true]);
  // A message that comes again costs one read unit at most, and no write.
  const again = { heard: "known", read: 1, write: 0 };
  expect(storm.cost).toEqual({ payment: again, refund: again });
});

describe("the same round with a planted defect is red", () => {
  test.each([
    ["no-duplicate-guard", /✗ ledger and journal differ by -?[1-9]\d* fen/],
    ["amount-trusted", /✗ [1-9]\d* orders differ from the journal, [1-9]\d* fen in all/],
    ["refund-number-renewed", /✗ [1-9]\d* orders differ from the journal/],
    ["outbox-row-missing", /✗ [1-9]\d* orders are neither kept nor refunded nor unpaid/],
  ])("%s", async (name, finding) => {
    const { code, printed } = await runPlanted(
      PLANTS.find((plant) => plant.name === name)!,
      ROUND,
    );
    expect(printed).toMatch(finding);
    expect(code).toBe(1);
  });
});

test("a defect whose place has moved is refused, not left out", () => {
  const folder = mkdtempSync(join(tmpdir(), "planted-"));
  const patches = [{ file: "shared/orders/rules.ts", old: "what is not written there", new: "" }];
  try {
    expect(() => plantIn(folder, { name: "moved", patches })).toThrow("holds the text to replace 0 times");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
