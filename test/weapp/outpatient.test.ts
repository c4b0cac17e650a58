import type { Browser } from "playwright-core";
import { drawnSoon, planned } from "../kit/clinics";
import { openHospital, type Hospital, type Patient } from "../kit/hospital";
import { describeWhere, findChromium } from "./chromium";
import { MISSING, openBrowser, Phone } from "./phone";

/** The kit begins on a Sunday; he sees children on Monday morning, twenty of them. */
const SESSION = "dr-gan-boran@2026-11-23#am";

describeWhere(findChromium() !== undefined, MISSING, "an outpatient appointment by phone", () => {
  let browser: Browser;
  let hospital: Hospital;
  let mother: Patient;
  let phone: Phone;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    hospital = await openHospital();
    mother = await hospital.patient();
    phone = new Phone(browser, hospital, mother.openid);
  });
  afterEach(async () => {
    await phone.kill();
    expect(phone.troubles).toEqual([]);
  });
  const mine = async () => (await hospital.call("outpatient/mine", {}, mother.token)).value.items;

  test("D3-03: home, department, doctor, time, check: booked, shown, and given back", async () => {
    await phone.open();
    await phone.screen.getByText("门诊预约").first().click();
    await phone.see("选择科室");
    await phone.tap(/^儿科/);
    await phone.tap(/甘博然/);
    await phone.see("还有 20 个号，请选一个时间");
    await phone.tap("上午 8:40");
    await phone.see("取消规则");
    await phone.tap("确认预约");
    await phone.see("就诊序号 2");
    expect(await mine()).toMatchObject([{ state: "booked", sessionId: SESSION, number: 2 }]);
    await phone.tap("加到手机日历");
    expect(await phone.calls("addPhoneCalendar")).toEqual([
      expect.objectContaining({ title: "医院的一次预约", alarm: true }),
    ]);
    await phone.tap("取消预约");
    await phone.tap("取消预约，让出号");
    await phone.see("号已让出。需要时可以再约。");
    expect(await mine()).toMatchObject([{ state: "cancelled" }]);
  });

  test("opened from a link, booked and closed, the visit stands once in her list", async () => {
    await phone.open(`outpatient/pages/confirm/index?session=${encodeURIComponent(SESSION)}&slot=0&move=`);
    await phone.see("取消规则");
    await phone.tap("确认预约");
    await phone.see("就诊序号 1");
    await phone.open("outpatient/pages/list/index");
    await phone.see("已约好");
    expect(await mine()).toHaveLength(1);
  });

  test("a draw: one ticket by one tap, however often; the receipt stays after the program was closed", async () => {
    const session = await planned(hospital, 3, "dr-xiang-jinghe", "2026-12-08");
    expect((await drawnSoon(hospital, session)).value.state).toBe("rush");
    hospital.clock.advance(11);
    await phone.open(`outpatient/pages/ticket/index?session=${encodeURIComponent(session.id)}`);
    await phone.see("正在登记");
    await phone.tap("登记参加抽签");
    await phone.see("已登记，等待抽签");
    await phone.open(`outpatient/pages/ticket/index?session=${encodeURIComponent(session.id)}`);
    await phone.see("登记回执");
    const asked = { personId: mother.personId, sessionId: session.id };
    expect((await hospital.call("outpatient/ticket", asked, mother.token)).value.ticket).toBeDefined();
    await phone.tap(/怎么核对抽签/);
    await phone.see("封条（登记前已公布）");
  });

  test("a red flag in the guide is one tap from 120 (row 40)", async () => {
    await phone.open("outpatient/pages/guide/index");
    await phone.screen.getByText("孕妇").first().click();
    await phone.tap("下一步");
    await phone.screen.getByText("下身大量出血").first().click();
    await phone.tap("下一步");
    await phone.see("情况紧急，请打 120");
    await phone.tap(/120/);
    expect(await phone.calls("makePhoneCall")).toEqual([expect.objectContaining({ phoneNumber: "120" })]);
  });
});
