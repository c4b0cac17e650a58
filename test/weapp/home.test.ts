import type { Browser } from "playwright-core";
import { openHospital, type Hospital } from "../kit/hospital";
import { describeWhere, findChromium } from "./chromium";
import { MISSING, openBrowser, Phone } from "./phone";

describeWhere(findChromium() !== undefined, MISSING, "the built package on a phone", () => {
  let browser: Browser;
  let hospital: Hospital;
  let phone: Phone;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    hospital = await openHospital();
    phone = new Phone(browser, hospital, "openid-of-a-phone");
  });
  afterEach(async () => {
    await phone.kill();
    expect(phone.troubles).toEqual([]);
  });
  const signIns = () => phone.outside.requests.filter((path) => path === "patients/signInWithWechat");

  test("WeChat signs a new patient in without a word, once for all runs", async () => {
    await phone.open();
    await phone.tab("消息");
    await phone.see("还没有消息");
    await phone.open();
    await phone.tab("消息");
    await phone.see("还没有消息");
    expect(signIns()).toHaveLength(1);
  });

  test("language and the large mode are kept, and the tabs change their words", async () => {
    await phone.open();
    await phone.tab("我的");
    await phone.screen.getByRole("switch").click();
    await phone.choose("language", "English");
    await phone.see("Language");
    const words = await phone.calls("setTabBarItem");
    expect(words).toContainEqual(expect.objectContaining({ index: 0, text: "Home" }));
    await phone.open("me/pages/me");
    await phone.see("Language");
    expect(await phone.screen.locator(".u-page--elderly").count()).toBe(1);
  });

  test("a phone without a line says so and offers to try again", async () => {
    phone.outside.offline = true;
    await phone.open("me/pages/me");
    await phone.see("再试一次");
    phone.outside.offline = false;
    await phone.tap("再试一次");
    await phone.see("023-");
    expect(signIns()).toEqual([]);
  });
});
