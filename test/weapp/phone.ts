import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import type { Hospital } from "../kit/hospital";
import { findChromium } from "./chromium";
import { outsideOf } from "./outside";
import { builtPackage } from "./package/built";
import { scripts } from "./package/scripts";
import type { Crossing } from "./runtime/pages";

export const MISSING = "no Chromium found: install one or set CHROMIUM";
const FRAME =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body></body></html>';
/** What a browser says of files that only exist inside a phone. */
const NOT_OURS = /Failed to load resource|Not allowed to load local resource/;

const compiled = new Map<string, Promise<string[]>>();
function scriptsOf(dist: string): Promise<string[]> {
  const known = compiled.get(dist) ?? scripts(dist);
  compiled.set(dist, known);
  return known;
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });

/** A woman's phone with the built package on it; what it keeps outlives the program. */
export class Phone {
  /** What went wrong in any run: thrown errors, rejected promises, errors that a library wrote to the console. */
  readonly troubles: string[] = [];
  /** Every `setData` of every run that has ended. */
  readonly crossings: Crossing[] = [];
  readonly outside: ReturnType<typeof outsideOf>;
  private storage: [string, unknown][] = [];
  private running: Page | undefined;

  constructor(
    private readonly browser: Browser,
    private readonly hospital: Hospital,
    openid: string,
    private readonly dist = builtPackage(),
  ) {
    this.outside = outsideOf(hospital, openid);
  }

  get page(): Page {
    if (!this.running) throw new Error("the program is not running");
    return this.running;
  }

  /** What stands on the screen. */
  get screen(): Locator {
    return this.page.locator(".open-page:visible");
  }

  /** Starts the program, at its first page or where a message leads. */
  async open(address?: string): Promise<void> {
    await this.kill();
    const context = await this.browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    page.on("pageerror", (error) => this.troubles.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !NOT_OURS.test(message.text())) this.troubles.push(message.text());
    });
    await page.clock.setFixedTime(this.hospital.clock.now());
    await page.exposeFunction("answerOutside", this.outside.answer);
    await page.setContent(FRAME);
    for (const content of await scriptsOf(this.dist)) await page.addScriptTag({ content });
    const boot = { address, storage: this.storage, answered: this.outside.answered };
    this.running = page;
    await page.evaluate((told) => window.bootProgram(told), boot);
  }

  /** Wipes the program away in the midst of whatever it does. What was stored stays. */
  async kill(): Promise<void> {
    const page = this.running;
    if (!page) return;
    this.running = undefined;
    const left = await page.evaluate(() => ({
      storage: [...window.program.storage],
      errors: window.program.errors,
      crossings: window.program.crossings,
    }));
    this.storage = left.storage;
    this.troubles.push(...left.errors);
    this.crossings.push(...left.crossings);
    await page.context().close();
    this.outside.endRun();
  }

  /** Waits until this stands on the screen. */
  see = (text: string | RegExp): Promise<void> => this.screen.getByText(text).first().waitFor();
  tab = (name: string): Promise<void> => this.page.getByRole("tab", { name }).click();
  tap = (name: string | RegExp): Promise<void> => this.screen.getByRole("button", { name }).first().click();

  /** The question with this path ("nt.crlMm"). */
  field = (path: string): Locator => this.screen.locator(`[id$="--field-${path.replace(/[^\w-]/g, "-")}"]`).first();
  type = (path: string, text: string): Promise<void> => this.field(path).locator("input, textarea").fill(text);
  typed = (path: string): Promise<string> => this.field(path).locator("input, textarea").inputValue();
  choose = (path: string, label: string): Promise<void> => this.option(path, label).click();
  option = (path: string, label: string): Locator =>
    this.field(path).locator("[role=radio], [role=checkbox]").filter({ hasText: label }).first();
  /** Turns a wheel (`picker`) to a value, as no mouse can. */
  async turn(path: string, value: string): Promise<void> {
    const id = await this.field(path).getAttribute("id");
    await this.page.evaluate(([at, to]) => window.program.fire(`[id="${at}"]`, "change", { value: to }), [id, value]);
  }

  routes = (): Promise<string[]> => this.page.evaluate(() => window.program.pages.stack.map(({ route }) => route));
  /** The options of every call of this name. */
  calls = (name: string): Promise<unknown[]> =>
    this.page.evaluate(
      (wanted) =>
        window.program.calls
          .filter(({ call }) => call === wanted)
          .map(({ options }) => JSON.parse(JSON.stringify(options)) as unknown),
      name,
    );
}
