import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import type { ConsultationLine } from "../../../shared/consultations/views";
import { addMinutes } from "../../../shared/kernel/time";
import { unpaidRequest, unreadAnswer } from "../../../miniprogram/src/home/follow-up";
import Home from "../../../miniprogram/src/home/pages/home";
import { newId } from "../../../miniprogram/src/kernel/ids";
import { now } from "../appointments/fixtures";
import { answering } from "../appointments/line";
import { freshPhone, opened, press } from "../appointments/walk";
import { orderOf, rowOf } from "../orders/fixtures";
import { lineOf } from "../consultations/fixtures";

const nothing = { "notifications/inbox": { items: [], unread: 0 }, "orders/mine": { items: [] } };
const open = async (lines: ConsultationLine[], more: object = {}) => {
  answering({ ...nothing, "consultations/mine": { items: lines }, ...more });
  await opened(Home);
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("an answer that she has not read is the first thing, and one tap opens the conversation", async () => {
  await open([lineOf("in-progress", { unread: 2 })], { "orders/mine": { items: [rowOf(orderOf())] } });
  expect(screen.getByText("与甘博然医生的对话有新消息")).toBeTruthy();
  expect(screen.queryByText("有一笔费用等您支付")).toBeNull();
  await press("打开对话");
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: expect.stringMatching(/^\/consultations\/pages\/chat\/index\?id=/),
  });
});

test("a time that is held for her comes before an answer: it would go to somebody else", async () => {
  const [known, about] = [
    { id: newId(), version: 1, updatedAt: now() },
    { personId: "p", personName: "陈雨桐" },
  ];
  const offered = { ...known, ...about, state: "offered", offerUntil: addMinutes(now(), 600) };
  await open([lineOf("in-progress", { unread: 2 })], { "appointments/mine": { items: [offered] } });
  expect(screen.getByText("有一个时间留给您")).toBeTruthy();
  expect(screen.queryByText("与甘博然医生的对话有新消息")).toBeNull();
});

test("a request that waits for its fee is told, for it has not reached the doctor", async () => {
  await open([lineOf("awaiting-payment", { payUntil: addMinutes(now(), 20) })]);
  expect(screen.getByText("给甘博然医生的申请还没有支付")).toBeTruthy();
  await press("去支付");
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: expect.stringMatching(/^\/consultations\/pages\/consultation\/index\?id=/),
  });
});

test("where nobody can be asked about follow-ups, the rest of the page stands", async () => {
  answering({ ...nothing, "consultations/mine": "silence" });
  await opened(Home);
  expect(screen.getByText("现在没有需要您处理的事")).toBeTruthy();
});

test("what ended asks for nothing; of two answers the one whose time runs out first comes first", () => {
  const late = lineOf("in-progress", { unread: 1, endsAt: addMinutes(now(), 900) });
  const soon = lineOf("accepted", { unread: 1, endsAt: addMinutes(now(), 60) });
  expect(unreadAnswer([late, soon])).toBe(soon);
  expect(unreadAnswer([lineOf("ended", { unread: 1 }), lineOf("in-progress")])).toBeUndefined();
  expect(unpaidRequest([lineOf("awaiting-payment", { payUntil: addMinutes(now(), -1) })], now())).toBeUndefined();
});
