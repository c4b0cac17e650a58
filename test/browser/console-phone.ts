import type { Browser } from "playwright-core";
import type { House } from "./house";
import { DESK, openWindow } from "./open-browser";
import { Person } from "./person";

/** Somebody's phone on the console: what comes to it, and what she pays with it. */
export async function openConsolePhone(browser: Browser, house: House, name: string) {
  const { page, context, complaints } = await openWindow(browser, DESK);
  const person = new Person(page);
  await page.goto(house.console);
  await person.presses(new RegExp(`^${name}`));
  const sheet = page.locator(".sheet");
  return {
    page,
    person,
    complaints,
    close: () => context.close(),
    scansTheCode: () => person.presses("扫码"),
    /** The sheet of the payment lies on the phone; she reads the sum. */
    async readsTheSum(): Promise<string> {
      return (await sheet.first().locator(".sum").innerText()).trim();
    },
    async cancels() {
      await person.presses("取消", sheet.first());
      await sheet.first().waitFor({ state: "detached" });
    },
    async pays() {
      await person.presses("支付", sheet.first());
      await sheet.first().waitFor({ state: "detached" });
    },
  };
}
