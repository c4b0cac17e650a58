import type { Browser } from "playwright-core";
import { applies, issueForms } from "./desk-work";
import { openHouse, type OpenHouse } from "./house";
import { openNurse } from "./nurse";
import { describeInBrowser, openBrowser } from "./open-browser";

describeInBrowser("two nurses on the last seat", () => {
  let house: OpenHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    await applies(house, "su-mengyao", "19900000005");
    await applies(house, "he-xiaoyu", "19900000006");
    await issueForms(house, "su-mengyao", "he-xiaoyu");
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  test("D1-05: one approval, one clear word on who was first, and another time for the second", async () => {
    const [wen, ou] = await Promise.all([openNurse(browser, house), openNurse(browser, house)]);
    await wen.signsIn("triage.wen", "文晓棠");
    await ou.signsIn("triage.ou", "欧可欣");
    await wen.opensCase("苏*瑶");
    await ou.opensCase("何*雨");
    const time = await wen.choosesTime();
    expect(await ou.choosesTime(time)).toBe(time);

    await wen.approves();
    await wen.person.reads(wen.words.decide.done.approve);
    await ou.approves();
    await ou.person.reads(/刚被 文晓棠 占用/);

    const another = await ou.choosesAnotherTime(time);
    expect(another).not.toBe(time);
    await ou.approves();
    await ou.person.reads(ou.words.decide.done.approve);
    expect([...wen.complaints, ...ou.complaints]).toEqual([]);
  });
});
