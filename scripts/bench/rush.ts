import { parseArgs } from "node:util";
import { run, SCENARIOS, type Run, type Scenario } from "./rush/scenarios";

const red = (text: string): string => `\u001b[31m${text}\u001b[0m`;
const most = (runs: readonly Run[], of: (one: Run) => number): number => Math.max(...runs.map(of));
const sum = (runs: readonly Run[], of: (one: Run) => number): number => runs.reduce((total, one) => total + of(one), 0);
const isFair = ({ draw }: Run): boolean =>
  draw === undefined || (draw.seedIsCommitted && draw.orderIsRight && draw.winnersAreFirst);

/** What is wrong in the runs of a scenario; nothing, if it is right. */
export function wrongIn({ name, places }: Scenario, runs: readonly Run[]): string[] {
  const counts = { oversold: 0, unsold: 0, errors: 0, twoSeats: 0, outOfOrder: 0 };
  const wrong: string[] = [];
  for (const kind of Object.keys(counts) as (keyof typeof counts)[])
    if (sum(runs, (one) => one[kind]) > 0) wrong.push(`${name}: ${sum(runs, (one) => one[kind])} ${kind}`);
  if (runs.some(({ booked }) => booked !== places)) wrong.push(`${name}: not every place was booked at the end`);
  if (!runs.every(isFair)) wrong.push(`${name}: a draw does not check`);
  return wrong;
}

/**
 * The rush over the real handlers: seats oversold, left unsold while wanted, errors, two seats of one person, and the load
 * of the hottest partition. `--seeds N` for every scenario; without it the large ones run a few, and the table says so.
 */
export async function rush(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { seeds: { type: "string" } } });
  const wanted = values.seeds === undefined ? undefined : Number(values.seeds);
  if (wanted !== undefined && (!Number.isSafeInteger(wanted) || wanted < 1))
    throw new Error("--seeds is a whole number");
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  print(
    "| rush | seeds | oversold | unsold while wanted | errors | two seats | out of order | hottest key, units a second | throttled | slowest answer | half within |",
  );
  print("|---|---|---|---|---|---|---|---|---|---|---|");
  const wrong: string[] = [];
  for (const scenario of SCENARIOS) {
    const runs: Run[] = [];
    for (let seed = 1; seed <= (wanted ?? scenario.seeds); seed++) runs.push(await run(scenario, seed));
    const cells = [
      scenario.name,
      runs.length,
      sum(runs, (one) => one.oversold),
      sum(runs, (one) => one.unsold),
      sum(runs, (one) => one.errors),
      sum(runs, (one) => one.twoSeats),
      sum(runs, (one) => one.outOfOrder),
      most(runs, (one) => one.hottest),
      sum(runs, (one) => one.throttled),
      `${most(runs, (one) => one.slowestMs)} ms`,
      `${most(runs, (one) => one.medianMs)} ms`,
    ];
    print(`| ${cells.join(" | ")} |`);
    wrong.push(...wrongIn(scenario, runs));
  }
  for (const line of wrong) print(red(`✗ ${line}`));
  if (wrong.length === 0) print("Every place was sold once, to somebody who wanted it, in the published order.");
  return wrong.length === 0 ? 0 : 1;
}
