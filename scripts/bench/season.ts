import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { chartOf } from "./season/chart";
import { seasonApart } from "./season/seed-process";
import { sumOf, WAYS, type Share } from "./season/tally";
import { timeOf } from "./season/used-time";

const FOLDER = ".artefacts";
/** Somewhat more time is wanted than there is: else every way would serve everybody. */
const RATIO = 1.05;

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((part / whole) * 100).toFixed(1)} %`);
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |\n`;

function tableOf(shares: readonly Share[]): string {
  const lines = shares.map(({ group, people, served }) =>
    row([group, people, ...WAYS.map((way) => `${served[way]} (${percent(served[way], people)})`)]),
  );
  return [row(["Who", "would come", ...WAYS]), row(["---", "---", ...WAYS.map(() => "---")]), ...lines].join("");
}

/** Does the work for 1 … count, as many at a time as there are cores; answers in the order of the numbers. */
async function inTurns<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const done = new Array<T>(count);
  let next = 0;
  const takeOn = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) done[n] = await work(n + 1);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, takeOn));
  return done;
}

/**
 * Seasons of the ultrasound department, lived by ours through the calls of patients, desk and operations, by first come
 * first served, and with hindsight: prints every seed and the sum, and draws the sum. Answers 1 where something is wrong.
 */
export async function season(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: "string", default: "20" },
      applicants: { type: "string", default: "3000" },
      weeks: { type: "string", default: "12" },
    },
  });
  const [seeds, applicants, weeks] = [Number(values.seeds), Number(values.applicants), Number(values.weeks)];
  if (![seeds, applicants, weeks].every((one) => Number.isSafeInteger(one) && one > 0))
    throw new Error("--seeds, --applicants and --weeks are whole numbers");
  process.stdout.write(row(["Seed", "wanted : open", "would come", ...WAYS, "minutes"]));
  process.stdout.write(row(Array.from({ length: 7 }, () => "---")));
  const lived = await inTurns(seeds, async (seed) => {
    const started = performance.now();
    const season = await seasonApart({ seed, applicants, weeks, ratio: RATIO });
    const { people, served } = season.shares[0]!;
    const minutes = ((performance.now() - started) / 60_000).toFixed(1);
    process.stdout.write(row([seed, season.ratio.toFixed(3), people, ...WAYS.map((way) => served[way]), minutes]));
    return season;
  });
  const seasons = lived.map(({ shares }) => shares);
  const times = lived.map(({ time }) => time);
  const faults = lived.flatMap(({ faults: found }, at) => found.map((fault) => `seed ${at + 1}: ${fault}`));
  const sum = sumOf(seasons);
  const all = sum[0]!.served;
  const title = `People examined, of those who would come: ${seeds} seasons of ${weeks} weeks, ${applicants} applicants each`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/season.svg`, chartOf(sum, title));
  process.stdout.write(`\n${tableOf(sum)}\nThe chart is ${FOLDER}/season.svg.\n`);
  process.stdout.write(
    "The optimum is an upper bound: it knows who stays away, and counts every examination as the shortest.\n",
  );
  const more = all.ours - all["first come, first served"];
  process.stdout.write(
    `Ours examined ${Math.abs(more)} people ${more < 0 ? "fewer" : "more"} than first come, first served.\n`,
  );
  const { worked, stayedAway, empty } = timeOf(times);
  process.stdout.write(
    `Of the time worked, ours left ${percent(empty, worked)} empty; ${percent(stayedAway, worked)} was kept for people who stayed away.\n`,
  );
  for (const fault of faults) process.stdout.write(`✗ ${fault}\n`);
  return faults.length === 0 ? 0 : 1;
}
