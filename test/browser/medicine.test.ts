import type { Browser } from "playwright-core";
import { zh as hers } from "../../miniprogram/src/prescriptions/words.zh";
import { zh as consult } from "../../miniprogram/src/workbench/consultations/words.zh";
import { zh as dispensary } from "../../miniprogram/src/workbench/dispensary/words.zh";
import { zh as review } from "../../miniprogram/src/workbench/pharmacist/words.zh";
import { zh as rx } from "../../miniprogram/src/workbench/prescriptions/words.zh";
import { chooses, checksOut, delivered, must, pays } from "../journeys/medicine-world";
import { openMedicineHouse, type MedicineHouse } from "./medicine-house";
import { DESK, describeInBrowser, openBrowser, openWindow, PHONE, type Window } from "./open-browser";
import { Person } from "./person";

const DRUG = "levothyroxine-50ug-100";

describeInBrowser("medicine between a doctor's pad, a pharmacist, a patient's phone and the dispensary", () => {
  let house: MedicineHouse;
  let browser: Browser;
  let patient: Window;
  let id: string;
  const staff = async (token: string): Promise<Window> => {
    const window = await openWindow(browser, DESK);
    await window.page.addInitScript((kept) => {
      sessionStorage.setItem("staff-session", JSON.stringify({ state: { token: kept, idleMinutes: 15 }, version: 0 }));
    }, token);
    await window.page.goto(`${house.origin}/#/workbench/pages/workbench`);
    return window;
  };
  const scans = async ({ page }: Window, code: string) => {
    await page.locator(".wb-scan input, input.wb-scan").filter({ visible: true }).first().focus();
    await page.keyboard.type(code);
    await page.keyboard.press("Enter");
  };
  beforeAll(async () => {
    [house, browser] = await Promise.all([openMedicineHouse(), openBrowser()]);
    patient = await openWindow(browser, PHONE);
    await patient.page.addInitScript((token) => {
      const state = JSON.stringify({ state: { tokens: { patient: token } }, version: 0 });
      localStorage.setItem("session", JSON.stringify({ data: state }));
    }, house.patient.token);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  test("the doctor writes and signs; she reads that a pharmacist looks at it, and nothing there is to be paid", async () => {
    const { page } = await staff(house.tokens.doctor);
    const person = new Person(page);
    await page.getByText(consult.queues.answered).first().click();
    await page.getByText("林*晴").first().click();
    await page.getByText(consult.panes.rx, { exact: true }).filter({ visible: true }).first().click();
    const search = page.getByLabel(rx.pad.search).filter({ visible: true }).first();
    await search.fill(DRUG);
    await page
      .getByText(/左甲状腺素钠片 50/)
      .first()
      .click();
    await page.locator(`[id="wr-dose-${DRUG}"]`).fill("1");
    const inputs = page.locator("article", { has: page.locator(`[id="wr-dose-${DRUG}"]`) }).locator("input");
    await inputs.nth(1).focus();
    await page.keyboard.type("qd");
    await page.keyboard.press("Enter");
    await inputs.nth(3).fill("28");
    await inputs.nth(5).fill("慢性病，病情稳定");
    await person.presses(/^签名并提交药师审核/);
    await person.reads(rx.sign.done);
    const { items } = must(await house.hospital.call("prescriptions/mine", {}, house.patient.token), "mine");
    id = items[0].id;
    await patient.page.goto(`${house.origin}/#/prescriptions/pages/prescription/index?id=${id}`);
    await new Person(patient.page).reads(hers.review.title);
    expect(await patient.page.getByRole("button", { name: hers.check.choose }).count()).toBe(0);
  }, 240_000);

  test("the pharmacist approves with a signature; she reads that she can choose how to get it", async () => {
    const { page } = await staff(house.tokens.pharmacist);
    const person = new Person(page);
    await page.locator(".wb-row").first().click();
    await person.presses(new RegExp(`^${review.decisions.approve}`));
    await person.presses(/^通过并签名第 1 版/);
    await person.reads(review.done.approve);
    await patient.page.reload();
    await new Person(patient.page).presses(hers.check.choose);
  }, 240_000);

  test("two of the dispensary put it together by scanning; the bag is given out against her code", async () => {
    const delivery = await chooses(house, id, { method: "pick-up" });
    must(await checksOut(house, id, delivery.id), "checkOut");
    await pays(house, "prescriptions", id);
    const first = await staff(house.tokens.dispenser);
    const person = new Person(first.page);
    await first.page.locator(".wb-row").first().click();
    await person.presses(dispensary.dispense.claim);
    const code = (await first.page.locator(".wd-lines .wb-code").first().innerText()).trim();
    await scans(first, "metformin-500mg-48*X1");
    await person.reads(dispensary.dispense.wrong("metformin-500mg-48*X1"));
    await scans(first, code);
    await person.reads(dispensary.dispense.right(code));
    const other = await staff(house.tokens.second);
    const checker = new Person(other.page);
    await checker.presses(dispensary.sections.check);
    await other.page.locator(".wb-row").first().click();
    await scans(other, code);
    await checker.presses(dispensary.check.confirm(1));
    await checker.reads(/已复核，可以发药/);
    await first.page.locator(".wb-row").first().click();
    await first.page.reload();
    await first.page.locator(".wb-row").first().click();
    await person.presses(dispensary.dispense.give(1));
    await person.reads(dispensary.dispense.done["pick-up"]);
    await house.hospital.settle();
    const bag = await delivered(house, id);
    await person.presses(dispensary.sections.window);
    await scans(first, bag.pickUp.code);
    await person.presses(dispensary.window.give(1));
    await person.reads(dispensary.window.given);
    expect((await delivered(house, id)).state).toBe("picked-up");
    expect([...patient.complaints, ...first.complaints, ...other.complaints]).toEqual([]);
  }, 240_000);
});
