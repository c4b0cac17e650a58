import type { Browser } from "playwright-core";
import { openHouse, type OpenHouse } from "./house";
import { describeInBrowser, openBrowser, PHONE } from "./open-browser";
import { openPatient, type Way } from "./patient";

const PEOPLE: Readonly<Record<string, readonly [phone: string, name: string]>> = {
  "nt-here": ["19900000002", "陈思颖"],
  referral: ["19900000003", "唐婉宁"],
  signs: ["19900000006", "何晓雨"],
};

describeInBrowser("the ways at the hospital itself", () => {
  let house: OpenHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const arrives = async (why: keyof typeof PEOPLE, way: Way) => {
    const [phone, name] = PEOPLE[why]!;
    const mother = await openPatient(browser, house, PHONE);
    await mother.opens();
    await mother.signsIn(phone, name);
    await mother.startsApplication();
    await mother.tellsTheWay(way);
    await mother.person.readsHeading(mother.words.onSite.title);
    return mother;
  };

  test("D1-04: with an NT scan here the way leads to the triage desk, with order, place and phones", async () => {
    const { person, words, page, complaints, close } = await arrives("nt-here", { ntHere: true });
    await person.reads(words.onSite.leads["nt-here"]);
    await person.readsHeading(words.onSite.order);
    await person.reads(/C 区 3 楼/);
    expect(
      await page
        .getByText(/023-6331 ?5011/)
        .filter({ visible: true })
        .count(),
    ).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test("D1-12: with an abnormal referral the way leads to the clinic first, then to the desk", async () => {
    const { person, words, complaints, close } = await arrives("referral", { referral: true });
    await person.reads(words.onSite.leads.referral);
    await person.reads(words.onSite.clinicNote);
    await person.reads(/C 区 2 楼/);
    expect(complaints).toEqual([]);
    await close();
  });

  test("D1-07: with an emergency sign 120 comes first, and nothing is sent", async () => {
    const { person, words, complaints, close } = await arrives("signs", { signs: true });
    await person.reads(words.onSite.callFirst);
    await person.reads(/120/);
    expect(complaints).toEqual([]);
    await close();
  });
});
