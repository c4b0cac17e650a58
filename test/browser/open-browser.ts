import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Browser, type BrowserContext, type Page, type Request } from "playwright-core";
import { ahead, setAhead } from "./daylight.cjs";
import { describeWhere, findChromium } from "../weapp/chromium";

const SLOWEST = 45_000;
export type Device = { readonly width: number; readonly height: number };
export const PHONE: Device = { width: 390, height: 844 };
export const SMALL_PHONE: Device = { width: 320, height: 640 };
export const DESK: Device = { width: 1440, height: 900 };

/** A suite in Chromium: skipped where there is none, and under CI=true that is a failure. */
export const describeInBrowser = (title: string, suite: () => void): void =>
  describeWhere(findChromium() !== undefined, "no Chromium found: install one or set CHROMIUM", title, suite);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--font-render-hinting=none"] });

/** Narrower screens are phones: fingers instead of a mouse. */
const WIDEST_PHONE = 820;

export type Window = { readonly page: Page; readonly context: BrowserContext; readonly complaints: readonly string[] };

const underWay = new WeakMap<Page, Set<Request>>();
const QUIET_MS = 120;

/** Waits until no request has been under way for a moment. */
export async function fallsQuiet(page: Page): Promise<void> {
  const requests = underWay.get(page);
  if (!requests) throw new Error("the requests of this page are not counted");
  for (let quietSince = Date.now(), tries = 0; Date.now() - quietSince < QUIET_MS; tries++) {
    if (tries > SLOWEST / 20) throw new Error(`still loading: ${[...requests].map((one) => one.url()).join(", ")}`);
    if (requests.size > 0) quietSince = Date.now();
    await wait(20);
  }
}

function countRequests(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on("request", (request) => void requests.add(request));
  page.on("requestfinished", (request) => void requests.delete(request));
  page.on("requestfailed", (request) => void requests.delete(request));
}

/** A fresh profile at one size; what the page complains of (errors, refused content) is kept. */
export async function openWindow(browser: Browser, viewport: Device): Promise<Window> {
  const hasTouch = viewport.width <= WIDEST_PHONE;
  const context = await browser.newContext({ viewport, hasTouch, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  if (ahead) await context.addInitScript(setAhead, ahead);
  const page = await context.newPage();
  page.setDefaultTimeout(SLOWEST);
  countRequests(page);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`${error.name}: ${error.message}`));
  page.on("console", (message) => {
    // A refused call (4xx) is an answer: the browser calls it an error, the page shows what to do.
    const isAnswer = /status of 4\d\d/.test(message.text()) && message.location().url.includes("/api/");
    if (message.type() === "error" && !isAnswer) complaints.push(message.text());
  });
  return { page, context, complaints };
}
