import type { Browser } from "playwright-core";
import { openHospital, type Hospital, type Patient } from "../kit/hospital";
import { applied, approved, firstPlace, formIssued } from "../kit/stories";
import { describeWhere, findChromium } from "./chromium";
import { MISSING, openBrowser, Phone } from "./phone";

const PAY = /^微信支付 ¥/;

describeWhere(findChromium() !== undefined, MISSING, "paying by phone", () => {
  let browser: Browser;
  let hospital: Hospital;
  let mother: Patient;
  let phone: Phone;
  let id: string;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    hospital = await openHospital();
    mother = await hospital.patient();
    const nurse = await hospital.staff("triage");
    await formIssued(hospital, mother);
    const agreement = { variants: ["ordinary" as const, "special-need" as const] };
    const { value: entry } = await hospital.call("appointments/entry", {});
    id = await applied(hospital, mother, { agreement: { ...agreement, priceVersion: entry.priceVersion } });
    await approved(hospital, id, nurse, await firstPlace(hospital, id, nurse, "special-need"));
    phone = new Phone(browser, hospital, mother.openid);
  });
  afterEach(async () => {
    await phone.kill();
    expect(phone.troubles).toEqual([]);
  });
  const acceptsOnline = async () => {
    await phone.open(`appointments/pages/application/index?id=${id}`);
    await phone.see("有一个时间留给您");
    await phone.tap("接受并在线支付");
    await phone.see("等您支付");
  };

  test("D1-14: the special-need pair is accepted, paid in WeChat and fixed, and its receipt opens", async () => {
    await acceptsOnline();
    await phone.see("特需胎儿心脏超声");
    await phone.tap(PAY);
    await phone.see("已支付");
    const [window] = (await phone.calls("requestPayment")) as Record<string, unknown>[];
    expect(window).toMatchObject({ signType: "RSA", paySign: "signed", package: expect.stringMatching(/^prepay_id=/) });
    expect(await phone.calls("requestSubscribeMessage")).not.toEqual([]);
    const { value } = await hospital.call("appointments/application", { id }, mother.token);
    expect(value.state).toBe("scheduled");
    expect(hospital.payment.balance()).toBe(value.booking.owedFen);
  });

  test("a cancelled window takes nothing; she pays on the second try, once", async () => {
    phone.outside.inPaymentWindow = "cancels";
    await acceptsOnline();
    await phone.tap(PAY);
    await phone.see("没有完成支付");
    expect(hospital.payment.balance()).toBe(0);
    phone.outside.inPaymentWindow = "pays";
    await phone.tap(PAY);
    await phone.see("已支付");
    const { value } = await hospital.call("appointments/application", { id }, mother.token);
    expect(hospital.payment.balance()).toBe(value.booking.owedFen);
  });

  test("a window that says ok without the money is not believed", async () => {
    phone.outside.inPaymentWindow = "closes without paying";
    await acceptsOnline();
    await phone.tap(PAY);
    await phone.see("正在向微信核对这笔支付");
    const { value } = await hospital.call("appointments/application", { id }, mother.token);
    expect(value.state).toBe("accepted");
  });

  test("killed before she paid, the home page brings her back to the order", async () => {
    await acceptsOnline();
    await phone.kill();
    await phone.open();
    await phone.see("有一笔费用等您支付");
    await phone.tap("去支付");
    await phone.tap(PAY);
    await phone.see("已支付");
  });
});
