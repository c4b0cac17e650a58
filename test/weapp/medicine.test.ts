import type { Browser } from "playwright-core";
import { approved, delivered, minutes, openMedicine, seen } from "../journeys/medicine-world";
import { describeWhere, findChromium } from "./chromium";
import { paysByPhone } from "./follow-up-by-phone";
import { MISSING, openBrowser, Phone } from "./phone";

const CHAT = "consultations/pages/chat/index";

describeWhere(findChromium() !== undefined, MISSING, "medicine by phone", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("D2-16 to D2-18: from the card in the chat through the five steps to the paid medicine", async () => {
    const world = await openMedicine();
    const id = await approved(world);
    await world.hospital.settle();
    const phone = new Phone(browser, world.hospital, world.patient.openid);
    await phone.open(`${CHAT}?id=${world.consultationId}`);
    await phone.tap("看处方");
    await phone.see("审核通过，请核对处方");
    await phone.tap("核对好了，选择配送方式");
    await phone.screen.getByText("到院取药").first().click();
    await phone.tap("下一步");
    await phone.tap("就到这里取，去缴费");
    await phone.tap(/^支付药费 ¥/);
    await paysByPhone(phone);
    await world.hospital.settle();
    await minutes(world, 1);
    expect((await seen(world, id)).state).toBe("paid");
    expect(await delivered(world, id)).toMatchObject({ method: "pick-up", state: "due" });
    await phone.tap("打开处方");
    await phone.see("已缴费，等药房配药");
    const { troubles } = phone;
    await phone.kill();
    expect(troubles).toEqual([]);
  });

  test("D2-07, D2-08: her address by steps, the carrier that she chooses, and freight as money of its own", async () => {
    const world = await openMedicine();
    const id = await approved(world);
    const phone = new Phone(browser, world.hospital, world.patient.openid);
    await phone.open(`prescriptions/pages/prescription/index?id=${id}`);
    await phone.tap("核对好了，选择配送方式");
    await phone.screen.getByText("快递到家").first().click();
    await phone.tap("下一步");
    await phone.tap("添加收货地址");
    await phone.type("name", "林晚晴");
    await phone.type("phone", "19900010001");
    await phone.tap("选择地区");
    await phone.tap(/^重庆市/);
    await phone.tap(/^渝北区/);
    await phone.type("street", "金山路 8 号 3 栋");
    await phone.tap("保存地址");
    await phone.see("重庆市 渝北区 金山路 8 号 3 栋");
    await phone.tap("下一步");
    await phone.screen
      .getByText(/^邮政.*¥|^EMS.*¥|^顺丰.*¥/)
      .first()
      .click();
    await phone.screen.getByText("我不急着用药，等得到快递").click();
    await phone.tap("去缴费");
    await phone.tap(/^支付药费 ¥/);
    await paysByPhone(phone);
    await world.hospital.settle();
    await minutes(world, 1);
    await phone.open(`prescriptions/pages/prescription/index?id=${id}`);
    await phone.tap("支付快递费");
    await phone.tap(/^支付快递费 ¥/);
    await paysByPhone(phone);
    await world.hospital.settle();
    await minutes(world, 1);
    const { express } = await delivered(world, id);
    expect(express).toMatchObject({ address: { province: { name: "重庆市" }, district: { name: "渝北区" } } });
    expect(express.address.city).toBeUndefined();
    expect(express.freight.paidAt).toBeDefined();
    const { troubles } = phone;
    await phone.kill();
    expect(troubles).toEqual([]);
  });
});
