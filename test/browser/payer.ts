import type { Browser } from "playwright-core";
import { newId } from "./calls";
import { applies, approves } from "./desk-work";
import type { House } from "./house";
import type { Language } from "../../shared/kernel/words";
import type { Device } from "./open-browser";
import { openPatient } from "./patient";

/** She has applied, and a weekend time with both examinations is kept for her; answers the nurse's token. */
export async function isOffered(house: House, key: string, phone: string, nurse?: string) {
  const { id, token } = await applies(house, key, phone, newId());
  return { id, token, nurse: await approves(house, id, nurse, "special-need") };
}

/** Somebody who pays: everything after a time was kept for her. */
export async function openPayer(browser: Browser, house: House, device: Device, language: Language = "zh") {
  const patient = await openPatient(browser, house, device, language);
  const { person, words, page } = patient;
  const { orders } = words;
  return {
    ...patient,

    /** From the first card of the home page to the time that is kept. */
    async opensTheOffer() {
      await person.readsHeading(words.homePage.offered.title);
      await person.presses(words.homePage.see);
      await person.readsHeading(words.states.offered.name);
    },
    async acceptsAndMeansToPay() {
      await person.presses(words.offer.acceptOnline);
      await person.readsHeading(orders.stances["to-pay"].name);
    },
    /** On to the payment in WeChat: a code on a large screen, a link on a phone. */
    goesToPay: () => person.presses(new RegExp(`^${orders.order.pay("").trim()}`)),
    opensTheLink: () => person.presses(new RegExp(`^${orders.inWechat.open("").trim()}`)),
    opensTheAppointment: () => person.presses(orders.order.appointment),
    /** On WeChat's own page. */
    choosesWhoseWechat: (name: string) => person.presses(name),
    async comesBack() {
      await page.getByRole("link", { name: /^返回商户页面/ }).click();
    },
    /** The newest of her list, loaded anew. */
    async opensHerOrder() {
      await page.goto(`${house.app}?${newId()}#/orders/pages/list/index`);
      await person.readsHeading(orders.list.title);
      await page.getByRole("button", { name: /¥/ }).filter({ visible: true }).first().click();
    },
    async opensInbox() {
      await page.goto(`${house.app}#/inbox/pages/inbox`);
      await person.readsHeading(words.messages.inbox);
    },
    async cancelsTheAppointment() {
      await person.presses(words.booked.cancel);
      const sheet = page.getByRole("dialog", { name: words.cancel.title });
      await sheet.getByRole("radio", { name: words.cancel.reasons["cannot-come"] }).click();
      await person.presses(words.cancel.send, sheet);
      await person.readsHeading(words.states["cancelled-by-patient"].name);
    },
  };
}

export type Payer = Awaited<ReturnType<typeof openPayer>>;
