import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import type { InboxMessage } from "../../../shared/notifications/model";
import Message from "../../../miniprogram/src/inbox/pages/message";
import Prescription from "../../../miniprogram/src/prescriptions/pages/prescription/index";
import { openedWith } from "../taro";
import { APPLICATION } from "../appointments/fixtures";
import { answering, no } from "../appointments/line";
import { freshPhone, opened, press } from "../appointments/walk";
import { ORDER } from "../orders/fixtures";

const ID = "m-1";
const message = (more: Partial<InboxMessage> = {}): InboxMessage => ({
  id: ID,
  kind: "order-paid",
  facts: { fen: "130000" },
  about: { domain: "orders", id: ORDER },
  at: "2027-03-01T02:00:00.000Z",
  readAt: "2027-03-01T02:05:00.000Z",
  deliveries: [],
  ...more,
});
const open = async (items: InboxMessage[]) => {
  openedWith({ id: ID });
  answering({ "notifications/inbox": { items, unread: 0 } });
  await opened(Message);
};
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("a message about money opens the order", async () => {
  await open([message()]);
  shows("已收到您支付的 ¥1,300.00。");
  await press("打开订单");
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/orders/pages/order/index?id=${ORDER}` });
});

test("a message about an application opens the application", async () => {
  await open([message({ kind: "appointment-scheduled", about: { domain: "appointments", id: APPLICATION } })]);
  await press("打开申请");
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/appointments/pages/application/index?id=${APPLICATION}` });
});

describe("messages of the outpatient clinics", () => {
  const VISIT = "v".repeat(26);
  const SESSION = "dr-gan-boran@2027-03-05#am";
  const facts = { day: "2027-03-05", startsAt: "08:30", doctorId: "dr-gan-boran", sessionId: SESSION };
  const about = { domain: "outpatient", id: VISIT };
  test.each([
    ["clinic-booked", "打开门诊预约", `/outpatient/pages/visit/index?id=${VISIT}`],
    ["clinic-place-kept", "打开门诊预约", `/outpatient/pages/visit/index?id=${VISIT}`],
    ["clinic-stopped", "打开门诊预约", `/outpatient/pages/visit/index?id=${VISIT}`],
    ["clinic-draw", "查看抽签结果", `/outpatient/pages/ticket/index?session=${encodeURIComponent(SESSION)}`],
    ["clinic-release", "去选时间", "/outpatient/pages/doctor/index?id=dr-gan-boran&move="],
  ] as const)("%s leads to where it can be acted on", async (kind, button, url) => {
    await open([message({ kind, about, facts })]);
    await press(button);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url });
  });

  test("a time that has no end is said with its beginning", async () => {
    await open([message({ kind: "clinic-booked", about, facts })]);
    shows(/3月5日 周五 上午 8:30/);
  });

  test("a kept place says until when", async () => {
    await open([message({ kind: "clinic-place-kept", about, facts: { ...facts, until: "2027-03-04T02:15:00.000Z" } })]);
    shows(/上午 10:15/);
  });
});

test("it says in plain words how it was sent, or why not (row 93)", async () => {
  const at = "2027-03-01T02:01:00.000Z";
  await open([
    message({
      deliveries: [
        { channel: "wechat-subscribe", outcome: "not-allowed", at },
        { channel: "sms", outcome: "sent", at },
      ],
    }),
  ]);
  shows(/您没有允许\s*2027年3月1日 周一 上午 10:01/);
  shows(/已发送\s*2027年3月1日/);
  shows("不管送没送到，每条消息都保存在这里。");
  await press(/怎样收到提醒/);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: "/notifications/pages/reach/index" });
});

test("one that went nowhere else says so", async () => {
  await open([message()]);
  shows("这条消息只在这里告诉您。");
});

test("a message of another account, or one that is gone, is explained and leads to the inbox (row 92)", async () => {
  await open([message({ id: "another" })]);
  shows("这里看不到它");
  await press("打开消息");
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: "/inbox/pages/inbox" });
});

describe("messages of online follow-up", () => {
  const CONSULTATION = "c".repeat(26);
  const about = { domain: "consultations", id: CONSULTATION };
  const chat = `/consultations/pages/chat/index?id=${CONSULTATION}`;
  const request = `/consultations/pages/consultation/index?id=${CONSULTATION}`;
  test.each([
    ["consultation-accepted", "打开与医生的对话", chat],
    ["consultation-message", "打开与医生的对话", chat],
    ["consultation-calling", "打开与医生的对话", chat],
    ["consultation-ending", "打开与医生的对话", chat],
    ["consultation-declined", "打开复诊申请", request],
    ["consultation-stopped", "打开复诊申请", request],
    ["consultation-ended", "打开复诊申请", request],
    ["consultation-decided", "打开复诊申请", request],
  ] as const)("%s leads straight to where it goes on (D2-15)", async (kind, button, url) => {
    await open([message({ kind, about, facts: {} })]);
    await press(button);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url });
  });
});

describe("messages of medicine", () => {
  const THING = "p".repeat(26);
  const delivery = ["看取药或快递的进度", `/deliveries/pages/delivery/index?id=${THING}`] as const;
  const rx = ["打开处方", `/prescriptions/pages/prescription/index?id=${THING}`] as const;
  test.each([
    ["parcel-handed-over", "deliveries", ...delivery],
    ["parcel-arrived", "deliveries", ...delivery],
    ["medicine-ready", "deliveries", ...delivery],
    ["prescription-approved", "prescriptions", ...rx],
    ["medicine-held", "prescriptions", ...rx],
    ["medicine-do-not-take", "prescriptions", ...rx],
    ["refill-due", "prescriptions", ...rx],
  ] as const)("%s opens what it is about (D2-21)", async (kind, domain, button, url) => {
    await open([message({ kind, about: { domain, id: THING }, facts: {} })]);
    await press(button);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url });
  });

  test("the message stays when the leave to act has ended; what it opens says so, and what to do", async () => {
    openedWith({ id: THING });
    answering({ "prescriptions/prescription": no("thing.missing"), "deliveries/ofPrescription": no("thing.missing") });
    await opened(Prescription);
    shows("这里看不到它");
    shows(/可能代办授权已经结束/);
    shows(/请家人重新授权/);
    await press("打开消息");
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: "/inbox/pages/inbox" });
  });
});
