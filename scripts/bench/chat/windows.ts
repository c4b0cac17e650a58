import type { Browser, Page } from "playwright-core";
import { zh } from "../../../miniprogram/src/consultations/chat/words.zh";
import type { Id } from "../../../shared/kernel/ids";
import { DESK, openWindow, PHONE } from "../../../test/browser/open-browser";
import { XIANG } from "../../../test/functions/consultations/life-world";
import type { End, Heard, Line } from "./ends";
import type { ChatHouse } from "./house";
import { MARK, textOf, type Side } from "./plan";
import { LINES, watch } from "./watch";

/** What a page finds of an earlier visit: who is signed in, and at the desk which chat is open. */
const kept = (side: Side, token: string, id: Id) =>
  side === "patient"
    ? { session: { data: JSON.stringify({ state: { tokens: { patient: token } }, version: 0 }) } }
    : {
        "staff-session": { state: { token, idleMinutes: 15 }, version: 0 },
        consultations: {
          state: { doctorId: XIANG, view: "cases", queue: "answered", openId: id, tabs: [id] },
          version: 0,
        },
      };
const PATHS: Readonly<Record<Side, (id: Id) => string>> = {
  patient: (id) => `consultations/pages/chat/index?id=${id}`,
  doctor: () => "workbench/pages/workbench",
};
const FIELDS: Readonly<Record<Side, string>> = {
  patient: "textarea.k-composer__text",
  doctor: ".wc-write textarea",
};

/** One end of a chat in a browser of its own: the patient's page on a phone, or the doctor's workbench on a desk. */
export async function openEnd(
  browser: Browser,
  { origin, tokens }: ChatHouse,
  { side, id, line }: { side: Side; id: Id; line: Line | undefined },
): Promise<End> {
  const { page, context } = await openWindow(browser, side === "patient" ? PHONE : DESK);
  await page.addInitScript(
    ({ side, kept }) => {
      const store = side === "patient" ? localStorage : sessionStorage;
      for (const [name, value] of Object.entries(kept)) store.setItem(name, JSON.stringify(value));
    },
    { side, kept: kept(side, tokens[side], id) },
  );
  // The bench's compiler gives functions their names by a helper that a page does not have.
  await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
  await page.addInitScript(watch, { lines: LINES[side], pattern: MARK.source });
  await page.goto(`${origin}/#/${PATHS[side](id)}`);
  const field = page.locator(FIELDS[side]).filter({ visible: true }).first();
  await field.waitFor();
  if (line) await slowed(page, line);
  return {
    side,
    async say(mark) {
      await field.fill(textOf(mark));
      if (side === "doctor") return field.press("Enter");
      await page.getByRole("button", { name: zh.composer.send, exact: true }).click();
    },
    heard: () => page.evaluate(() => (window as unknown as { heard: Heard }).heard),
    close: () => context.close(),
  };
}

/** The line of this page, once it is loaded: what is measured is the chat. */
async function slowed(page: Page, { latencyMs, bytesASecond }: Line): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesASecond,
    uploadThroughput: bytesASecond,
  });
}
