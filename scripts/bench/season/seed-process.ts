import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { oneSeason } from "./one-season";

/** What of a season is of interest once it is over. */
type Season = Omit<Awaited<ReturnType<typeof oneSeason>>, "lived">;
type Wanted = Parameters<typeof oneSeason>[0];

/** Lives one season in a process of its own, so that seeds run side by side. */
export async function seasonApart({ seed, applicants, weeks, ratio }: Wanted): Promise<Season> {
  const args = Object.entries({ seed, applicants, weeks, ratio }).flatMap(([name, value]) => [
    `--${name}`,
    String(value),
  ]);
  const child = spawn(process.execPath, [...process.execArgv, __filename, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (said += part));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  if (code !== 0) throw new Error(`seed ${seed} ended with ${code}`);
  return JSON.parse(said) as Season;
}

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { seed: text, applicants: text, weeks: text, ratio: text } });
  const { seed, applicants, weeks, ratio } = values;
  const wanted = { seed: Number(seed), applicants: Number(applicants), weeks: Number(weeks), ratio: Number(ratio) };
  const { lived: _lived, ...season } = await oneSeason(wanted);
  process.stdout.write(JSON.stringify(season));
}

if (require.main === module) void main();
