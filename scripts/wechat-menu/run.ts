import { writeFile } from "node:fs/promises";
import { isDeepStrictEqual, parseArgs } from "node:util";
import type { ServiceAccount } from "../../functions/ports/service-account/port";
import { accountIn, type Source } from "./account";
import { MENU, menuFor } from "./menu";
import { posterOf } from "./poster";

type Say = (line: string) => void;

const REASONS = {
  "not-possible": "WeChat refused it: see the code above",
  unreachable: "WeChat could not be reached: try again later",
};
const failure = (what: string, code: keyof typeof REASONS): Error => new Error(`${what}: ${REASONS[code]}.`);

/** Writes the menu only where it differs from the one that stands. */
async function putMenu(account: ServiceAccount, webUrl: string, say: Say): Promise<void> {
  const now = await account.menu();
  if (!now.ok) throw failure("The menu could not be read", now.code);
  const wanted = menuFor(webUrl);
  if (isDeepStrictEqual(now.value, wanted)) return say("The menu stands as it should: nothing was written.");
  const written = await account.replaceMenu(wanted);
  if (!written.ok) throw failure("The menu could not be written", written.code);
  say(now.value.length === 0 ? "There was no menu; it was written:" : "The menu was another one; it was replaced:");
  for (const { name, below } of MENU) say(`  ${name}: ${below.map((entry) => entry.name).join("、")}`);
}

async function putPoster(account: ServiceAccount, file: string, scene: string, say: Say): Promise<void> {
  const code = await account.posterCode(scene);
  if (!code.ok) throw failure("The poster code could not be made", code.code);
  await writeFile(file, await posterOf(code.value.codeUrl));
  say(`The poster's code (scene "${scene}") was written to ${file}.`);
}

/** `npm run wechat:menu [-- --poster <file.png> [--scene <name>]]`; throws with one sentence where it cannot. */
export async function run(args: string[], source: Source, say: Say): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { poster: { type: "string" }, scene: { type: "string", default: "poster" } },
  });
  const { account, webUrl } = accountIn(source);
  await putMenu(account, webUrl, say);
  if (values.poster !== undefined) await putPoster(account, values.poster, values.scene, say);
}
