import { act, fireEvent, screen } from "@testing-library/react";
import type { ChatAbout } from "../../../shared/consultations/chat-calls";
import type { Message } from "../../../shared/consultations/thread";
import { useSession } from "../../../miniprogram/src/kernel/session";
import { en } from "../../../miniprogram/src/consultations/chat/words.en";
import { zh } from "../../../miniprogram/src/consultations/chat/words.zh";
import Chat from "../../../miniprogram/src/consultations/pages/chat/index";
import { answering, no } from "../appointments/line";
import { freshPhone, opened, press, settle } from "../appointments/walk";
import { openedWith } from "../taro";

const ID = "00000000000000000000000001";
const AT = "2026-11-22T01:00:00.000Z";
const DOCTOR = { zh: "陈建国", en: "Chen Jianguo" };
const about: ChatAbout = {
  state: "in-progress",
  service: "text",
  personId: "00000000000000000000000007",
  personName: "林晚晴",
  doctorId: "doctor-one",
  doctorName: DOCTOR,
  department: { zh: "心血管内科", en: "Cardiology" },
  diagnosis: { code: "I10", name: "高血压" },
  submittedAt: AT,
  acceptBy: AT,
  endsAt: "2026-11-22T21:30:00.000Z",
  mostRounds: 20,
  recallMinutes: 2,
  files: { mostBytes: 1000, voiceSeconds: 60, videoSeconds: 30 },
  now: AT,
  phone: "023-63315011",
};
const head = { v: 3, open: true, lastSeq: 3, read: { patient: 3, doctor: 2 }, changes: 0, rounds: 2 };
const line = (seq: number, more: Partial<Message>): Message => ({
  seq,
  id: String(seq).padStart(26, "0"),
  by: "patient",
  at: AT,
  kind: "text",
  ...more,
});
const messages: Message[] = [
  line(1, { by: "hospital", kind: "notice", notice: { code: "accepted", facts: { until: AT, exchanges: "20" } } }),
  line(2, { text: "医生您好" }),
  line(3, { by: "doctor", byName: DOCTOR, text: "血压多少？" }),
];
const thread = (over: object = {}) => ({ about, head, messages, more: false, ...over });
const chatWith = async (answers: Record<string, unknown> = {}) => {
  openedWith({ id: ID });
  const asked = answering({
    "consultations/openThread": thread(),
    "consultations/readMessages": {},
    "consultations/markRead": { read: head.read },
    ...answers,
  });
  const shown = await opened(Chat);
  return { asked, ...shown };
};
const type = async (text: string) => {
  fireEvent.change(screen.getByLabelText(zh.composer.name), { target: { value: text } });
  await settle();
  await press(zh.composer.send);
  await settle();
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("the chat with the doctor", () => {
  test("shows who said what, how far the doctor has read, and the rules: time and rounds left (D2-15)", async () => {
    await chatWith();
    expect(screen.getByText("医生您好")).toBeTruthy();
    expect(screen.getByText(/陈建国 · 医生/)).toBeTruthy();
    expect(screen.getByText(zh.states.read)).toBeTruthy();
    expect(screen.getByText(zh.banner.open(zh.hours(20, 30), 18))).toBeTruthy();
    expect(useSession.getState().personId).toBe(about.personId);
  });

  test.each([
    ["patient", zh.ownCall],
    ["doctor", zh.cards.call],
  ])("the card of a call says who rang: the %s", async (by, said) => {
    const card = { kind: "call", ref: ID, facts: { kind: "voice", by, until: AT } } as const;
    await chatWith({
      "consultations/openThread": thread({ messages: [line(1, { by: "hospital", kind: "card", card })] }),
    });
    for (const text of [said.title, said.text, said.action]) expect(screen.getByText(text)).toBeTruthy();
    expect(screen.queryByText((by === "patient" ? zh.cards.call : zh.ownCall).title)).toBeNull();
  });

  test("D2-16: the card of a prescription says where it is, which drugs and why", async () => {
    const card = { kind: "prescription", ref: ID, facts: { state: "in-review", content: "1" } } as const;
    const openThread = thread({ messages: [line(1, { by: "hospital", kind: "card", card })] });
    const drug = { drugId: "d", name: { zh: "甲巯咪唑片", en: "Thiamazole" }, strength: "5 mg", packs: 2 };
    const rx = { standing: "rejected", lines: [drug], note: "与诊断不符" };
    await chatWith({ "consultations/openThread": openThread, "prescriptions/prescription": rx });
    for (const text of [zh.rx.rejected, "甲巯咪唑片 5 mg 2 盒", "说明：与诊断不符", zh.cards.prescription.action])
      expect(screen.getByText(text)).toBeTruthy();
    expect(screen.queryByText(zh.cards.prescription.text)).toBeNull();
  });

  test("the card is asked anew when the chat has news of a prescription", async () => {
    const card = { kind: "prescription", ref: ID, facts: { state: "in-review", content: "1" } } as const;
    const openThread = thread({
      head: { ...head, lastSeq: 1 },
      messages: [line(1, { by: "hospital", kind: "card", card })],
    });
    const notice = { code: "prescription-approved", facts: { id: ID } };
    const news = { messages: [line(2, { by: "hospital", kind: "notice", notice })], head: { ...head, lastSeq: 2 } };
    const { asked } = await chatWith({
      "consultations/openThread": openThread,
      "consultations/readMessages": news,
      "prescriptions/prescription": { standing: "to-choose", lines: [] },
    });
    expect(screen.queryByText(zh.notices["prescription-approved"]({}, ""))).toBeNull();
    await screen.findByText(zh.notices["prescription-approved"]({}, ""), {}, { timeout: 20_000 });
    await settle();
    expect(asked.filter(({ call }) => call === "prescriptions/prescription").length).toBeGreaterThan(1);
  });

  test("a prescription that cannot be shown in the chat keeps its plain card", async () => {
    const card = { kind: "prescription", ref: ID, facts: { state: "in-review", content: "1" } } as const;
    const openThread = thread({ messages: [line(1, { by: "hospital", kind: "card", card })] });
    await chatWith({ "consultations/openThread": openThread, "prescriptions/prescription": no("thing.missing") });
    expect(screen.getByText(zh.cards.prescription.text)).toBeTruthy();
  });

  test("what she sends stands there at once, and under one id until it is acknowledged", async () => {
    const sent = { message: line(4, { text: "一百三" }), v: 4 };
    const { asked } = await chatWith({
      "consultations/send": ["silence", { ok: true, value: sent }],
    });
    await type("一百三");
    expect(screen.getByText("一百三")).toBeTruthy();
    await act(() => new Promise((later) => setTimeout(later, 1200)));
    const ids = asked
      .filter(({ call }) => call === "consultations/send")
      .map(({ input }) => (input.message as { id: string }).id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test("what is refused says why and what to do, and can be sent again or deleted", async () => {
    await chatWith({ "consultations/send": no("rounds.used-up", { details: { most: 20 } }) });
    await type("还有一个问题");
    const fault = zh.faults["rounds.used-up"];
    for (const text of [fault.what, fault.why, fault.next]) expect(screen.getByText(text)).toBeTruthy();
    await press(zh.menu.remove);
    expect(screen.queryByText("还有一个问题")).toBeNull();
  });

  test("taken back: the words are gone on her screen, too", async () => {
    const gone = { message: line(2, { recalledAt: AT }) };
    await chatWith({ "consultations/recall": gone });
    fireEvent.click(screen.getAllByRole("button", { name: zh.menu.button })[0]!);
    await settle();
    await press(zh.menu.recall);
    await settle();
    expect(screen.queryByText("医生您好")).toBeNull();
    expect(screen.getByText(zh.gone.mine)).toBeTruthy();
  });

  test("once it has ended the next steps stand where she wrote", async () => {
    const ended = thread({ about: { ...about, state: "ended" }, head: { ...head, open: false } });
    await chatWith({ "consultations/openThread": ended });
    expect(screen.queryByLabelText(zh.composer.name)).toBeNull();
    expect(screen.getByRole("button", { name: zh.end.details })).toBeTruthy();
    expect(screen.getByRole("button", { name: zh.end.again })).toBeTruthy();
  });

  test("opened on another account it says why, and offers the ways on (D2-15, row 92)", async () => {
    await chatWith({ "consultations/openThread": no("thing.missing") });
    expect(screen.getByText("这里看不到它")).toBeTruthy();
    expect(screen.getByRole("button", { name: "换一个账号登录" })).toBeTruthy();
  });

  test("in English", async () => {
    freshPhone("en");
    await chatWith();
    expect(screen.getByText(en.banner.open(en.hours(20, 30), 18))).toBeTruthy();
    expect(screen.getByLabelText(en.composer.name)).toBeTruthy();
  });
});
