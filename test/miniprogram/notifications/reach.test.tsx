import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { useSession } from "../../../miniprogram/src/kernel/session";
import ReachPage from "../../../miniprogram/src/notifications/pages/reach/index";
import { answering, inputsOf } from "../appointments/line";
import { freshPhone, opened, press } from "../appointments/walk";

const reach = {
  wechat: true,
  templates: [
    { template: "visit-reminder", leave: "few" },
    { template: "payment-result", leave: "none" },
  ],
  follows: false,
  hasPhone: true,
};
const asks = Taro.requestSubscribeMessage as unknown as jest.Mock;
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const open = async (answers: Record<string, unknown> = {}) => {
  const line = answering({ "notifications/reach": reach, ...answers });
  await opened(ReachPage);
  return line;
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("each way says whether it reaches her; the inbox always does (row 93)", async () => {
  await open();
  shows("能收到");
  shows("部分能收到");
  shows("收不到");
  shows(/就诊提醒：只能再发一两次\s*付款结果：没有允许/);
  shows("每一条消息都在，不管别处有没有收到。");
});

test("one who does not follow the service account learns how, and what reaches her meanwhile (D1-10)", async () => {
  await open();
  shows(/扫门诊大厅或超声科分诊台海报上的二维码/);
  shows(/点服务号下面的“智慧医院”/);
  shows("还没关注时");
  shows(/每条消息照样在这里/);
});

test("one who follows sees no steps", async () => {
  await open({ "notifications/reach": { ...reach, follows: true } });
  shows("您已关注，预约和缴费的消息会发到服务号。");
  expect(screen.queryByText("怎样关注医院服务号")).toBeNull();
});

test("a hospital without a service account does not speak of one", async () => {
  await open({ "notifications/reach": { ...reach, follows: undefined } });
  expect(screen.queryByText("医院服务号")).toBeNull();
  expect(screen.queryByText("怎样关注医院服务号")).toBeNull();
});

test("leave is asked only because she pressed for it, and remembered (row 95)", async () => {
  asks.mockResolvedValueOnce({ "template-1": "accept" });
  const line = await open();
  expect(asks).not.toHaveBeenCalled();
  await press("允许微信提醒");
  expect(asks).toHaveBeenCalledTimes(1);
  const answers = [{ templateId: "template-1", answer: "accept" }];
  expect(inputsOf(line, "notifications/rememberAnswer")).toEqual([{ answers }]);
  expect(inputsOf(line, "notifications/reach")).toHaveLength(2);
  expect(screen.queryByRole("button", { name: "允许微信提醒" })).toBeNull();
});

test("where nothing is left to ask she learns where WeChat keeps the switch, and is not nagged", async () => {
  await open({ "notifications/reminderTemplates": { templateIds: [] } });
  expect(screen.queryByRole("button", { name: "允许微信提醒" })).toBeNull();
  shows(/通知管理/);
});

test("signed out it asks to sign in", async () => {
  useSession.setState({ tokens: {}, personId: undefined });
  const line = await open();
  shows("登录后可以看到哪些消息能送到您这里。");
  expect(inputsOf(line, "notifications/reach")).toEqual([]);
});
