import type { Browser, Page } from "playwright-core";
import { zh as inbox } from "../../miniprogram/src/inbox/words.zh";
import { zh as way } from "../../miniprogram/src/deliveries/words.zh";
import { zh as requests } from "../../miniprogram/src/orders/request-words.zh";
import { zh as hers } from "../../miniprogram/src/prescriptions/words.zh";
import { zh as afterSale } from "../../miniprogram/src/workbench/after-sale/words.zh";
import { zh as dispensary } from "../../miniprogram/src/workbench/dispensary/words.zh";
import { medicineIdOf } from "../../scripts/seed/medicine";
import { staffToken } from "./calls";
import { openConsolePhone } from "./console-phone";
import { openHouse, type OpenHouse } from "./house";
import { DESK, describeInBrowser, openBrowser, openWindow, PHONE, type Window } from "./open-browser";
import { openPayer, type Payer } from "./payer";
import { Person } from "./person";

const YUQING = { phone: "19900000001", name: "林雨晴", masked: "林*晴" };
/** What the console calls the news of a courier. */
const [COLLECT, MOVE, BRING, SIGN] = ["揽件", "运输中", "派送", "签收"] as const;
const { dispense, check, pack, batch, sections } = dispensary;

describeInBrowser("approved medicine, from her choice of the way to the answer of the after-sale desk", () => {
  let house: OpenHouse;
  let browser: Browser;
  let mother: Payer;
  let first: Window;
  let desk: Person;
  const staff = async (name: string): Promise<Window> => {
    const window = await openWindow(browser, DESK);
    await window.page.addInitScript(
      (token) => {
        const state = { token, idleMinutes: 15 };
        sessionStorage.setItem("staff-session", JSON.stringify({ state, version: 0 }));
      },
      await staffToken(house, name),
    );
    await window.page.goto(house.workbench);
    return window;
  };
  const scans = async (page: Page, code: string) => {
    await page.locator("input.wb-scan, .wb-scan input").filter({ visible: true }).first().focus();
    await page.keyboard.type(code);
    await page.keyboard.press("Enter");
  };
  const herRow = (page: Page, name = YUQING.masked) => page.locator(".wb-row", { hasText: name }).first().click();
  const codeIn = async (page: Page, at: string) => (await page.locator(at).first().innerText()).trim();
  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    mother = await openPayer(browser, house, PHONE);
    await mother.opens();
    await mother.signsIn(YUQING.phone, YUQING.name);
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  test("D2-18: she goes through the five steps in their order, and pays both moneys in WeChat", async () => {
    const { person, page, words } = mother;
    const at = (step: number) => person.reads(new RegExp(`第 ${step} 步.*${way.fiveSteps[step - 1]}`));
    await page.goto(`${house.app}#/prescriptions/pages/prescription/index?id=${medicineIdOf("thyroxine")}`);
    await at(1);
    await person.presses(hers.check.choose);
    await at(2);
    await page.getByRole("radio", { name: new RegExp(`^${way.express}`) }).click();
    await person.presses(way.next);
    await at(3);
    await person.presses(way.next);
    await page.getByRole("radio", { name: /顺丰/ }).click();
    await page.getByRole("checkbox", { name: new RegExp(way.choose.tick) }).click();
    await person.presses(way.choose.go);
    const phone = await openConsolePhone(browser, house, YUQING.name);
    for (const pays of [way.pay.payMedicine(""), way.pay.payFreight("")]) {
      await at(4);
      await person.presses(new RegExp(`^${pays.trim()}`));
      await mother.goesToPay();
      await person.readsHeading(words.orders.inWechat.linkTitle);
      await mother.opensTheLink();
      await mother.choosesWhoseWechat(YUQING.name);
      await phone.pays();
      await mother.comesBack();
      await person.readsHeading(words.orders.stances.paid.name);
      await house.minute();
      await page.goto(
        `${house.app}?${pays.length}#/deliveries/pages/pay/index?prescription=${medicineIdOf("thyroxine")}`,
      );
    }
    await person.reads(way.pay.done);
    expect([...mother.complaints, ...phone.complaints]).toEqual([]);
    await phone.close();
  }, 240_000);

  test("D2-23: two of the dispensary put it together by scanning, it is packed, and the courier signs", async () => {
    first = await staff("dispensary.bai");
    desk = new Person(first.page);
    const { page } = first;
    await herRow(page);
    await desk.presses(dispense.claim);
    const code = await codeIn(page, ".wd-lines .wb-code");
    await scans(page, code);
    await desk.reads(dispense.right(code));
    const other = await staff("dispensary.ruan");
    const checker = new Person(other.page);
    await checker.presses(sections.check);
    await herRow(other.page);
    await scans(other.page, code);
    await checker.presses(check.confirm(1));
    await checker.reads(/已复核，可以发药/);
    await page.reload();
    await herRow(page);
    await desk.presses(dispense.give(1));
    await desk.reads(dispense.done.express);
    await house.minute();
    await desk.presses(sections.pack);
    await herRow(page, "林");
    const label = await codeIn(page, ".wb-case .wb-code");
    await desk.presses(pack.makeWaybill);
    await desk.reads(pack.scanBag);
    await scans(page, label);
    await desk.reads(pack.bagRight);
    const waybill = /SF\d{8,}/.exec(await page.locator(".wb-case").innerText())![0];
    await scans(page, waybill);
    await desk.reads(pack.packed);
    await desk.presses(sections["hand-over"]);
    await desk.presses(batch.open);
    await scans(page, waybill);
    await desk.reads(batch.added(waybill));
    await desk.writes(batch.courier, "何师傅");
    await desk.presses(batch.handOver(1));
    await desk.reads(/于 .* 交给 何师傅/);
    expect([...first.complaints, ...other.complaints]).toEqual([]);
  }, 240_000);

  test("D2-20, D2-21: the carrier tells by the console; she opens the notice, reads the way, and confirms receipt", async () => {
    const { page: outside, complaints } = await openWindow(browser, DESK);
    const carrier = new Person(outside);
    await outside.goto(house.console);
    await carrier.presses("包裹");
    const card = outside.locator("section.card", { hasText: YUQING.name }).filter({ hasText: "SF" }).first();
    for (const move of [COLLECT, MOVE, BRING]) await carrier.presses(move, card);
    await house.minute();
    const { person, page, words } = mother;
    await mother.opensInbox();
    await page.getByText(words.messages.kinds["parcel-arrived"].title).filter({ visible: true }).first().click();
    await person.presses(inbox.openDelivery);
    await person.readsHeading(way.states["out-for-delivery"].name);
    for (const move of ["collected", "in-transit", "out-for-delivery"] as const) await person.reads(way.path[move]);
    await carrier.presses(SIGN, card);
    await house.minute();
    await page.reload();
    await person.readsHeading(way.states.signed.name);
    await person.presses(way.delivery.received);
    await person.presses(way.delivery.receivedSend);
    await person.readsHeading(way.received.name);
    expect([...mother.complaints, ...complaints]).toEqual([]);
  }, 240_000);

  test("D2-22: she requests service in this order, and the after-sale desk answers by name", async () => {
    const { person, page } = mother;
    await page.getByText(way.delivery.service, { exact: true }).filter({ visible: true }).first().click();
    await page.getByRole("radio", { name: requests.kinds["short-or-wrong"] }).click();
    await page.getByRole("textbox").filter({ visible: true }).first().fill("外盒有一点压坏，想确认能不能用。");
    await person.presses(requests.fresh.send);
    await person.readsHeading(requests.kinds["short-or-wrong"]);
    const after = await staff("aftersale.chi");
    const answering = new Person(after.page);
    await herRow(after.page);
    await after.page.locator(".wc-reply textarea").fill("您好，铝箔没有破就可以放心用。");
    await answering.presses(afterSale.acts.send);
    await answering.reads("您好，铝箔没有破就可以放心用。");
    await house.minute();
    await page.reload();
    await person.reads(requests.states.answered);
    await person.reads(/铝箔没有破就可以放心用/);
    expect([...mother.complaints, ...after.complaints]).toEqual([]);
  }, 240_000);
});
