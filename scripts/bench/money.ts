import { parseArgs } from "node:util";
import { PLANTS, runPlanted } from "./money/plants";
import { EXPECTED } from "./money/plan";
import { runStorm } from "./money/storm";
import { findings, tableOf } from "./money/table";

const red = (text: string): string => `\u001b[31m${text}\u001b[0m`;

/**
 * Orders under random duplicates, reordering, loss and lost answers, against the provider in a process of its own; answers
 * the exit code: 1 where the books differ in anything.
 */
export async function money(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      orders: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
      plant: { type: "string" },
    },
  });
  const size = { orders: Number(values.orders), seed: Number(values.seed) };
  if (![size.orders, size.seed].every(Number.isSafeInteger) || size.orders < 1)
    throw new Error("--orders and --seed are whole numbers");
  if (values.plant !== undefined) {
    const plant = PLANTS.find(({ name }) => name === values.plant);
    if (!plant) throw new Error(`--plant is one of ${PLANTS.map(({ name }) => name).join(", ")}`);
    const { code, printed } = await runPlanted(plant, size);
    process.stdout.write(printed);
    return code;
  }
  const storm = await runStorm(size);
  process.stdout.write(`${tableOf(storm)}\n`);
  const wrong = findings(storm, EXPECTED);
  for (const finding of wrong) process.stdout.write(`${red(`✗ ${finding}`)}\n`);
  if (wrong.length === 0) process.stdout.write("Everything is balanced to the fen.\n");
  return wrong.length === 0 ? 0 : 1;
}
