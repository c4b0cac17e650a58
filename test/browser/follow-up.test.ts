import type { Browser } from "playwright-core";
import { zh as chat } from "../../miniprogram/src/consultations/chat/words.zh";
import { zh as hers } from "../../miniprogram/src/consultations/words.zh";
import { zh as desk } from "../../miniprogram/src/workbench/consultations/words.zh";
import { asked, lying, summary } from "../functions/consultations/life-world";
import { openCallHouse, type CallHouse } from "./call-house";
import { DESK, describeInBrowser, openBrowser, openWindow, PHONE, type Window } from "./open-browser";
import { Person } from "./person";

const QUESTION = "医生您好，早餐后总有些高。";
const ANSWER = "早餐少喝粥，餐后走半小时。";

describeInBrowser("an online follow-up between a patient's phone and a doctor's desk", () => {
  let house: CallHouse;
  let browser: Browser;
  let patient: Window;
  let doctor: Window;
  let id: string;
  beforeAll(async () => {
    [house, browser] = await Promise.all([openCallHouse(), openBrowser()]);
    id = await asked(house);
    patient = await openWindow(browser, PHONE);
    await patient.page.addInitScript((token) => {
      const state = JSON.stringify({ state: { tokens: { patient: token } }, version: 0 });
      localStorage.setItem("session", JSON.stringify({ data: state }));
    }, house.patient.token);
    doctor = await openWindow(browser, DESK);
    await doctor.page.addInitScript((token) => {
      sessionStorage.setItem("staff-session", JSON.stringify({ state: { token, idleMinutes: 15 }, version: 0 }));
    }, house.doctor);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  test("the doctor looks at the visit, says that it fits, and accepts; she reads it", async () => {
    await patient.page.goto(`${house.origin}/#/consultations/pages/chat/index?id=${id}`);
    await new Person(patient.page).reads(new RegExp(`^${chat.banner.waiting("").split(" ")[0]}`));
    await doctor.page.goto(`${house.origin}/#/workbench/pages/workbench`);
    await doctor.page.getByText(desk.queues.waiting).first().click();
    await doctor.page.getByText("林*晴").first().click();
    const person = new Person(doctor.page);
    await person.presses(new RegExp(`^${desk.acts.accept}`));
    await doctor.page.getByRole("checkbox", { name: desk.accepting.meets }).check();
    await person.presses(/^接诊：/);
    await person.reads(desk.done.accept);
    await new Person(patient.page).reads(/医生已接诊。/);
  }, 240_000);

  test("both write, and each reads the other without loading anew", async () => {
    const writing = patient.page.getByRole("textbox", { name: chat.composer.name });
    await writing.or(patient.page.getByPlaceholder(chat.composer.hint)).first().fill(QUESTION);
    await new Person(patient.page).presses(chat.composer.send);
    await new Person(doctor.page).reads(QUESTION);
    await doctor.page.getByRole("textbox", { name: desk.chat.write }).filter({ visible: true }).first().fill(ANSWER);
    await new Person(doctor.page).presses(/^发 ?送/);
    await new Person(patient.page).reads(ANSWER);
  }, 240_000);

  test("the doctor ends it with a summary; she reads it and rates", async () => {
    const person = new Person(doctor.page);
    await person.presses(new RegExp(`^${desk.acts.end}`));
    for (const part of ["found", "advice", "watchFor", "comeBack"] as const)
      await doctor.page.getByRole("textbox", { name: desk.summary[part] }).first().fill(summary[part]);
    await person.presses(desk.consequences.end);
    await person.reads(desk.done.end);
    const she = new Person(patient.page);
    await she.reads(chat.composer.closed);
    await she.presses(chat.end.details);
    await she.reads(summary.advice);
    await she.presses(hers.one.rate);
    await she.chooses(hers.feedback.rate.stars, hers.feedback.rate.starNames[4]!);
    await she.presses(hers.feedback.rate.send);
    await she.readsHeading(hers.states.rated.name);
    expect(await lying(house, id)).toMatchObject({ state: "rated", rating: { stars: 5 } });
    expect([...patient.complaints, ...doctor.complaints]).toEqual([]);
  }, 240_000);
});
