import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { lifeCalls } from "../../../shared/consultations/life-calls";
import type { PatientView } from "../../../shared/consultations/views";
import { addMinutes } from "../../../shared/kernel/time";
import { useSession } from "../../../miniprogram/src/kernel/session";
import Feedback from "../../../miniprogram/src/consultations/pages/feedback/index";
import List from "../../../miniprogram/src/consultations/pages/list/index";
import RecordPage from "../../../miniprogram/src/consultations/pages/record/index";
import { zh } from "../../../miniprogram/src/consultations/words.zh";
import { now } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { choose, freshPhone, opened, press, write } from "../appointments/walk";
import { openedWith } from "../taro";
import { CONSULTATION, lineOf, summary, usual, viewOf } from "./fixtures";

const page = (rest: string) => `/consultations/pages/${rest}`;
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const lacks = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();
const went = () => jest.mocked(Taro.navigateTo).mock.calls.map(([to]) => to.url);

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("rating, disputing, complaining", () => {
  const openForm = async (
    about: string,
    answers: object = {},
    view = viewOf("ended", { may: ["rate", "dispute", "complain"] }),
  ) => {
    openedWith({ id: CONSULTATION, about });
    const line = answering({ ...usual, "consultations/consultation": view, ...answers });
    await opened(Feedback);
    return line;
  };

  test("a rating has stars, and words if she likes", async () => {
    const line = await openForm("rate", { "consultations/rate": viewOf("rated") });
    await press("提交评价");
    shows("请选择满意程度。");
    await choose("满意");
    await press("提交评价");
    expect(inputsOf(line, "consultations/rate")).toMatchObject([{ id: CONSULTATION, version: 4, stars: 4, words: "" }]);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: page(`consultation/index?id=${CONSULTATION}`) });
  });

  test.each([
    ["dispute", "提交异议", /哪里没有用/],
    ["complain", "提交投诉", /请说明发生了什么/],
  ] as const)("%s says by when it is decided and needs a few words", async (about, button, label) => {
    const line = await openForm(about, { [`consultations/${about}`]: viewOf("ended") });
    shows(/24 小时内/);
    await press(button);
    shows("请写清楚一些，至少 5 个字。");
    await write(label, "医生没有看我传的报告");
    await press(button);
    expect(inputsOf(line, `consultations/${about}`)).toMatchObject([{ version: 4, words: "医生没有看我传的报告" }]);
  });

  test.each(Object.keys(lifeCalls.dispute.refuses))("%s is said with its next step and a phone", async (code) => {
    await openForm("dispute", { "consultations/dispute": no(code) });
    await write(/哪里没有用/, "医生没有看我传的报告");
    await press("提交异议");
    shows(zh.refusals[code as keyof typeof zh.refusals].what);
    expect(screen.getAllByRole("button", { name: /拨打/ }).length).toBeGreaterThan(0);
  });

  test("what is closed says so, leads back and gives the phone", async () => {
    await openForm("dispute", {}, viewOf("rated"));
    shows("现在不能提交");
    expect(screen.getAllByRole("button", { name: /拨打/ }).length).toBeGreaterThan(0);
  });
});

describe("the record", () => {
  const openRecord = async (view: PatientView, answers: object = {}) => {
    openedWith({ id: CONSULTATION });
    const line = answering({ ...usual, "consultations/consultation": view, ...answers });
    await opened(RecordPage);
    return line;
  };

  test("holds the summary, what was asked and what happened; nothing to export before it is paid (row 57)", async () => {
    await openRecord(viewOf("ended", { summary, may: ["export"] }));
    shows("病情稳定");
    shows("夜里咳嗽少了，药快用完了。");
    shows(/不少于 15 年/);
    document.body.replaceChildren();
    await openRecord(viewOf("awaiting-payment"));
    shows("医生还没有写小结");
    lacks("导出全部记录");
  });

  test.each([
    [async () => undefined, /^已复制/],
    [() => Promise.reject(new Error("no clipboard")), /^没有保存成功/],
  ])("what became of the file is said %#", async (clipboard, text) => {
    Object.assign(Taro, { setClipboardData: jest.fn(clipboard) });
    const line = await openRecord(viewOf("ended", { summary, may: ["export"] }), {
      "consultations/exportConsultation": { name: "follow-up", html: "<p></p>", fhir: "{}" },
    });
    await press("供其他医院读取的文件");
    expect(inputsOf(line, "consultations/exportConsultation")).toEqual([{ id: CONSULTATION }]);
    shows(text);
  });
});

describe("taking the record along", () => {
  test("asks who she is first, and then goes on by itself with the file that was asked for (row 8)", async () => {
    const setClipboardData = jest.fn(async () => undefined);
    Object.assign(Taro, { setClipboardData });
    openedWith({ id: CONSULTATION });
    const proof = { "patients/sendProofCode": { maskedPhone: "199****0001", resendAt: now() } };
    const proved = { ...proof, "patients/proveMyself": { freshUntil: addMinutes(now(), 30) } };
    const file = { name: "follow-up", html: "<p></p>", fhir: "{}" };
    const view = viewOf("ended", { summary, may: ["export"] });
    const first = { "consultations/exportConsultation": [no("proof.needed"), file] };
    const line = answering({ ...usual, ...proved, ...first, "consultations/consultation": view });
    await opened(RecordPage);
    await press("供其他医院读取的文件");
    shows("先确认是您本人");
    await press("获取短信验证码");
    await write(/短信验证码/, "123456");
    await press("确认并继续");
    shows(/^已复制/);
    expect(inputsOf(line, "consultations/exportConsultation")).toHaveLength(2);
    expect(setClipboardData).toHaveBeenCalledWith(expect.objectContaining({ data: "{}" }));
  });
});

describe("my online follow-ups", () => {
  test("each with its clock; unread answers open the conversation, the others the request", async () => {
    const other = lineOf("waiting", { id: "e".repeat(26), acceptBy: addMinutes(now(), 60) });
    answering({ ...usual, "consultations/mine": { items: [lineOf("in-progress", { unread: 2 }), other] } });
    await opened(List);
    shows(/2 条新消息/);
    shows(/最迟 .* 接诊/);
    await press(/正在复诊/);
    await press(/等医生接诊/);
    expect(went()).toEqual([page(`chat/index?id=${CONSULTATION}`), page(`consultation/index?id=${"e".repeat(26)}`)]);
  });

  test("nothing yet says what will be here; signed out asks to sign in", async () => {
    answering({ ...usual, "consultations/mine": { items: [] } });
    const { unmount } = await opened(List);
    shows("还没有在线复诊");
    unmount();
    useSession.setState({ tokens: {}, personId: undefined });
    await opened(List);
    shows("登录后查看您的在线复诊。");
  });
});
