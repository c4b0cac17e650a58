import { coldStart } from "./cold-start";
import { markdown } from "./markdown";
import { packageSizes } from "./package-sizes";
import { race } from "./race";
import { unitsOfTheStory } from "./units";

/** Every figure of this machine as one Markdown table; nothing here passes or fails. */
async function bench(): Promise<void> {
  const rows = [...packageSizes(), ...(await coldStart()), ...(await unitsOfTheStory()), ...(await race())];
  process.stdout.write(`${markdown(rows)}\n`);
}

bench().then(
  // The table's client keeps its connections open.
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
