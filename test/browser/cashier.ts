import type { Browser } from "playwright-core";
import type { House } from "./house";
import { openStaff } from "./staff";
import { staffWords as words } from "./words";

const { finance } = words;

/** Somebody of finance before a large screen. */
export async function openCashier(browser: Browser, house: House) {
  const staff = await openStaff(browser, house);
  const { page, person } = staff;
  return {
    ...staff,
    words: finance,

    goesTo: (section: keyof typeof finance.sections) =>
      person.presses(finance.sections[section], page.getByRole("navigation", { name: finance.nav })),

    async opensShift(float: string) {
      await person.writes(finance.float, float);
      await person.presses(finance.openShift);
      await person.reads(/抽屉里应有/);
    },

    /** Places the order of somebody at the counter, and opens it. */
    async placesWalkIn(label: string, item: string) {
      await person.writes(finance.label, label);
      const items = page.getByRole("combobox", { name: finance.items });
      await items.click();
      await page.keyboard.type(item);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      await person.presses(/^开单，应收 ¥[1-9]/);
      await person.readsHeading(finance.take);
    },

    async takesCash() {
      await person.presses(/^确认已收 ¥[\d,.]+（现金）$/);
      await person.reads(finance.payment.paid);
    },

    async findsOrder(id: string) {
      await this.goesTo("counter");
      await person.writes(finance.findHint, id);
      await person.presses(finance.search);
      await person.presses(finance.open);
      await person.readsHeading(finance.startRefund);
    },

    /** Chooses what somebody asked in a queue of refunds. */
    async chooses(queue: keyof typeof finance.queues, payer: string) {
      await this.goesTo("refunds");
      await page.getByText(finance.queues[queue], { exact: true }).click();
      await page
        .getByRole("button", { name: new RegExp(payer.replace("*", "\\*")) })
        .first()
        .click();
      await person.readsHeading(finance.decide);
    },
    async agrees(because: string) {
      await person.writes(finance.because, because);
      await person.presses(/^同意，退 ¥/);
    },

    async givesBack(amount: string, because: string) {
      await person.writes(finance.amount, amount);
      await person.writes(finance.because, because);
      await person.presses(/^发起退款 ¥/);
    },

    /** Settles the shift with what lies in the drawer and on the terminal's slip. */
    async settlesShift(cash: string, pos: string) {
      await person.writes(finance.countedCash, cash);
      await person.writes(finance.countedPos, pos);
      await person.presses(finance.closeShift);
      await person.readsHeading(finance.closed);
    },
  };
}
export type Cashier = Awaited<ReturnType<typeof openCashier>>;
