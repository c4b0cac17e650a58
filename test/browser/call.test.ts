import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Browser, type Page } from "playwright-core";
import { zh } from "../../miniprogram/src/shell/call/words.zh";
import { zh as pageWords } from "../../miniprogram/src/consultations/call/words.zh";
import { zh as caseWords } from "../../miniprogram/src/workbench/consultations/words.zh";
import { findChromium } from "../weapp/chromium";
import { openCallHouse, type CallHouse } from "./call-house";
import { DESK, describeInBrowser, openWindow, PHONE, type Window } from "./open-browser";
import { Person } from "./person";

/** A camera that shows a moving picture and a microphone that beeps, both allowed. */
const FAKE = ["--no-sandbox", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
/** What a closed network does: no packet leaves but through a proxy, and there is none. */
const NO_UDP = ["--force-webrtc-ip-handling-policy", "--webrtc-ip-handling-policy"].map(
  (flag) => `${flag}=disable_non_proxied_udp`,
);
const launch = (...more: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: [...FAKE, "--font-render-hinting=none", ...more] });

/** Keeps every connection that a page makes, so that its counters can be read. */
const keepConnections = () => {
  const kept: RTCPeerConnection[] = [];
  const Plain = window.RTCPeerConnection;
  Object.assign(window, {
    kept,
    RTCPeerConnection: class extends Plain {
      constructor(config?: RTCConfiguration) {
        super(config);
        kept.push(this);
      }
    },
  });
};
/** Pictures that this page has decoded on its latest connection. */
const framesOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { kept } = window as unknown as { kept: RTCPeerConnection[] };
    let frames = 0;
    const report = await kept[kept.length - 1]?.getStats();
    report?.forEach((one: { type: string; framesDecoded?: number }) => {
      if (one.type === "inbound-rtp") frames += one.framesDecoded ?? 0;
    });
    return frames;
  });

async function openPatient(browser: Browser, house: CallHouse): Promise<Window> {
  const window = await openWindow(browser, PHONE);
  await window.page.addInitScript(keepConnections);
  await window.page.addInitScript((token) => {
    const state = JSON.stringify({ state: { tokens: { patient: token } }, version: 0 });
    localStorage.setItem("session", JSON.stringify({ data: state }));
  }, house.patient.token);
  await window.page.goto(`${house.origin}/#/consultations/pages/call/index?id=${house.id}`);
  return window;
}
async function openDoctor(browser: Browser, house: CallHouse): Promise<Window> {
  const window = await openWindow(browser, DESK);
  await window.page.addInitScript(keepConnections);
  await window.page.addInitScript((token) => {
    sessionStorage.setItem("staff-session", JSON.stringify({ state: { token, idleMinutes: 15 }, version: 0 }));
  }, house.doctor);
  await window.page.goto(`${house.origin}/#/workbench/pages/workbench`);
  await window.page.getByText(caseWords.queues.answered).first().click();
  await window.page.getByText("林*晴").first().click();
  return window;
}
const stage = (page: Page, how: string) =>
  page.locator(`[data-phase]${how}`).filter({ visible: true }).first().waitFor({ timeout: 40_000 });
const talks = (page: Page) => stage(page, '[data-phase="talking"]');

describeInBrowser("a doctor and a patient in two browsers", () => {
  describe("D2-05: over an ordinary network", () => {
    let house: CallHouse;
    let browsers: Browser[];
    let patient: Window;
    let doctor: Window;
    beforeAll(async () => {
      [house, ...browsers] = await Promise.all([openCallHouse(), launch(), launch()]);
      patient = await openPatient(browsers[0]!, house);
      doctor = await openDoctor(browsers[1]!, house);
    }, 240_000);
    afterAll(async () => {
      await Promise.all(browsers?.map((one) => one.close()) ?? []);
      await house?.stop();
    });

    test("she reads what is kept of a call and agrees; then she may call", async () => {
      const person = new Person(patient.page);
      await person.readsHeading(pageWords.consent.title);
      await person.presses(pageWords.consent.agree);
      await person.reads(pageWords.before.may);
    }, 240_000);

    test("the doctor calls, she answers, and pictures are decoded on both ends for ten seconds", async () => {
      await new Person(doctor.page).presses(zh.startWith(zh.kinds.video));
      const person = new Person(patient.page);
      await person.readsHeading(zh.phases.incoming(zh.other.patient, zh.kinds.video));
      await person.presses(zh.answer);
      await Promise.all([talks(patient.page), talks(doctor.page)]);
      const ends = [patient.page, doctor.page];
      let before = await Promise.all(ends.map(framesOf));
      for (let second = 0; second < 5; second++) {
        await wait(2000);
        const after = await Promise.all(ends.map(framesOf));
        after.forEach((frames, end) => expect(frames).toBeGreaterThan(before[end]!));
        before = after;
      }
      await person.reads(new RegExp(Object.values(zh.quality).join("|")));
    }, 240_000);

    test("she loads her page again and is back in the call", async () => {
      await patient.page.reload();
      await talks(patient.page);
      await talks(doctor.page);
      const before = await framesOf(patient.page);
      await wait(3000);
      expect(await framesOf(patient.page)).toBeGreaterThan(before);
    }, 240_000);

    test("the doctor hangs up: both read that it is over, and the chat keeps its length", async () => {
      await new Person(doctor.page).presses(zh.hangUp);
      await new Person(patient.page).reads(zh.over.ended);
      await new Person(patient.page).reads(zh.overText);
      const messages = await house.hospital.app.repositories.consultations.messages("cqhcwc", house.id);
      const line = messages.find(({ notice }) => notice?.code === "call-ended");
      expect(Number(line?.notice?.facts.seconds)).toBeGreaterThan(10);
      expect(patient.complaints).toEqual([]);
    }, 240_000);
  });

  describe("D3-04: where the network lets no call through", () => {
    let house: CallHouse;
    let browsers: Browser[];
    afterAll(async () => {
      await Promise.all(browsers?.map((one) => one.close()) ?? []);
      await house?.stop();
    });
    test("she reads video, then voice, then writing, each with its reason, and the way back", async () => {
      [house, ...browsers] = await Promise.all([openCallHouse(), launch(...NO_UDP), launch(...NO_UDP)]);
      await house.agree();
      const patient = await openPatient(browsers[0]!, house);
      const doctor = await openDoctor(browsers[1]!, house);
      const person = new Person(patient.page);
      await new Person(doctor.page).presses(zh.startWith(zh.kinds.video));
      await person.presses(zh.answer);
      await stage(patient.page, '[data-phase="connecting"][data-medium="video"]');
      await stage(patient.page, '[data-medium="voice"]');
      await person.reads(zh.fallen["no-way"].title);
      await Promise.race([patient, doctor].map(({ page }) => stage(page, '[data-phase="over"][data-medium="text"]')));
      await Promise.all([patient, doctor].map(({ page }) => stage(page, '[data-phase="over"]')));
      await person.reads(zh.over.failed);
      await patient.page
        .getByRole("button", { name: pageWords.before.chat })
        .filter({ visible: true })
        .first()
        .waitFor();
      await patient.page.getByRole("button", { name: pageWords.again }).filter({ visible: true }).first().waitFor();
    }, 240_000);
  });
});
