import type { Browser } from "playwright-core";
import { DEMO_PASSWORD } from "../../scripts/seed/staff";
import { staffCode } from "./calls";
import type { House } from "./house";
import { DESK, openWindow } from "./open-browser";
import { Person } from "./person";
import { staffWords as words } from "./words";

/** Somebody of the staff before a large screen, who can sign in. */
export async function openStaff(browser: Browser, house: House) {
  const { page, context, complaints } = await openWindow(browser, DESK);
  const person = new Person(page);
  return {
    page,
    person,
    complaints,
    close: () => context.close(),

    async signsIn(account: string, displayName: string) {
      await page.goto(house.workbench);
      await person.readsHeading(words.signIn);
      await person.writes(words.name, account);
      await person.writes(words.password, DEMO_PASSWORD);
      await person.writes(words.code, await staffCode(house, account));
      await person.presses(words.enter);
      await person.reads(displayName);
    },
  };
}
