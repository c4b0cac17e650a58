import { openidOf, type Sandbox } from "../../scripts/sandbox";
import { SMALL_WORLD } from "../../scripts/sandbox/small-world";
import { started, stopAll } from "./started";
import { call, openidFor, receiptTo } from "./wechat-client";

afterEach(stopAll);

const ZHOU = SMALL_WORLD.users[1]!;
const VISIT = "/cityservice/sendchannelmsg";
const visit = (box: Sandbox, change: object = {}, values: object = {}) => ({
  status: 1501001,
  open_id: openidFor(box, "chen"),
  order_id: "v1",
  msg_id: "m1",
  app_id: box.settings.wechatAppid,
  business_id: 150,
  business_info: {
    pat_name: "陈*芸",
    department_name: "超声科",
    pageinfo: { appid: box.settings.wechatAppid, path: "home/pages/home" },
    ...values,
  },
  ...change,
});

const SHIP = "/wxa/sec/order/upload_shipping_info";
const parcel = {
  item_desc: "药品",
  tracking_no: "1",
  express_company: "SF",
  contact: { receiver_contact: "199****0001" },
};
const shipping = (box: Sandbox, change: object = {}) => ({
  order_key: { order_number_type: 1, mchid: "1900000109", out_trade_no: "o1" },
  logistics_type: 3,
  delivery_mode: 1,
  shipping_list: [{ item_desc: "检查费" }],
  upload_time: "2026-12-01T08:00:00.000+08:00",
  payer: { openid: openidFor(box, "chen") },
  ...change,
});
const shipped = async (box: Sandbox, change: object = {}) => {
  box.control.switches({ paymentUnknownMs: 0 });
  return call(box, SHIP, shipping(box, change));
};

const TEMPLATE = "/cgi-bin/message/template/send";
const template = (box: Sandbox, change: object = {}) => ({
  touser: openidOf(ZHOU, box.settings.serviceAppid),
  template_id: box.settings["serviceTemplate.paymentResult"],
  miniprogram: { appid: box.settings.wechatAppid, pagepath: "home/pages/home" },
  client_msg_id: "m1",
  data: receiptTo(box, "zhou").data,
  ...change,
});
const templated = (box: Sandbox, change: object = {}) => call(box, TEMPLATE, template(box, change), "service");

type Case = [errcode: number, cause: string, ask: (box: Sandbox) => Promise<{ errcode?: number }>];
const CASES: Case[] = [
  [
    48001,
    "a visit where the assistant is off",
    (box) => (box.control.switches({ assistantEnabled: false }), call(box, VISIT, visit(box))),
  ],
  [48001, "a visit with the service account's token", (box) => call(box, VISIT, visit(box), "service")],
  [40013, "a visit of another app", (box) => call(box, VISIT, visit(box, { app_id: "wx1" }))],
  [40097, "a visit of another business", (box) => call(box, VISIT, visit(box, { business_id: 1 }))],
  [40097, "a visit with an unknown status", (box) => call(box, VISIT, visit(box, { status: 1509999 }))],
  [40097, "a visit without msg_id", (box) => call(box, VISIT, visit(box, { msg_id: "" }))],
  [40003, "a visit to a stranger", (box) => call(box, VISIT, visit(box, { open_id: "o1" }))],
  [47001, "a visit without business_info", (box) => call(box, VISIT, visit(box, { business_info: "" }))],
  [47003, "a visit without a name", (box) => call(box, VISIT, visit(box, {}, { pat_name: undefined }))],
  [47003, "a visit with a value of no name", (box) => call(box, VISIT, visit(box, {}, { diagnosis: "x" }))],
  [
    41030,
    "a visit to no page",
    (box) => call(box, VISIT, visit(box, {}, { pageinfo: { appid: box.settings.wechatAppid, path: "x/y" } })),
  ],
  [
    40097,
    "a msg_id with another content",
    async (box) => {
      await call(box, VISIT, visit(box));
      return call(box, VISIT, visit(box, {}, { department_name: "放射科" }));
    },
  ],
  [10060001, "shipping without a payment", (box) => shipped(box, { order_key: {} })],
  [10060001, "shipping a second after the payment", (box) => call(box, SHIP, shipping(box))],
  [10060005, "shipping of an unknown kind", (box) => shipped(box, { logistics_type: 9 })],
  [10060006, "a service in parts", (box) => shipped(box, { delivery_mode: 2 })],
  [
    10060007,
    "parts without is_all_delivered",
    (box) => shipped(box, { delivery_mode: 2, logistics_type: 1, shipping_list: [parcel] }),
  ],
  [10060008, "shipping of nothing", (box) => shipped(box, { shipping_list: [{ item_desc: "" }] })],
  [10060009, "shipping of too many words", (box) => shipped(box, { shipping_list: [{ item_desc: "检".repeat(121) }] })],
  [
    10060014,
    "a parcel without a number",
    (box) => shipped(box, { logistics_type: 1, shipping_list: [{ ...parcel, tracking_no: "" }] }),
  ],
  [
    10060014,
    "a parcel with a whole telephone number",
    (box) =>
      shipped(box, { logistics_type: 1, shipping_list: [{ ...parcel, contact: { receiver_contact: "19900000001" } }] }),
  ],
  [10060024, "two parcels as a whole", (box) => shipped(box, { logistics_type: 1, shipping_list: [parcel, parcel] })],
  [268485216, "a time without milliseconds", (box) => shipped(box, { upload_time: "2026-12-01T08:00:00+08:00" })],
  [10060031, "shipping to a stranger", (box) => shipped(box, { payer: { openid: "o1" } })],
  [10060023, "the same shipping twice", async (box) => (await shipped(box), shipped(box))],
  [
    10060003,
    "a third shipping",
    async (box) => {
      await shipped(box);
      await shipped(box, { logistics_type: 4 });
      return shipped(box);
    },
  ],
  [48001, "a template message with the mini program's token", (box) => call(box, TEMPLATE, template(box))],
  [
    40003,
    "a template message to the mini program's openid",
    (box) => templated(box, { touser: openidFor(box, "zhou") }),
  ],
  [43004, "a template message to no follower", (box) => (box.control.unfollow({ userId: "zhou" }), templated(box))],
  [
    40037,
    "a template of the mini program",
    (box) => templated(box, { template_id: receiptTo(box, "zhou").template_id }),
  ],
  [
    40013,
    "a template message that opens another app",
    (box) => templated(box, { miniprogram: { appid: "wx1", pagepath: "x" } }),
  ],
  [
    40165,
    "a template message to no page",
    (box) => templated(box, { miniprogram: { appid: box.settings.wechatAppid, pagepath: "x/y" } }),
  ],
  [47003, "a template message without a value", (box) => templated(box, { data: {} })],
  [47001, "a template message without data", (box) => templated(box, { data: undefined })],
  [45009, "a used up day", (box) => (box.control.switches({ quotas: { serviceSendPerDay: 0 } }), templated(box))],
  [
    -1,
    "a busy system",
    (box) => (box.control.addFault({ service: "wechat", route: TEMPLATE, kind: "code" }), templated(box)),
  ],
];

test.each(CASES)("%i is the answer to %s", async (errcode, _cause, ask) => {
  const box = await started({ pages: ["home/pages/home"] });
  expect((await ask(box)).errcode).toBe(errcode);
});

test("each of these calls is fine when nothing is wrong with it", async () => {
  const box = await started({ pages: ["home/pages/home"] });
  const fine = [
    await call(box, VISIT, visit(box)),
    await shipped(box),
    await shipped(box, { logistics_type: 1, shipping_list: [parcel] }),
    await templated(box),
  ];
  expect(fine.map(({ errcode = 0 }) => errcode)).toEqual([0, 0, 0, 0]);
});

test("a repeat of a service account's message is dropped for ten minutes, and sent again after that", async () => {
  const box = await started();
  const count = () => box.control.messages({ userId: "zhou" }).length;
  await templated(box);
  await templated(box);
  expect(count()).toBe(1);
  box.control.clock({ advanceMs: 600_000 });
  await templated(box);
  expect(count()).toBe(2);
});
