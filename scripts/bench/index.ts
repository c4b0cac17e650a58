import { coldStart } from "./cold-start";
import { markdown } from "./markdown";
import { money } from "./money";
import { packageSizes } from "./package-sizes";
import { race } from "./race";
import { rush } from "./rush";
import { season } from "./season";
import { unitsOfTheStory } from "./units";
import { unitsOfChange } from "./units-of-change";

/** A round of money that is small enough to stand beside the other figures. */
const SMALL_ROUND = ["--orders", "200"];

/** What stands on the worlds of tests is loaded only when it is asked for. */
const chat = async (args: readonly string[]): Promise<number> => (await import("./chat.js")).chat(args);
const medicine = async (args: readonly string[]): Promise<number> => (await import("./medicine.js")).medicine(args);

/** What takes its time and passes or fails: it is asked for by name, and answers the exit code. */
const ALONE: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  chat,
  medicine,
  money,
  rush,
  season,
};

/**
 * Every figure of this machine as Markdown tables. Alone run `bench -- money [--orders N] [--seed S] [--plant NAME]` and
 * `bench -- medicine [--prescriptions N] [--seed S]`,
 * `bench -- season [--seeds N] [--applicants N] [--weeks N]`, `bench -- rush [--seeds N]` and
 * `bench -- chat [--messages N] [--app DIR]`; they answer with 1 where the books, the places, the order or a chat differ.
 */
async function bench([only, ...args]: readonly string[]): Promise<number> {
  if (only !== undefined) {
    const alone = ALONE[only];
    if (!alone)
      throw new Error(`There is no bench "${only}": leave it out, or say ${Object.keys(ALONE).join(" or ")}.`);
    return alone(args);
  }
  const rows = [
    ...packageSizes(),
    ...(await coldStart()),
    ...(await unitsOfTheStory()),
    ...(await unitsOfChange()),
    ...(await race()),
  ];
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
