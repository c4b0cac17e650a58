import type { Browser } from "playwright-core";
import { residentNumber } from "../../scripts/seed/resident-number";
import { openHospital, type Hospital } from "../kit/hospital";
import { applied } from "../kit/stories";
import { startApplication } from "./apply-by-phone";
import { describeWhere, findChromium } from "./chromium";
import { MISSING, openBrowser, Phone } from "./phone";

describeWhere(findChromium() !== undefined, MISSING, "the ways into the built package", () => {
  let browser: Browser;
  let hospital: Hospital;
  const phones: Phone[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    hospital = await openHospital();
  });
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      await phone.kill();
      expect(phone.troubles).toEqual([]);
    }
  });
  function phoneOf(openid: string): Phone {
    const phone = new Phone(browser, hospital, openid);
    phones.push(phone);
    return phone;
  }

  test("D1-11: a woman who was never here adds herself and stands before the first question", async () => {
    const phone = phoneOf("openid-of-a-stranger");
    await phone.open();
    await phone.screen.getByText("系统超声预约").first().click();
    await phone.see("先添加要检查的孕妇");
    await phone.tap("填写预约信息");
    await phone.choose("relation", "本人");
    await phone.choose("document.kind", "居民身份证");
    await phone.tap("下一步");
    await phone.type("name", "周语桐");
    await phone.type("document.number", residentNumber("1996-05-20", "female", 411));
    await phone.tap("下一步");
    await phone.type("phone", "19900000911");
    await phone.tap("下一步");
    await phone.see("周语桐");
    await phone.tap("确认添加");
    await phone.tap("以后再核验");
    await phone.see("周语桐");
    await phone.tap("填写预约信息");
    await phone.see("您现在有下面的情况吗？");
    expect(await phone.routes()).toContain("appointments/pages/apply/index");
  });

  test("D1-07: a sign of an emergency leads to 120 and the clinic, one tap from a call", async () => {
    const mother = await hospital.patient();
    const phone = phoneOf(mother.openid);
    await phone.open();
    await startApplication(phone);
    await phone.choose("screening.signs", "阴道出血");
    await phone.tap("下一步");
    await phone.see("情况紧急，先打 120");
    await phone.tap(/120/);
    expect(await phone.calls("makePhoneCall")).toEqual([expect.objectContaining({ phoneNumber: "120" })]);
    expect(phone.outside.requests).not.toContain("appointments/apply");
  });

  test("D1-18: a pushed message opened on a new phone signs in and shows the application", async () => {
    const mother = await hospital.patient();
    const id = await applied(hospital, mother);
    const phone = phoneOf(mother.openid);
    await phone.open(`appointments/pages/application/index?id=${id}`);
    await phone.see("等待审核");
    const stranger = phoneOf("openid-of-another");
    await stranger.open(`appointments/pages/application/index?id=${id}`);
    await stranger.see("这里看不到它");
    expect(await stranger.screen.innerText()).not.toContain("等待审核");
  });

  test("a session that has ended is renewed without a word, and the same question asked again", async () => {
    const mother = await hospital.patient();
    const phone = phoneOf(mother.openid);
    await phone.open();
    await phone.see("现在没有");
    await hospital.call("patients/signOut", {}, await tokenIn(phone));
    await phone.tab("消息");
    await phone.see("还没有消息");
    expect(phone.outside.requests.filter((path) => path === "patients/signInWithWechat")).toHaveLength(2);
  });

  test("where WeChat does not answer, phone number and text message are still a way in", async () => {
    const mother = await hospital.patient();
    hospital.wechat.stopped = true;
    const phone = phoneOf(mother.openid);
    await phone.open("me/pages/me");
    await phone.tap("登录");
    await phone.type("phone", "19900010001");
    await phone.tap("获取验证码");
    await phone.see("验证码已发送到");
    await phone.type("code", hospital.sms.sent[0]!.values[0]!);
    await phone.tap("登录");
    await phone.see("1 位，最多 5 位");
  });
});

/** The token that the running program holds. */
async function tokenIn(phone: Phone): Promise<string> {
  const kept = await phone.page.evaluate(() => String(window.program.storage.get("session")));
  return (JSON.parse(kept) as { state: { tokens: { patient: string } } }).state.tokens.patient;
}
