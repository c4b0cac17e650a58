import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { CONSENT_TEXTS } from "../../../shared/patients/data/consents/texts";
import { TalkBody } from "../../../miniprogram/src/consultations/call/talk-body/index.h5";
import { DeviceBody } from "../../../miniprogram/src/consultations/call/device-body/index.h5";
import InWechat from "../../../miniprogram/src/consultations/pages/call/index";
import { en } from "../../../miniprogram/src/consultations/call/words.en";
import { zh } from "../../../miniprogram/src/consultations/call/words.zh";
import { zh as callZh } from "../../../miniprogram/src/shell/call/words.zh";
import { answering, inputsOf, no, type Asked } from "../appointments/line";
import { freshPhone, opened, press } from "../appointments/walk";
import { openedWith } from "../taro";
import { directory } from "./fixtures";

const ID = "c".repeat(26);
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const line = (more: object = {}) => ({
  side: "patient",
  open: true,
  may: ["voice", "video"],
  phone: "02363315011",
  ...more,
});
const ringing = (by: "patient" | "doctor") => ({
  callId: "d".repeat(26),
  no: 1,
  kind: "video",
  by,
  state: "ringing",
  rangAt: new Date().toISOString(),
  ringUntil: new Date(Date.now() + 60_000).toISOString(),
  peers: {},
});
async function at(state: object, answers: Record<string, unknown> = {}): Promise<Asked[]> {
  const asked = answering({ "consultations/callState": state, ...answers });
  await opened(() => <TalkBody id={ID} />);
  return asked;
}
const name = "call-recording" as const;
const needs = { document: name, personId: "p".repeat(26) };
const text = { ...CONSENT_TEXTS[name], hash: "h", state: "never" };

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("before a call: what it costs, why the browser asks, both kinds, the check, and what is kept", async () => {
  await at(line());
  for (const said of [zh.before.may, zh.before.why, zh.before.kept]) shows(said);
  for (const key of [zh.before.video, zh.before.voice, zh.before.check, zh.before.chat])
    expect(screen.getByRole("button", { name: key })).toBeTruthy();
});

test("a text service: no button to call, and what she can do instead", async () => {
  await at(line({ may: [] }));
  shows(zh.before.mayNot);
  expect(screen.queryByRole("button", { name: zh.before.video })).toBeNull();
});

test("before the doctor accepted: when calls are possible", async () => {
  await at(line({ open: false, may: [] }));
  shows(zh.before.waits);
});

test("A7: she reads the text of today and agrees to exactly that; then she may call", async () => {
  const states = [line({ needs }), line()];
  const asked = await at(states, {
    "privacy/consents": { consents: [text] },
    "privacy/giveConsent": { consent: text },
  });
  shows(text.paragraphs[0]!.zh);
  shows(zh.consent.kept);
  await press(zh.consent.agree);
  expect(inputsOf(asked, "privacy/giveConsent")).toEqual([
    expect.objectContaining({ personId: needs.personId, document: name, version: text.version, hash: "h" }),
  ]);
  shows(zh.before.may);
});

test("the doctor calls: who, how, answer or decline; declining says so", async () => {
  const call = ringing("doctor");
  const over = { ...call, state: "declined", because: "declined", endedAt: call.rangAt };
  const asked = await at(line({ call }), { "consultations/hangUp": over, "consultations/readSignals": "silence" });
  shows(callZh.phases.incoming(callZh.other.patient, callZh.kinds.video));
  await press(callZh.decline);
  expect(inputsOf(asked, "consultations/hangUp")).toEqual([{ id: ID, callId: call.callId, reason: "declined" }]);
  shows(callZh.declinedByMe);
});

test("a browser without microphone says what helps, and nobody is rung", async () => {
  const asked = await at(line());
  await press(zh.before.voice);
  shows(callZh.trouble.unsupported.title);
  expect(inputsOf(asked, "consultations/ring")).toEqual([]);
});

test("D2-15: a call of somebody else's consultation is explained, not shown, with a phone", async () => {
  await at(no("thing.missing"), { "hospital/directory": directory });
  expect(screen.getByRole("alert")).toBeTruthy();
  expect(screen.getAllByRole("button", { name: /拨打/ }).length).toBeGreaterThan(0);
  expect(screen.queryByRole("button", { name: zh.before.video })).toBeNull();
});

test("inside WeChat: plainly that the hospital's account is needed, and two ways that work", async () => {
  answering();
  openedWith({ id: ID });
  await opened(InWechat);
  shows(zh.wechat.title);
  await press(new RegExp(zh.wechat.browser));
  const copied = jest.mocked(Taro.setClipboardData).mock.calls[0]?.[0] as { data: string };
  shows(zh.wechat.copied);
  expect(copied.data).toContain(`consultations/pages/call/index?id=${ID}`);
});

test("the device check asks for nothing before the tap, then names what is missing", async () => {
  answering({ "consultations/callState": line() });
  await opened(() => <DeviceBody id={ID} />);
  shows(zh.device.why);
  await press(zh.device.start);
  shows(callZh.trouble.unsupported.title);
  shows(zh.device.network);
});

test("every sentence stands in English too", async () => {
  freshPhone("en");
  await at(line());
  shows(en.before.may);
});
