import type { Browser } from "playwright-core";
import { DEMO_PASSWORD } from "../../scripts/seed/staff";
import type { Day } from "../../shared/kernel/time";
import { staffCode } from "./calls";
import type { House } from "./house";
import { DESK, openWindow } from "./open-browser";
import { Person } from "./person";
import { staffWords as words } from "./words";

const { operations } = words;

/** Somebody of operations before a large screen. */
export async function openOperator(browser: Browser, house: House) {
  const { page, context, complaints } = await openWindow(browser, DESK);
  const person = new Person(page);
  return {
    page,
    person,
    words: operations,
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

    /** Turns the months until this day is there, and opens it. */
    async opensDay(day: Day) {
      const name = (month: string) =>
        operations.month(operations.months[Number(month.slice(5)) - 1]!, month.slice(0, 4));
      const heading = page.getByRole("heading", { name: name(day.slice(0, 7)) });
      for (let months = 0; months < 4 && !(await heading.isVisible()); months++) await person.presses(operations.after);
      await page.locator(`[data-day="${day}"]`).click();
    },

    /** Asks who would be affected by stopping one half of the open day. */
    async previewsStop(half: "am" | "pm", because: string) {
      const session = page
        .locator(".wb-session")
        .filter({ has: page.getByRole("heading", { name: operations.halves[half] }) });
      await person.presses(operations.stopSession, session);
      await person.writes(operations.reason, because);
      await person.presses(operations.preview);
      await person.reads(operations.notYet);
    },

    /** Who is said to lose her time, in the order of the screen. */
    displaced: () => page.locator(".wb-displaced__who b").allTextContents(),

    stops: (people: number) => person.presses(operations.go(operations.acts["session-stopped"], people, 0)),
  };
}
