import type { Browser } from "playwright-core";
import { dayOf, addDays, type Day } from "../../shared/kernel/time";
import type { Language } from "../../shared/kernel/words";
import { smsCode } from "./calls";
import type { House } from "./house";
import { openWindow, type Device } from "./open-browser";
import { Person } from "./person";
import { picture } from "./picture";
import { patientWords, type PatientWords } from "./words";

type Step = keyof PatientWords["steps"];
export type Way = { readonly signs?: boolean; readonly ntHere?: boolean; readonly referral?: boolean };

/** An expecting mother with her phone. */
export async function openPatient(browser: Browser, house: House, device: Device, language: Language = "zh") {
  const { page, context, complaints } = await openWindow(browser, device);
  const person = new Person(page);
  const words = patientWords[language];
  const today = (): Day => dayOf(new Date().toISOString());
  let looks: ((step: Step) => Promise<void>) | undefined;
  const next = async (step: Step) => {
    await looks?.(step);
    await person.presses(words.next);
  };
  const yesNo = (yes: boolean) => new RegExp(`^${yes ? words.yes : words.no}$`);

  return {
    page,
    person,
    words,
    complaints,
    close: () => context.close(),
    /** Somebody who looks at every filled-in step of the form before she goes on. */
    looksFirst: (look: (step: Step) => Promise<void>) => void (looks = look),

    async opens() {
      await page.goto(house.app);
      await page.getByRole("tab").or(page.getByRole("navigation")).first().waitFor();
    },

    /** On the page "me": language and the mode for elderly eyes. */
    async setsUp({ elderly }: { elderly: boolean }) {
      const { zh } = patientWords;
      await page.getByText(zh.shell.tabs[2]!).filter({ visible: true }).first().click();
      await person.chooses(zh.me.language, language === "en" ? "English" : "中文");
      if (elderly) await page.getByRole("switch", { name: words.me.elderly }).click();
      await page.getByText(words.shell.tabs[0]!).filter({ visible: true }).first().click();
    },

    async signsIn(phone: string, name: string) {
      await person.presses(words.homePage.signIn);
      await person.writes(words.me.phone, phone);
      await person.presses(words.me.getCode);
      await person.reads(words.me.codeSent(phone));
      await person.writes(words.me.code, await smsCode(house, phone));
      await person.presses(words.me.signIn);
      await this.choosesPerson(name);
    },

    /** Says whom of her family the pages are about. */
    async choosesPerson(name: string) {
      await person.presses(words.homePage.change);
      const sheet = page.getByRole("dialog", { name: words.homePage.forWhom });
      await sheet.getByRole("radio", { name }).click();
      await person.readsHeading(words.homePage.hello(name));
    },

    async startsApplication() {
      await page.getByText(words.homePage.ultrasound).filter({ visible: true }).first().click();
      await person.readsHeading(words.start.title);
      await person.presses(words.start.enter);
      await person.readsHeading(words.steps.signs);
    },

    /** Answers how she is, and where she belongs. */
    async tellsTheWay({ signs = false, ntHere = false, referral = false }: Way = {}) {
      await person.chooses(words.signsStep.ask, signs ? words.signs.bleeding : words.signsStep.none);
      await next("signs");
      if (signs) return;
      await person.readsHeading(words.steps.way);
      await person.chooses(words.wayStep.ntHere, yesNo(ntHere));
      await person.chooses(words.wayStep.referral, yesNo(referral));
      await next("way");
    },

    async tellsThePregnancy() {
      await person.readsHeading(words.steps.dates);
      await person.chooses(words.datesStep.source, words.datesStep.sources["last-period"]);
      await person.writes(words.datesStep.firstDay, addDays(today(), -136));
      await person.reads(words.datesStep.due("").trim().slice(0, 5));
      await person.chooses(words.datesStep.fetuses, new RegExp(`^${words.datesStep.counts["1"]}$`));
      await next("dates");
      await person.readsHeading(words.steps.nt);
      await person.chooses(words.ntStep.done, words.ntStep.choices.elsewhere);
      await person.writes(words.ntStep.hospitalName, "江津示范医院");
      await person.writes(words.ntStep.scannedOn, addDays(today(), -50));
      await person.writes(words.ntStep.crlMm, "62");
      await person.writes(words.ntStep.ntMm, "1.4");
      await next("nt");
    },

    async tellsHerDays() {
      await person.readsHeading(words.steps.days);
      await person.chooses(words.daysStep.days, words.daysStep.choices.either);
      await page
        .locator("[id='field-preference-earliest']")
        .filter({ visible: true })
        .getByRole("radio")
        .first()
        .click();
      await person.chooses(words.daysStep.travel, words.daysStep.travels["60"]);
      await next("days");
    },

    async uploadsReport() {
      await person.readsHeading(words.steps.files);
      const choosing = page.waitForEvent("filechooser");
      await person.presses(words.filesStep.sources.document);
      await (await choosing).setFiles({ name: "nt.png", mimeType: "image/png", buffer: await picture() });
      await person.reads(words.kit.sent);
      await next("files");
    },

    async agreesChecksAndSends() {
      await person.readsHeading(words.steps.prices);
      for (const variant of ["ordinary", "special-need"] as const)
        await person.chooses(words.pricesStep.ask, words.variants[variant]);
      await next("prices");
      await person.readsHeading(words.steps.check);
      await person.reads("江津示范医院");
      await next("check");
      await person.chooses(words.signsStep.again, words.signsStep.none);
      await looks?.("send");
      await person.presses(words.form.send);
      await person.readsHeading(words.submitted.title);
    },
  };
}

export type Patient = Awaited<ReturnType<typeof openPatient>>;
