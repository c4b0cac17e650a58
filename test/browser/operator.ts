import type { Browser } from "playwright-core";
import type { Day } from "../../shared/kernel/time";
import type { House } from "./house";
import { openStaff } from "./staff";
import { staffWords as words } from "./words";

const { operations } = words;

/** Somebody of operations before a large screen. */
export async function openOperator(browser: Browser, house: House) {
  const staff = await openStaff(browser, house);
  const { page, person } = staff;
  return {
    ...staff,
    words: operations,

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
