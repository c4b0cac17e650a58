import { openidOf, type Sandbox } from "../../scripts/sandbox";
import { SMALL_WORLD } from "../../scripts/sandbox/small-world";
import { started, stopAll } from "./started";
import { GOOD_VALUES, messageTo, post, raw, receiptTo, SEND, tokenOf } from "./wechat-client";

afterEach(stopAll);

const CHEN = SMALL_WORLD.users[0] as (typeof SMALL_WORLD.users)[number];
const allow = (sandbox: Sandbox, always = false) =>
  sandbox.control.allow({ userId: "chen", template: "examinationAppointment", always });
const send = async (sandbox: Sandbox, change: Record<string, unknown> = {}) =>
  post(sandbox, SEND + (await tokenOf(sandbox)), messageTo(sandbox, "chen", change));

test("an allowed message lies on the phone with its title, lines and page", async () => {
  const sandbox = await started();
  allow(sandbox);
  expect(await send(sandbox)).toMatchObject({ errcode: 0, errmsg: "ok" });
  expect(sandbox.control.messages({ userId: "chen" })).toEqual([
    expect.objectContaining({
      title: "检查预约通知",
      page: "appointments/pages/appointment/index?id=1",
      lines: expect.arrayContaining([{ label: "检查地点", value: "C区3楼超声科" }]) as unknown[],
    }),
  ]);
  expect(sandbox.control.messages({ userId: "zhou" })).toEqual([]);
});

test("the message id is longer than a JavaScript number holds", async () => {
  const sandbox = await started();
  allow(sandbox);
  const url = sandbox.baseUrls.wechat + SEND + (await tokenOf(sandbox));
  const text = await (await fetch(url, { method: "POST", body: JSON.stringify(messageTo(sandbox, "chen")) })).text();
  const id = /"msgid":(\d+)/.exec(text)?.[1] ?? "";
  expect(sandbox.control.messages({})[0]?.id).toBe(id);
  expect(BigInt(id) > BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
});

test("one accept is one message; always is as many as come; a block ends both", async () => {
  const sandbox = await started();
  const token = await tokenOf(sandbox);
  const order = { userId: "chen", template: "paymentResult" };
  const codes: unknown[] = [];
  const next = async () => codes.push((await post(sandbox, SEND + token, receiptTo(sandbox, "chen"))).errcode);
  await next();
  sandbox.control.allow(order);
  sandbox.control.allow(order);
  for (let n = 0; n < 3; n += 1) await next();
  sandbox.control.allow({ ...order, always: true });
  for (let n = 0; n < 3; n += 1) await next();
  sandbox.control.block(order);
  await next();
  sandbox.control.allow(order);
  await next();
  await next();
  expect(codes).toEqual([43101, 0, 0, 43101, 0, 0, 0, 43101, 0, 43101]);
});

test("one accept of a long-term template is for all its messages, until it is blocked", async () => {
  const sandbox = await started();
  allow(sandbox);
  const codes = [(await send(sandbox)).errcode, (await send(sandbox)).errcode];
  sandbox.control.block({ userId: "chen", template: "examinationAppointment" });
  expect([...codes, (await send(sandbox)).errcode]).toEqual([0, 0, 43101]);
});

test("a refused message costs no accept", async () => {
  const sandbox = await started();
  const token = await tokenOf(sandbox);
  const receipt = receiptTo(sandbox, "chen");
  sandbox.control.allow({ userId: "chen", template: "paymentResult" });
  expect(await post(sandbox, SEND + token, { ...receipt, data: {} })).toMatchObject({ errcode: 47003 });
  expect(await post(sandbox, SEND + token, receipt)).toMatchObject({ errcode: 0 });
});

test("two sends to one person at the same time: one goes, one is 43108; two people are no matter", async () => {
  const sandbox = await started();
  allow(sandbox, true);
  sandbox.control.allow({ userId: "zhou", template: "examinationAppointment" });
  const token = await tokenOf(sandbox);
  const answers = await Promise.all(
    ["chen", "chen", "zhou"].map((user) => post(sandbox, SEND + token, messageTo(sandbox, user))),
  );
  expect(
    answers
      .map(({ errcode }) => errcode)
      .slice(0, 2)
      .sort(),
  ).toEqual([0, 43108]);
  expect(answers[2]?.errcode).toBe(0);
});

type Case = [errcode: number, cause: string, call: (sandbox: Sandbox) => Promise<{ errcode?: number }>];
const CASES: Case[] = [
  [43002, "GET", async (box) => raw(box, SEND + (await tokenOf(box)))],
  [41001, "no token", (box) => post(box, SEND, messageTo(box, "chen"))],
  [40014, "a malformed token", (box) => post(box, `${SEND}abc`, messageTo(box, "chen"))],
  [40001, "a token that was never issued", (box) => post(box, `${SEND}88_${"a".repeat(509)}`, messageTo(box, "chen"))],
  [
    42001,
    "a token that ran out",
    async (box) => {
      const token = await tokenOf(box);
      box.control.clock({ advanceMs: 7_200_000 });
      return post(box, SEND + token, messageTo(box, "chen"));
    },
  ],
  [44002, "an empty body", async (box) => post(box, SEND + (await tokenOf(box)), "")],
  [47001, "a body that is not JSON", async (box) => post(box, SEND + (await tokenOf(box)), "{")],
  [47001, "no data", (box) => send(box, { data: undefined })],
  [40003, "an unknown openid", (box) => send(box, { touser: "oUnknown00000000000000000000" })],
  [40003, "no openid", (box) => send(box, { touser: undefined })],
  [40003, "the openid of another app", (box) => send(box, { touser: openidOf(CHEN, "wx1111111111111111") })],
  [40037, "a template of another account", (box) => send(box, { template_id: "another-accounts-template" })],
  [41030, "a page that is not released", (box) => send(box, { page: "appointments/pages/gone/index" })],
  [40097, "an unknown miniprogram_state", (box) => send(box, { miniprogram_state: "beta" })],
  [40097, "an unknown language", (box) => send(box, { lang: "de_DE" })],
  [47003, "a missing key", (box) => send(box, { data: { ...GOOD_VALUES, thing5: undefined } })],
  [45168, "a sensitive word", (box) => send(box, { data: { ...GOOD_VALUES, thing5: { value: "代开发票" } } })],
  [43101, "nothing allowed", (box) => send(box)],
  [
    43107,
    "a banned template",
    (box) => {
      box.control.switches({ bannedTemplates: [box.settings["wechatTemplate.examinationAppointment"] ?? ""] });
      return send(box);
    },
  ],
  [
    48001,
    "an account without subscription messages",
    (box) => {
      box.control.switches({ subscribeEnabled: false });
      return send(box);
    },
  ],
  [
    45009,
    "a used up day",
    async (box) => {
      box.control.switches({ quotas: { sendPerDay: 1 } });
      allow(box, true);
      await send(box);
      return send(box);
    },
  ],
  [
    -1,
    "a busy system",
    (box) => {
      box.control.addFault({ service: "wechat", route: "/cgi-bin/message/", kind: "code", code: "-1" });
      return send(box);
    },
  ],
];

test.each(CASES)("subscribe send answers %i for %s", async (errcode, _cause, call) => {
  const sandbox = await started({ pages: ["appointments/pages/appointment/index"] });
  const before = sandbox.control.messages({}).length;
  expect((await call(sandbox)).errcode).toBe(errcode);
  expect(sandbox.control.messages({}).length - before).toBe(errcode === 45009 ? 1 : 0);
});

test("every code that belongs to subscribe send has its case (43108 has its own test above)", () => {
  const row = [
    -1, 40001, 40003, 40014, 40037, 41001, 41030, 42001, 43002, 43101, 43107, 44002, 45009, 45168, 47001, 47003, 48001,
  ];
  expect(row.filter((errcode) => !CASES.some(([code]) => code === errcode))).toEqual([]);
});
