import type { Browser } from "playwright-core";
import { createDeskStore } from "../../functions/consultations/desk-store";
import { openChat } from "../functions/consultations/chat-world";
import { signedIn, step, XIANG } from "../functions/consultations/life-world";
import { openHospital, TENANT, type Hospital } from "../kit/hospital";
import { describeWhere, findChromium } from "./chromium";
import { asks, chooses, consents, followedUp, paysByPhone, writes } from "./follow-up-by-phone";
import { MISSING, openBrowser, Phone } from "./phone";

const CHAT = "consultations/pages/chat/index";
/** The newest messages, as the chat opens. */
const ONE_PAGE = 20;
const WORDS = "空腹血糖这周在五点零到五点三之间，想请您看看要不要调整。";

describeWhere(findChromium() !== undefined, MISSING, "an online follow-up by phone", () => {
  let browser: Browser;
  const phones: Phone[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  const phoneOf = (hospital: Hospital, openid: string) => {
    const phone = new Phone(browser, hospital, openid);
    phones.push(phone);
    return phone;
  };
  afterEach(async () => {
    const used = phones.splice(0);
    for (const phone of used) await phone.kill();
    expect(used.flatMap(({ troubles }) => troubles)).toEqual([]);
  });

  /** The doctor's own desk, opened for work. */
  async function atWork(hospital: Hospital): Promise<string> {
    const doctor = await signedIn(hospital, "doctor.xiang");
    const { v: version } = await createDeskStore(hospital.table).desk(TENANT, XIANG);
    expect((await hospital.call("consultations/startWorking", { version }, doctor)).ok).toBe(true);
    return doctor;
  }

  test("D2-11 to D2-15: consent, department, doctor, questions, fee; the notice opens the chat, and both are read", async () => {
    const hospital = await openHospital();
    const mother = await followedUp(hospital);
    const phone = phoneOf(hospital, mother.openid);
    await phone.open();
    await consents(phone);
    await chooses(phone);
    await asks(phone, WORDS);
    await paysByPhone(phone);
    await hospital.settle();
    await phone.tap("打开复诊申请");
    await phone.see("等医生接诊");
    const { value: mine } = await hospital.call("consultations/mine", {}, mother.token);
    expect(mine.items).toMatchObject([{ state: "waiting" }]);
    const { id } = mine.items[0];
    await phone.kill();

    const doctor = await atWork(hospital);
    const accepted = await step({ hospital }, "accept", id, doctor, { meetsCondition: true, visitId: "enc-0903" });
    expect(accepted.value.state).toBe("accepted");
    const pushed = hospital.wechat.sent[hospital.wechat.sent.length - 1]!;
    await phone.open(pushed.page);
    expect(await phone.routes()).toEqual([CHAT]);
    await phone.see(/医生已接诊。/);
    await writes(phone, "医生您好，要不要加药？");
    await phone.screen.getByText("发送中").waitFor({ state: "hidden" });
    const answer = { id: hospital.id(), kind: "text", text: "控制得不错，不用加药。" };
    expect((await hospital.call("consultations/send", { id, message: answer }, doctor)).ok).toBe(true);
    await phone.see(answer.text);
    const { value: thread } = await hospital.call("consultations/openThread", { id }, doctor);
    const written = thread.messages.filter(({ kind }: { kind: string }) => kind === "text");
    expect(written).toMatchObject([{ by: "patient", text: "医生您好，要不要加药？" }, { by: "doctor" }]);
  });

  test("another account that opens the notice's page is told why it sees nothing, and whom to call", async () => {
    const { hospital, id, say } = await openChat();
    expect((await say("只有我和医生能看到")).ok).toBe(true);
    const phone = phoneOf(hospital, (await hospital.patient()).openid);
    await phone.open(`${CHAT}?id=${id}`);
    await phone.see("这里看不到它");
    await phone.see("023-");
    expect(await phone.screen.innerText()).not.toContain("只有我和医生能看到");
  });

  test("a message does not pull her down while she reads further up; the way to it goes once she is there", async () => {
    const { hospital, patient, doctor, id, fill, say } = await openChat({ tellTwice: false });
    await fill(ONE_PAGE);
    const phone = phoneOf(hospital, patient.openid);
    await phone.open(`${CHAT}?id=${id}`);
    await phone.see(`第 ${String(ONE_PAGE).padStart(6, "0")} 条`);
    const scrolls = (scrollTop: number) =>
      phone.page.evaluate((to) => window.program.page("onPageScroll", to), { scrollTop });
    const goneDown = async () => (await phone.calls("pageScrollTo")).length;
    const before = await goneDown();
    await scrolls(2000);
    await scrolls(200);
    await say("请看这里。", doctor);
    await phone.see("有新消息");
    expect(await goneDown()).toBe(before);
    await scrolls(2100);
    await phone.screen.getByText("有新消息").waitFor({ state: "hidden" });
    await scrolls(200);
    await say("还有一句。", doctor);
    await phone.tap("有新消息");
    await phone.screen.getByText("有新消息").waitFor({ state: "hidden" });
    expect(await goneDown()).toBe(before + 1);
  });

  /** What crosses the bridge from a doctor's message until it is read, in a chat that is this long. */
  async function crossingOf(length: number): Promise<{ bytes: number; lines: number }> {
    const { hospital, patient, doctor, id, fill, say } = await openChat({ tellTwice: false });
    await fill(length);
    const phone = phoneOf(hospital, patient.openid);
    await phone.open(`${CHAT}?id=${id}`);
    const line = (at: number) => phone.see(`第 ${String(at).padStart(6, "0")} 条`);
    await line(length);
    if (length > ONE_PAGE) {
      await phone.tap("看更早的消息");
      await line(length - ONE_PAGE);
    }
    const before = await phone.page.evaluate(() => window.program.crossings.length);
    expect((await say("请继续测血糖。", doctor)).ok).toBe(true);
    await phone.see("请继续测血糖。");
    const since = await phone.page.evaluate((from) => window.program.crossings.slice(from), before);
    const lines = await phone.screen.getByText(/^第 \d{6} 条$/).count();
    return { bytes: Math.max(...since.map(({ bytes }) => bytes)), lines };
  }

  test("a new message costs the same in a chat of twenty and of three hundred and twenty", async () => {
    const [short, long] = [await crossingOf(ONE_PAGE), await crossingOf(320)];
    expect(long.lines).toBeGreaterThan(short.lines);
    expect(long.lines).toBeLessThan(100);
    expect(long.bytes).toBeLessThan(short.bytes * 1.2);
    expect(long.bytes).toBeLessThan(8_192);
  });
});
