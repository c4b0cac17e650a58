import { liveMonth } from "../../scripts/bench/medicine/month";
import { reckon } from "../../scripts/bench/medicine/reckoning";

const SIZE = { prescriptions: 60, seed: 3 };

test(`P4-P6, M9: ${SIZE.prescriptions} prescriptions with lost, doubled and late news: boxes, ledger and journal balance`, async () => {
  const month = await liveMonth(SIZE);
  const { wrong, boxes, reasons, states, paidFen, backFen } = await reckon(month);
  expect(wrong).toEqual([]);
  expect(reasons.get("other") ?? 0).toBe(0);
  expect(boxes.available + boxes.reserved + boxes.dispensed + boxes.wasted).toBe(boxes.received);
  expect([boxes.dispensed > 0, paidFen > backFen, backFen > 0]).toEqual([true, true, true]);
  // The month is of use: it ends in several ways.
  expect(states.size).toBeGreaterThanOrEqual(3);
}, 600_000);
