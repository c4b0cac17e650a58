import type { Browser } from "playwright-core";
import type { Language } from "../../shared/kernel/words";
import { userWith } from "./calls";
import { issueForms } from "./desk-work";
import { openHouse, type OpenHouse } from "./house";
import { openNurse, type Nurse } from "./nurse";
import { describeInBrowser, openBrowser, PHONE, SMALL_PHONE, type Device } from "./open-browser";
import { openPatient, type Patient } from "./patient";

type Woman = { readonly key: string; readonly phone: string; readonly name: string; readonly masked: string };
type Told = readonly [how: string, Woman, Device, Language, elderly: boolean];
const STORIES: readonly Told[] = [
  ["in Chinese", { key: "lin-yuqing", phone: "19900000001", name: "林雨晴", masked: "林*晴" }, PHONE, "zh", false],
  [
    "in English, elderly mode, 320 px",
    { key: "su-mengyao", phone: "19900000005", name: "苏梦瑶", masked: "苏*瑶" },
    SMALL_PHONE,
    "en",
    true,
  ],
];

describeInBrowser("an expecting mother and a nurse", () => {
  let house: OpenHouse;
  let browser: Browser;
  let nurse: Nurse;
  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    await issueForms(house, ...STORIES.map(([, { key }]) => key));
    nurse = await openNurse(browser, house);
    await nurse.signsIn("triage.wen", "文晓棠");
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  describe.each(STORIES)("%s", (_, { phone, name, masked }, device, language, elderly) => {
    let mother: Patient;
    beforeAll(async () => {
      mother = await openPatient(browser, house, device, language);
      const user = await userWith(house, phone);
      await house.sim("allow", { userId: user, template: "examinationAppointment", always: true });
    });
    afterAll(() => mother.close());

    test("D1-11 D1-16: she signs in by phone, fills the form in, sends a report and applies", async () => {
      await mother.opens();
      if (language === "en" || elderly) await mother.setsUp({ elderly });
      await mother.signsIn(phone, name);
      await mother.startsApplication();
      await mother.tellsTheWay();
      await mother.tellsThePregnancy();
      await mother.tellsHerDays();
      await mother.uploadsReport();
      await mother.agreesChecksAndSends();
      expect(mother.complaints).toEqual([]);
    }, 240_000);

    test("D1-18: the nurse opens her case from the queue, sees the report and gives her a time", async () => {
      await nurse.opensCase(masked);
      await nurse.looksAtDocument();
      await nurse.choosesTime();
      await nurse.approves();
      await nurse.person.reads(nurse.words.decide.done.approve);
      expect(nurse.complaints).toEqual([]);
    });

    test("D1-20: she accepts, and sees time, place and what to know before", async () => {
      const { words, person, page } = mother;
      await person.presses(words.submitted.see);
      await person.readsHeading(words.states.offered.name);
      await person.presses(words.offer.accept);
      await person.readsHeading(words.states.scheduled.name);
      await person.readsHeading(words.booked.precautions);
      await person.readsHeading(words.booked.where);
      await person.presses(words.booked.acknowledge);
      await person.reads(words.booked.seen("").trim().slice(0, 4));
      const shown = await page.getByRole("main").filter({ visible: true }).last().innerText();
      expect(shown).toMatch(/\d\d?:\d\d/);
      expect(shown).toMatch(language === "zh" ? /C 区 3 楼/ : /Area C, 3rd floor/);
      expect(mother.complaints).toEqual([]);
    });

    test("D1-20: WeChat tells her the time and does not tell that she expects a child", async () => {
      const messages = await house.sim("messages", { userId: await userWith(house, phone) });
      expect(messages.length).toBeGreaterThan(0);
      expect(JSON.stringify(messages)).toMatch(/预约成功/);
      expect(JSON.stringify(messages)).not.toMatch(/孕|胎|产/);
      const { page } = mother;
      await page.goto(house.console);
      await mother.person.reads("预约成功");
    });
  });
});
