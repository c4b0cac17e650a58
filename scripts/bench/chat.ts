import { parseArgs } from "node:util";
import { openBrowser } from "../../test/browser/open-browser";
import { findChromium } from "../../test/weapp/chromium";
import { costs, type Cost } from "./chat/costs";
import { NETWORKS } from "./chat/ends";
import { engineEnd } from "./chat/engine-end";
import { builtApp, openChatHouse } from "./chat/house";
import { onNetwork } from "./chat/one-network";
import { quantile, type Tally } from "./chat/tally";
import { openEnd } from "./chat/windows";

/** How soon a message stands on the other side while both have the chat open (performance row 10). */
const TARGET_MS = { p50: 1200, p99: 3000 };
/** Chats of one network that go on at once: the bench takes minutes, and nobody writes faster for it. */
const CHATS = 2;

const red = (text: string): string => `\u001b[31m${text}\u001b[0m`;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

function costRow({ name, own, others, bytes }: Cost): string {
  const units = `${own.read} / ${own.write} | ${others.read} / ${others.write}`;
  return `| ${name} | ${units} | ${bytes.asked} | ${bytes.answered} |`;
}

/** What is wrong on a network; nothing, if every message came once and in order. */
export function wrongWith(name: string, { lost, doubled, outOfOrder }: Tally): string[] {
  const found = Object.entries({ lost, doubled, "out of order": outOfOrder });
  return found
    .filter(([, marks]) => marks.length > 0)
    .map(([what, marks]) => `${name}: ${marks.length} ${what}: ${marks.slice(0, 5).join(", ")}`);
}

const late = ({ delivered }: Tally): boolean =>
  quantile(delivered, 0.5) > TARGET_MS.p50 || quantile(delivered, 0.99) > TARGET_MS.p99;

/**
 * How soon a message stands on the other side, on an ordinary network and on 3G, and what a poll and a send cost.
 * `--messages N` on each network; `--app DIR`: the built web app. Answers 1 where messages are lost, doubled or out of order.
 */
export async function chat(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { messages: { type: "string", default: "500" }, app: { type: "string" } },
  });
  const messages = Number(values.messages);
  if (!Number.isSafeInteger(messages) || messages < 1) throw new Error("--messages is a whole number");
  const app = findChromium() === undefined ? undefined : builtApp(values.app);
  const names = Object.keys(NETWORKS);
  const house = await openChatHouse(app, names.length * CHATS, messages);
  const spent = await costs(house);
  const browser = app === undefined ? undefined : await openBrowser();
  print(
    browser
      ? "Between two browsers each: the patient's page on a phone and the doctor's workbench, both on the same network."
      : "No Chromium, or no web app built of the present sources (npm run build), was found: between two engines of the phone each, over HTTP on delayed lines.",
  );
  const networks = [];
  for (const [n, name] of names.entries()) {
    const ids = house.ids.slice(n * CHATS, (n + 1) * CHATS);
    const network = await onNetwork(house, ids, NETWORKS[name], (where) =>
      browser ? openEnd(browser, house, where) : engineEnd(house, where),
    );
    networks.push({ name, network });
  }
  const tallies = await Promise.all(
    networks.map(async ({ name, network }, n) => ({ name, tally: await network.talks(messages, 1 + n * CHATS) })),
  );
  await browser?.close();
  await house.stop();

  print("\n| chat | delivered | p50 ms | p99 ms | slowest ms | lost | doubled | out of order |");
  print("|---|---|---|---|---|---|---|---|");
  for (const { name, tally } of tallies) {
    const { delivered, lost, doubled, outOfOrder } = tally;
    const times = [0.5, 0.99, 1].map((part) => quantile(delivered, part));
    const cells = [name, delivered.length, ...times, lost.length, doubled.length, outOfOrder.length];
    print(`| ${cells.join(" | ")} |`);
  }
  print(
    "\n| call | units of the chat and its audit row, read / write | session and others | bytes asked | bytes answered |",
  );
  print("|---|---|---|---|---|");
  spent.forEach((cost) => print(costRow(cost)));
  for (const { name, tally } of tallies)
    if (late(tally)) print(red(`✗ ${name}: later than p50 ${TARGET_MS.p50} ms, p99 ${TARGET_MS.p99} ms`));
  const wrong = tallies.flatMap(({ name, tally }) => wrongWith(name, tally));
  for (const line of wrong) print(red(`✗ ${line}`));
  if (wrong.length === 0) print("Every message came to both sides once, in the one order.");
  return wrong.length === 0 ? 0 : 1;
}
