import type { Browser } from "playwright-core";
import { openDay, type DayWorld } from "../kit/day-world";
import { describeWhere, findChromium } from "./chromium";
import { MISSING, openBrowser, Phone } from "./phone";

const RECORD = "M26000301";
const DAY_PAGE = "appointments/pages/day/index";

describeWhere(findChromium() !== undefined, MISSING, "the day of the examination by phone", () => {
  let browser: Browser;
  let world: DayWorld;
  let phone: Phone;
  let one: Awaited<ReturnType<DayWorld["booked"]>>;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    world = await openDay();
    one = await world.booked(0, {}, { recordNumber: RECORD });
    phone = new Phone(browser, world.hospital, one.patient.openid);
    await world.at("07:40");
  });
  afterEach(async () => {
    await phone.kill();
    expect(phone.troubles).toEqual([]);
  });
  const code = async (): Promise<string> =>
    (await world.call("sessions/boardKey", { rotate: false }, world.on.nurse)).value.checkInCode;

  test("D1-13: checked in by the wall screen's QR, her number stands there, then the room", async () => {
    const { step, at, callNext } = world;
    phone.outside.scans.push(`https://app.hospital.example/#/${DAY_PAGE}?code=${await code()}`);
    await phone.open(`${DAY_PAGE}?id=${one.id}`);
    await phone.see("报到要在医院现场办理，在家里不能报到。");
    await phone.tap("扫大屏幕报到");
    await phone.see("A001");
    await phone.see("下一位就是您");
    expect(await world.line(one.id)).toMatchObject({ stage: "waiting", number: "A001" });
    await at("08:00");
    expect((await callNext()).value).toMatchObject({ id: one.id, room: "C301" });
    await phone.open(`${DAY_PAGE}?id=${one.id}`);
    await phone.see("请到 C301");
    await step("begin", one.id);
    await step("needRepeat", one.id, { when: "in-30-minutes", why: "胎位不合适" });
    await phone.open(`${DAY_PAGE}?id=${one.id}`);
    await phone.see(/8:30 回到分诊台/);
  });

  test("the code typed by hand: a wrong one says where the right one is, and she can try again", async () => {
    const right = await code();
    await phone.open(`${DAY_PAGE}?id=${one.id}`);
    await phone.tap("扫不了？填报到码");
    await phone.type("code", "000000");
    await phone.tap(/^报到$/);
    await phone.see("报到码不对");
    expect((await world.line(one.id)).stage).toBe("expected");
    await phone.type("code", right.toLowerCase());
    await phone.tap(/^报到$/);
    await phone.see("A001");
  });

  test("the report is read without what states the fetal sex", async () => {
    const { hospital, step, at, callNext } = world;
    await step("checkInAtDesk", one.id);
    await at("08:00");
    await callNext();
    await step("begin", one.id);
    await step("finish", one.id);
    const conclusion = "胎儿心率146次/分。性别：女。\n羊水适中。";
    const report = { id: "us-1", on: "2026-11-23", code: "US-SYSTEM", title: "胎儿系统超声", conclusion };
    hospital.record.pregnancies.set(RECORD, { reports: [report] });
    expect((await step("publishReport", one.id)).ok).toBe(true);
    await phone.open(`${DAY_PAGE}?id=${one.id}`);
    await phone.tap("查看报告");
    await phone.see("胎儿心率146次/分。");
    await phone.see("有内容按规定没有显示。");
    expect(await phone.screen.innerText()).not.toContain("性别：女");
    expect(await phone.routes()).toEqual([DAY_PAGE, "appointments/pages/report/index"]);
  });
});
