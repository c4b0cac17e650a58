import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { fallsQuiet } from "./open-browser";
import { measure, type Wish } from "./measure";

const SCREENS = join(__dirname, "..", "..", ".artefacts", "screens");
const FEWEST_COLOURS = 6;
const FEWEST_LETTERS = 12;

async function coloursIn(picture: Buffer): Promise<number> {
  const pixels = await sharp(picture).resize(160).removeAlpha().raw().toBuffer();
  const colours = new Set<number>();
  for (let at = 0; at + 2 < pixels.length; at += 3)
    colours.add(((pixels[at]! >> 4) << 8) | ((pixels[at + 1]! >> 4) << 4) | (pixels[at + 2]! >> 4));
  return colours.size;
}

/** Waits until nothing is on its way any more: no request for a moment, no grey bars, nothing that slides in. */
export async function settles(page: Page): Promise<void> {
  await fallsQuiet(page);
  await page.waitForFunction(
    () => ![...document.querySelectorAll(".u-skeleton, .ant-skeleton")].some((one) => one.checkVisibility()),
  );
  await page.evaluate(() => document.fonts.ready);
  // What slides in has arrived; what turns for ever is not waited for.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ effect, playState }) => {
      const endless = effect?.getComputedTiming().endTime === Infinity;
      return endless || playState !== "running";
    }),
  );
}

/** Keeps a picture of the screen and answers everything that is wrong with it. */
export async function lookAt(page: Page, name: string, wish: Wish): Promise<string[]> {
  await settles(page);
  const path = join(SCREENS, `${name.replace(/[^\w-]+/g, "_")}.png`);
  mkdirSync(dirname(path), { recursive: true });
  const picture = await page.screenshot({ path });
  const letters = (await page.locator("body").innerText()).trim().length;
  const blank =
    letters < FEWEST_LETTERS || (await coloursIn(picture)) < FEWEST_COLOURS ? [`blank: ${letters} letters`] : [];
  return [...blank, ...(await page.evaluate(measure, wish))];
}
