import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { describeWhere, findChromium } from "../weapp/chromium";

const SLOWEST = 20_000;
export type Device = { readonly width: number; readonly height: number };
export const PHONE: Device = { width: 390, height: 844 };
export const SMALL_PHONE: Device = { width: 320, height: 640 };
export const DESK: Device = { width: 1440, height: 900 };

/** A suite in Chromium: skipped where there is none, and under CI=true that is a failure. */
export const describeInBrowser = (title: string, suite: () => void): void =>
  describeWhere(findChromium() !== undefined, "no Chromium found: install one or set CHROMIUM", title, suite);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--font-render-hinting=none"] });

export type Window = { readonly page: Page; readonly context: BrowserContext; readonly complaints: readonly string[] };

/** A fresh profile at one size; what the page complains of (errors, refused content) is kept. */
export async function openWindow(browser: Browser, viewport: Device): Promise<Window> {
  const context = await browser.newContext({ viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const page = await context.newPage();
  page.setDefaultTimeout(SLOWEST);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`${error.name}: ${error.message}`));
  page.on("console", (message) => {
    // A refused call (4xx) is an answer: the browser calls it an error, the page shows what to do.
    const isAnswer = /status of 4\d\d/.test(message.text()) && message.location().url.includes("/api/");
    if (message.type() === "error" && !isAnswer) complaints.push(message.text());
  });
  return { page, context, complaints };
}
