import { parseArgs } from "node:util";
import { liveMonth } from "./medicine/month";
import { REASONS, reckon } from "./medicine/reckoning";

/**
 * A month of prescriptions through the hospital's own calls, with lost, doubled and late news; answers the exit code: 1 where
 * boxes, money or parcels do not agree.
 */
export async function medicine(args: readonly string[]): Promise<number> {
  const options = {
    prescriptions: { type: "string", default: "3000" },
    seed: { type: "string", default: "1" },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const size = { prescriptions: Number(values.prescriptions), seed: Number(values.seed) };
  if (![size.prescriptions, size.seed].every(Number.isSafeInteger) || size.prescriptions < 1)
    throw new Error("--prescriptions and --seed are whole numbers");
  const month = await liveMonth(size);
  const { states, reasons, boxes, paidFen, backFen, wrong } = await reckon(month);
  const yuan = (fen: number) => (fen / 100).toFixed(2);
  const said = (counts: ReadonlyMap<string, number>) => [...counts].map(([name, n]) => `${name} ${n}`).join(", ");
  const lines = [
    `${size.prescriptions} prescriptions: ${said(states)}`,
    `news of payments: ${said(month.heard)}`,
    `medicine: ${REASONS.map((reason) => `${reason} ${reasons.get(reason) ?? 0}`).join(", ")}`,
    `boxes: ${Object.entries(boxes)
      .map(([name, n]) => `${name} ${n}`)
      .join(", ")}`,
    `money: ${yuan(paidFen)} yuan paid, ${yuan(backFen)} given back`,
    "",
    "| action, with all that follows from it, each piece of news told twice | times | read units | write units | round trips |",
    "|---|---|---|---|---|",
    ...[...month.units]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { count, read, write, trips }]) => {
        return `| ${name} | ${count} | ${(read / count).toFixed(1)} | ${(write / count).toFixed(1)} | ${(trips / count).toFixed(1)} |`;
      }),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  for (const finding of wrong) process.stdout.write(`\u001b[31m✗ ${finding}\u001b[0m\n`);
  if (wrong.length === 0) process.stdout.write("Boxes and money are balanced, and every parcel has its reason.\n");
  return wrong.length === 0 ? 0 : 1;
}
