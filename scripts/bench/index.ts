import { coldStart } from "./cold-start";
import { markdown } from "./markdown";
import { money } from "./money";
import { packageSizes } from "./package-sizes";
import { race } from "./race";
import { unitsOfTheStory } from "./units";

/** A round of money that is small enough to stand beside the other figures. */
const SMALL_ROUND = ["--orders", "200"];

/**
 * Every figure of this machine as Markdown tables. `bench -- money [--orders N] [--seed S] [--plant NAME]` runs the money
 * alone. Only money passes or fails: it answers with 1 where the books differ.
 */
async function bench([only, ...args]: readonly string[]): Promise<number> {
  if (only === "money") return money(args);
  if (only !== undefined) throw new Error(`There is no bench "${only}": leave it out, or say money.`);
  const rows = [...packageSizes(), ...(await coldStart()), ...(await unitsOfTheStory()), ...(await race())];
  process.stdout.write(`${markdown(rows)}\n\n`);
  return money(SMALL_ROUND);
}

bench(process.argv.slice(2)).then(
  // The table's client keeps its connections open.
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
