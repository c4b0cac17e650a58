import type { Browser } from "playwright-core";
import { call, patientToken, userWith } from "./calls";
import { openCashier, type Cashier } from "./cashier";
import { openConsolePhone } from "./console-phone";
import { issueWeekendForms } from "./desk-work";
import { openHouse, type OpenHouse } from "./house";
import { comesTrue, scansAndPays, takesUpOffer } from "./money";
import { DESK, describeInBrowser, openBrowser, PHONE } from "./open-browser";
import { isOffered, openPayer, type Payer } from "./payer";

const YUQING = { key: "lin-yuqing", phone: "19900000001", name: "林雨晴" };
const XIAOYU = { key: "he-xiaoyu", phone: "19900000006", name: "何晓雨" };
const MENGYAO = { key: "su-mengyao", phone: "19900000005", name: "苏梦瑶" };
const WOMEN = [YUQING, XIAOYU, MENGYAO];
const TEMPLATES = ["applicationProgress", "examinationAppointment", "paymentResult", "refundProgress"];
const SUM = "¥1300.00";

describeInBrowser("money for an examination on a weekend", () => {
  let house: OpenHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    await issueWeekendForms(house, ...WOMEN.map(({ key }) => key));
    let nurse: string | undefined;
    for (const { key, phone } of WOMEN) {
      const userId = await userWith(house, phone);
      for (const template of TEMPLATES) await house.sim("allow", { userId, template, always: true });
      ({ nurse } = await isOffered(house, key, phone, nurse));
    }
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const comes = async ({ phone, name }: typeof YUQING, device: typeof DESK): Promise<Payer> => {
    const payer = await openPayer(browser, house, device);
    await payer.opens();
    await payer.signsIn(phone, name);
    await payer.opensTheOffer();
    await payer.acceptsAndMeansToPay();
    await payer.goesToPay();
    return payer;
  };

  test("D1-14 D1-19: before a large screen she scans a code; cancelled first, then paid, it is paid by itself", async () => {
    const mother = await comes(YUQING, DESK);
    const { person, words } = mother;
    await person.readsHeading(words.orders.inWechat.scanTitle);
    const phone = await openConsolePhone(browser, house, YUQING.name);
    await phone.scansTheCode();
    expect(await phone.readsTheSum()).toBe(SUM);
    await phone.cancels();
    await person.readsHeading(words.orders.inWechat.scanTitle);
    await phone.scansTheCode();
    await phone.pays();

    await person.readsHeading(words.orders.stances.paid.name);
    await mother.opensTheAppointment();
    await person.readsHeading(words.states.scheduled.name);
    await phone.person.reads("缴费成功");
    await house.minute();
    await phone.person.reads("预约成功");
    expect([...mother.complaints, ...phone.complaints]).toEqual([]);
    await phone.close();
    await mother.close();
  }, 240_000);

  describe("on a phone", () => {
    let mother: Payer;
    afterAll(() => mother?.close());

    test("D1-19: WeChat opens by a link; cancelled first, then paid, it is paid by itself and her time is fixed", async () => {
      mother = await comes(XIAOYU, PHONE);
      const { person, words } = mother;
      const phone = await openConsolePhone(browser, house, XIAOYU.name);
      for (const act of ["cancels", "pays"] as const) {
        await person.readsHeading(words.orders.inWechat.linkTitle);
        await mother.opensTheLink();
        await mother.choosesWhoseWechat(XIAOYU.name);
        expect(await phone.readsTheSum()).toBe(SUM);
        await phone[act]();
        await mother.comesBack();
      }
      await person.readsHeading(words.orders.stances.paid.name);
      await mother.opensTheAppointment();
      await person.readsHeading(words.states.scheduled.name);
      await phone.person.reads("缴费成功");
      expect([...mother.complaints, ...phone.complaints]).toEqual([]);
      await phone.close();
    }, 240_000);

    test("row 75: she cancels in time, and the money comes back by itself and is told", async () => {
      const { person, words } = mother;
      const token = await patientToken(house, XIAOYU.phone);
      await mother.cancelsTheAppointment();
      await comesTrue(house, async () => (await call(house, "orders/mine", {}, token)).items[0].payment === "refunded");
      await mother.opensHerOrder();
      await person.readsHeading(words.orders.stances.refunded.name);
      await person.reads(words.orders.refund.states.done);
      await mother.opensInbox();
      await person.reads(words.messages.kinds["refund-done"].title);
      await person.reads(words.messages.kinds["order-paid"].title);
      const told = JSON.stringify(await house.sim("messages", { userId: await userWith(house, XIAOYU.phone) }));
      expect(told).toMatch(/退款/);
      expect(told).not.toMatch(/孕|胎|产/);
      expect(mother.complaints).toEqual([]);
    }, 240_000);
  });

  describe("at the counter", () => {
    let first: Cashier;
    let second: Cashier;
    beforeAll(async () => {
      [first, second] = await Promise.all([openCashier(browser, house), openCashier(browser, house)]);
      await first.signsIn("finance.duan", "段知行");
      await second.signsIn("finance.mou", "牟清许");
    }, 240_000);
    afterAll(() => Promise.all([first?.close(), second?.close()]));

    test("a walk-in pays in cash, and the shift is settled to the fen", async () => {
      const { person, words } = first;
      await first.goesTo("counter");
      await first.opensShift("200");
      await first.placesWalkIn("M26000002", "LAB-NIPT");
      await first.takesCash();
      await person.presses(new RegExp(words.back));
      await person.reads(/抽屉里应有 ¥980\.00/);
      await first.settlesShift("980", "0");
      await person.reads(words.noDifference);
      expect(first.complaints).toEqual([]);
    }, 240_000);

    test("M4: above the limit one proposes, another agrees, and the money goes back through WeChat", async () => {
      const { phone } = MENGYAO;
      const token = await patientToken(house, phone);
      const [{ id: offered }] = (await call(house, "appointments/mine", {}, token)).items;
      const id = await takesUpOffer(house, offered, token);
      await scansAndPays(house, id, token, phone);
      const { words } = first;
      await first.findsOrder(id);
      await first.givesBack("600", "重复检查，医院决定退款");
      await first.person.reads(words.refundStates["second-look"]);
      await second.chooses("second-look", "苏*瑶");
      await second.person.reads(words.firstApproved);
      await second.agrees("情况属实");
      await second.person.reads(
        new RegExp(`${words.refundStates["under-way"]}|${words.refundStates.approved}|${words.refundStates.done}`),
      );
      const refunded = async () => (await call(house, "orders/mine", {}, token)).items[0].refundedFen as number;
      await comesTrue(house, async () => (await refunded()) === 60_000);
      expect([...first.complaints, ...second.complaints]).toEqual([]);
    }, 240_000);

    test("yesterday is compared on three sides", async () => {
      await first.goesTo("reconciliation");
      await first.person.presses(new RegExp(`${first.words.compare}|${first.words.again}`));
      await first.person.readsHeading(first.words.threeSides);
      // WeChat has no bill of yesterday before ten in the morning: then the page says so, and concludes nothing.
      const { allMatched, unavailable } = first.words;
      await first.person.reads(new RegExp(`${allMatched}|${unavailable("").trim()}`));
      expect(first.complaints).toEqual([]);
    });
  });
});
