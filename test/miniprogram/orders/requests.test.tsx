import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import OrderPage from "../../../miniprogram/src/orders/pages/order/index";
import RequestNew from "../../../miniprogram/src/orders/pages/request-new/index";
import RequestPage from "../../../miniprogram/src/orders/pages/request/index";
import Requests from "../../../miniprogram/src/orders/pages/requests/index";
import { chooseFiles } from "../../../miniprogram/src/platform/choose-file";
import { addMinutes } from "../../../shared/kernel/time";
import type { RequestView } from "../../../shared/orders/request-views";
import { openedWith } from "../taro";
import { now, PERSON } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { choose, freshPhone, heading, opened, press, settle, write } from "../appointments/walk";
import { ORDER, orderOf, paidOrder } from "./fixtures";

jest.mock("../../../miniprogram/src/platform/choose-file", () => ({ chooseFiles: jest.fn(), fileSources: ["photo"] }));
jest.mock("../../../miniprogram/src/platform/upload", () => ({
  sendFile: () => ({ sent: Promise.resolve(true), stop: () => undefined }),
}));

const ID = "q".repeat(26);
const subject = { domain: "prescriptions", id: "x".repeat(26) } as const;
const medicine = (more: object = {}) => paidOrder({ subject, ...more });
const view = (more: Partial<RequestView> = {}): RequestView => ({
  id: ID,
  version: 1,
  orderId: ORDER,
  personId: PERSON,
  kind: "damaged",
  state: "open",
  openedBy: "patient",
  openedAt: addMinutes(now(), -30),
  updatedAt: addMinutes(now(), -30),
  answerBy: addMinutes(now(), 90),
  late: false,
  subject,
  title: { zh: "药费", en: "Medicine" },
  posts: [{ at: addMinutes(now(), -30), by: "patient", what: "asked", words: "有一盒压坏了", documentIds: [] }],
  can: { say: true, close: true, reopen: false },
  ...more,
});
const offer = (more: object = {}) => ({
  requests: [],
  kinds: [
    { kind: "where-is-it", answerHours: 4 },
    { kind: "damaged", answerHours: 2 },
    { kind: "refund", answerHours: 24 },
  ],
  source: "演示值 / demonstration value",
  ...more,
});
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("D2-22: in the current order", () => {
  const openOrder = async (order: unknown, requests: unknown = offer()) => {
    openedWith({ id: ORDER });
    const line = answering({ "orders/order": order, "requests/ofOrder": requests });
    await opened(OrderPage);
    return line;
  };

  test("a paid order of medicine has the button, and what is open", async () => {
    const { posts: _posts, title: _title, can: _can, subject: _subject, personId: _hers, ...line } = view();
    await openOrder(medicine(), offer({ requests: [line] }));
    shows("药品破损或受潮");
    shows("等待医院答复");
    await press("申请服务");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/orders/pages/request-new/index?id=${ORDER}` });
  });

  test("before payment there is no button, but phone and chat", async () => {
    const line = await openOrder(orderOf({ subject }));
    shows(/付款后可以在这里“申请服务”/);
    expect(screen.queryByText("申请服务", { selector: "button *" })).toBeNull();
    expect(inputsOf(line, "requests/ofOrder")).toEqual([]);
  });

  test("an order of another kind has none of it", async () => {
    await openOrder(paidOrder());
    expect(screen.queryByText("申请服务")).toBeNull();
  });
});

describe("asking", () => {
  const openNew = async (answers: Record<string, unknown> = {}) => {
    openedWith({ id: ORDER });
    const line = answering({ "orders/order": medicine(), "requests/ofOrder": offer(), ...answers });
    await opened(RequestNew);
    return line;
  };

  test("a matter and a few words are needed; then it is sent once and opens", async () => {
    const line = await openNew({ "requests/ask": view() });
    await press("提交申请");
    shows("请选一项");
    shows("请至少写两个字");
    await choose("药品破损或受潮");
    shows(/这类问题 2 小时内答复/);
    await write(/请说说情况/, "有一盒压坏了");
    await press("提交申请");
    expect(inputsOf(line, "requests/ask")).toEqual([
      expect.objectContaining({ orderId: ORDER, kind: "damaged", words: "有一盒压坏了", documentIds: [] }),
    ]);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/orders/pages/request/index?id=${ID}` });
  });

  test("asked already: she is led to that one", async () => {
    await openNew({ "requests/ask": no("service-request.exists", { details: { id: ID } }) });
    await choose("药品破损或受潮");
    await write(/请说说情况/, "有一盒压坏了");
    await press("提交申请");
    shows("这件事您已经申请过");
    await press("服务申请");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/orders/pages/request/index?id=${ID}` });
  });

  test("unpaid: nothing to choose, what to do instead", async () => {
    await openNew({ "requests/ofOrder": offer({ kinds: [], closedBecause: "not-paid" }) });
    shows("现在没有可以申请的");
    expect(screen.queryByText("提交申请")).toBeNull();
  });
});

describe("one request", () => {
  const openOne = async (shown: RequestView, answers: Record<string, unknown> = {}) => {
    openedWith({ id: ID });
    const line = answering({ "requests/request": shown, ...answers });
    await opened(RequestPage);
    return line;
  };

  test("whose turn it is, by when, what was said", async () => {
    await openOne(view());
    expect(heading()).toBe("药品破损或受潮");
    shows("等待医院答复");
    shows(/医院最迟 .* 答复/);
    shows("您提出了申请");
  });

  test("staff answer by name; she writes on, or says that it is solved", async () => {
    const answered = { at: now(), by: "staff", byName: { zh: "唐思齐", en: "Tang Siqi" }, what: "answered" } as const;
    const shown = view({
      state: "answered",
      version: 2,
      answerBy: undefined,
      posts: [...view().posts, { ...answered, words: "给您补寄一盒", documentIds: [] }],
    });
    const line = await openOne(shown, { "requests/say": view({ version: 3 }), "requests/settle": view() });
    shows(/工作人员：唐思齐/);
    await press("发送");
    shows("请至少写两个字");
    await write(/接着说/, "好的，谢谢");
    await press("发送");
    expect(inputsOf(line, "requests/say")).toEqual([
      expect.objectContaining({ id: ID, version: 2, words: "好的，谢谢", documentIds: [] }),
    ]);
    await press("已经解决了");
    expect(inputsOf(line, "requests/settle")).toEqual([expect.objectContaining({ id: ID, version: 3 })]);
  });

  test("a picture goes with what she writes on, as hers, and with the next words no more", async () => {
    const line = await openOne(view(), {
      "documents/requestUpload": {
        document: { state: "requested" },
        upload: { url: "https://store.example.test", fields: {}, expiresAt: now() },
      },
      "documents/confirmUpload": { state: "clean" },
      "requests/say": view({ version: 2 }),
    });
    const blob = new Blob(["x"]);
    const photo = { name: "box.jpg", size: 2000, mediaType: "image/jpeg", path: "blob:box.jpg", blob } as const;
    jest.mocked(chooseFiles).mockResolvedValueOnce([photo]);
    await press("选照片");
    await settle();
    const [{ id, personId }] = inputsOf(line, "documents/requestUpload") as [{ id: string; personId: string }];
    expect(personId).toBe(PERSON);
    await write(/接着说/, "这是照片");
    await press("发送");
    await write(/接着说/, "还有一句");
    await press("发送");
    expect(inputsOf(line, "requests/say")).toMatchObject([{ documentIds: [id] }, { documentIds: [] }]);
  });

  test("late is said, with the phone", async () => {
    await openOne(view({ late: true }));
    shows("抱歉，我们超时了");
    shows(/工作人员会打电话给您/);
  });

  test("settled: the outcome, and opening it again within the days", async () => {
    const closed = view({
      state: "closed",
      version: 4,
      answerBy: undefined,
      outcome: "explained",
      can: { say: false, close: false, reopen: true },
      reopenUntil: addMinutes(now(), 60),
    });
    const line = await openOne(closed, {
      "requests/reopen": no("service-request.too-late", { details: { until: now() } }),
    });
    shows("已办结：已说明");
    await write(/请说说还有什么没有解决/, "还是没有收到");
    await press("重新打开");
    expect(inputsOf(line, "requests/reopen")).toHaveLength(1);
    shows("已经过了可以重新打开的时间");
  });
});

test("all of hers in one list", async () => {
  const { posts: _posts, title: _title, can: _can, subject: _subject, personId: _hers, ...line } = view({ late: true });
  openedWith({});
  answering({ "requests/mine": { items: [line] } });
  await opened(Requests);
  shows("药品破损或受潮");
  shows(/超过答复时间/);
});
