import { fireEvent, screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { consultationLife, type ConsultationState } from "../../../shared/consultations/states";
import type { PatientView } from "../../../shared/consultations/views";
import { addDays, addMinutes } from "../../../shared/kernel/time";
import { today } from "../../../miniprogram/src/kernel/clock";
import { useSession } from "../../../miniprogram/src/kernel/session";
import ConsultationPage from "../../../miniprogram/src/consultations/pages/consultation/index";
import { zh } from "../../../miniprogram/src/consultations/words.zh";
import { now, PERSON } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, heading, opened, press, settle } from "../appointments/walk";
import { openedWith } from "../taro";
import { CONSULTATION, DEPARTMENT, summary, usual, viewOf } from "./fixtures";

const page = (rest: string) => `/consultations/pages/${rest}`;
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const lacks = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();
const went = () => jest.mocked(Taro.navigateTo).mock.calls.map(([to]) => to.url);
const clinic = `/outpatient/pages/doctors/index?department=${DEPARTMENT}&move=`;

/** The sheet's own button stands below the one that opened it. */
async function pressLast(name: string): Promise<void> {
  fireEvent.click(screen.getAllByRole("button", { name }).slice(-1)[0]!);
  await settle();
}

async function show(view: PatientView, answers: object = {}) {
  openedWith({ id: CONSULTATION });
  const line = answering({ ...usual, "consultations/consultation": view, ...answers });
  await opened(ConsultationPage);
  return line;
}

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

const STATES = consultationLife.states.filter((state) => state !== "asked");
test.each(STATES)("%s opens with its state, the next step, what happened and a phone", async (state) => {
  await show(viewOf(state));
  expect(heading()).toBe(zh.states[state].name);
  shows(zh.states[state].next);
  shows("经过");
  expect(screen.getAllByRole("button", { name: /拨打/ }).length).toBeGreaterThan(0);
});

test("in English the department of the visit is named in English, too", async () => {
  freshPhone("en");
  await show(viewOf("in-progress"));
  shows(/ · Paediatrics$/);
  lacks(/儿科/);
});

test("to be paid: the clock, and the one button leads to the payment", async () => {
  await show(viewOf("awaiting-payment", { may: ["pay"], money: "to-pay", payUntil: addMinutes(now(), 29) }));
  shows(/^28 分|^29 分/);
  await press("去支付 ¥30.00");
  expect(went()).toEqual([`/orders/pages/pay-for/index?domain=consultations&id=${CONSULTATION}`]);
});

test("waiting: until when a doctor accepts or all is given back, that the doctor is away, and the chat to add to it", async () => {
  const away = { why: "paused" as const, until: addMinutes(now(), 60), note: "查房" };
  await show(viewOf("waiting", { may: ["write", "cancel"], next: ["wait"], acceptBy: addMinutes(now(), 1380), away }));
  shows("离最迟接诊还有");
  shows(/没有接诊，费用自动全额退回/);
  shows(/医生暂时离开/);
  shows("查房");
  shows("医生会先看您的病历和说明。");
  await press("打开对话");
  expect(went()).toEqual([page(`chat/index?id=${CONSULTATION}`)]);
});

test("under way: when it ends, how many rounds are left, how many messages are unread (D2-15)", async () => {
  await show(viewOf("in-progress", { may: ["write"], unread: 2, endsAt: addMinutes(now(), 600) }));
  shows("离结束还有");
  shows("还可以来回 17 次（共 20 次）");
  expect(screen.getByRole("button", { name: "打开对话，2 条新消息" })).toBeTruthy();
  lacks("取消申请");
});

test("cancelling says what it does to the money first, and carries the version that she saw", async () => {
  const line = await show(viewOf("waiting", { may: ["write", "cancel"] }), {
    "consultations/cancel": viewOf("patient-cancelled", { money: "all-back", next: ["ask-again"] }),
  });
  await press("取消申请");
  shows("医生还没有接诊。取消后费用全额原路退回，不能恢复。");
  expect(inputsOf(line, "consultations/cancel")).toEqual([]);
  await pressLast("取消申请");
  expect(heading()).toBe("已取消");
  expect(inputsOf(line, "consultations/cancel")).toMatchObject([{ id: CONSULTATION, version: 4 }]);
});

test("where the doctor was first, the page says how it stands now", async () => {
  await show(viewOf("waiting", { may: ["write", "cancel"] }), {
    "consultations/consultation": [viewOf("waiting", { may: ["cancel"] }), viewOf("accepted", { may: ["write"] })],
    "consultations/cancel": no("consultation.moved-on", { details: { state: "accepted", version: 5, by: "doctor" } }),
  });
  await press("取消申请");
  await pressLast("取消申请");
  shows("现在的状态：医生已接诊");
  shows("这次复诊刚刚有了变化");
  expect(heading()).toBe("医生已接诊");
});

describe("what ended without help: why, the money, and the other way (rows 48, 54)", () => {
  const ended = (why: string, note = "") => ({ at: now(), why, note, offlineDepartmentId: DEPARTMENT });
  test("stopped: why, all goes back by itself, and one tap to the place offline", async () => {
    await show(
      viewOf("stopped", {
        ended: ended("needs-examination", "请当面听诊"),
        money: "all-back",
        next: ["book-offline", "refund-coming"],
      }),
    );
    shows("需要当面检查");
    shows("医生说：请当面听诊");
    shows("费用全额退回，不用申请");
    await press("预约儿科门诊");
    expect(went()).toEqual([clinic]);
  });

  describe("with a free place in the clinic (D2-03)", () => {
    const later = addDays(today(), 2);
    const line = (doctor: string, day: string, at: string, state = "open") => ({
      id: `${doctor}@${day}#${at < "12:00" ? "am" : "pm"}`,
      at,
      state,
    });
    const sessions = [
      line("dr-later", later, "14:00"),
      line("dr-mou-siyuan", later, "08:30", "few"),
      line("dr-full", addDays(today(), 1), "08:00", "full"),
    ];
    const view = viewOf("stopped", { ended: ended("needs-examination"), money: "all-back", next: ["book-offline"] });
    const first = `dr-mou-siyuan@${later}#am`;
    const answers = {
      "outpatient/sessions": { sessions, fees: { "dr-mou-siyuan": 2500 }, release: { at: "07:00", days: 14 } },
    };

    test("its day, time and fee stand there, and one tap books the first one that is free", async () => {
      const asked = await show(view, { ...answers, "outpatient/book": { id: CONSULTATION } });
      shows("最早的门诊号");
      shows(/诊查费 ¥25\.00/);
      await press(/^一键预约 .*8:30/);
      expect(inputsOf(asked, "outpatient/book")).toEqual([
        { id: expect.any(String), personId: PERSON, sessionId: first },
      ]);
      expect(jest.mocked(Taro.redirectTo).mock.calls.map(([to]) => to.url)).toEqual([
        `/outpatient/pages/visit/index?id=${CONSULTATION}`,
      ]);
    });

    test("somebody was faster: it says so and offers what is first now; another time is a tap away", async () => {
      await show(view, { ...answers, "outpatient/book": no("session.full", { listOpen: true }) });
      await press(/^一键预约/);
      shows("这个号刚被约走");
      expect(screen.getByRole("button", { name: /^一键预约/ })).toBeTruthy();
      await press("选别的时间");
      expect(went()).toEqual([clinic]);
    });
  });

  test("urgent: 120 stands before everything", async () => {
    await show(viewOf("stopped", { ended: ended("acute"), money: "all-back", next: ["emergency", "book-offline"] }));
    shows("现在有紧急情况，请打 120");
    expect(screen.getByRole("button", { name: /急救.*120/ })).toBeTruthy();
  });

  test("declined for another field: the other doctor first, the clinic beside", async () => {
    await show(viewOf("declined", { ended: ended("not-my-field"), next: ["other-doctor", "book-offline"] }));
    shows("不是这位医生的专长");
    await press("预约儿科门诊");
    await press("换一位医生");
    expect(went()).toEqual([clinic, page(`doctors/index?department=${DEPARTMENT}`)]);
  });

  test("a test is needed first: what the doctor asks for, and where to have it", async () => {
    const askedTests = [{ name: "肺功能", note: "空腹不需要", at: now() }];
    await show(viewOf("declined", { ended: ended("needs-test"), askedTests, next: ["have-test", "ask-again"] }));
    shows("肺功能：空腹不需要");
    await press("预约门诊做检查");
    expect(went()).toEqual([clinic]);
  });

  test.each(["timed-out", "unanswered"] as ConsultationState[])(
    "%s: sorry, another doctor, the clinic",
    async (state) => {
      await show(
        viewOf(state, {
          ended: ended("time"),
          money: "all-back",
          next: ["other-doctor", "book-offline", "refund-coming"],
        }),
      );
      shows(/很抱歉/);
      shows("¥30.00，全额原路退回");
      expect(screen.getByRole("button", { name: "换一位医生" })).toBeTruthy();
      expect(screen.getByRole("button", { name: "预约儿科门诊" })).toBeTruthy();
    },
  );
});

const over = { at: now(), why: "done", note: "", offlineDepartmentId: DEPARTMENT };

test("ended: the summary in plain words, then rating, dispute and complaint while they are open (rows 55, 56)", async () => {
  await show(
    viewOf("ended", { summary, acceptedAt: now(), ended: over, may: ["rate", "dispute", "complain", "export"] }),
  );
  for (const text of ["病情稳定", "继续用药", "出现这些要马上就医", "喘得厉害", "一个月后"]) shows(text);
  await press("答复没有用，提出异议");
  await press("打印或导出");
  expect(went()).toEqual([
    page(`feedback/index?id=${CONSULTATION}&about=dispute`),
    page(`record/index?id=${CONSULTATION}`),
  ]);
});

test("a dispute shows its clock, then the decision and its reason (row 56)", async () => {
  const dispute = {
    kind: "answer" as const,
    words: "没有回答我的问题",
    at: now(),
    decideBy: addMinutes(now(), 1400),
    state: "open" as const,
  };
  await show(viewOf("ended", { dispute }));
  shows("离给出结果还有");
  shows("您写的：没有回答我的问题");
  document.body.replaceChildren();
  await show(
    viewOf("ended", { dispute: { ...dispute, state: "upheld", decidedAt: now(), reply: "医生没有答到点上" } }),
  );
  shows("异议成立，费用全额退回");
  shows("医院答复：医生没有答到点上");
});

test("another account, or a wrong link, is explained (row 92)", async () => {
  await show(viewOf("waiting"), { "consultations/consultation": no("thing.missing") });
  shows("这里看不到它");
});

test("the page is about the person of the request from now on", async () => {
  useSession.setState({ personId: undefined });
  await show(viewOf("waiting"));
  expect(useSession.getState().personId).toBe(PERSON);
});
