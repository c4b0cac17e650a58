import type { Sandbox } from "../../scripts/sandbox";
import { openidOf } from "../../scripts/sandbox";
import { SMALL_WORLD } from "../../scripts/sandbox/small-world";

export type WechatAnswer = Record<string, unknown> & { errcode?: number; errmsg?: string };

/** Any call as raw HTTP; every business answer is HTTP 200. */
export const raw = async (sandbox: Sandbox, path: string, init: RequestInit = {}): Promise<WechatAnswer> => {
  const response = await fetch(`${sandbox.baseUrls.wechat}${path}`, init);
  expect(response.status).toBe(200);
  return JSON.parse(await response.text()) as WechatAnswer;
};

export const post = (sandbox: Sandbox, path: string, body: unknown): Promise<WechatAnswer> =>
  raw(sandbox, path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });

export const loginPath = (sandbox: Sandbox, change: Record<string, string | undefined> = {}): string => {
  const query: Record<string, string | undefined> = {
    appid: sandbox.settings.wechatAppid,
    secret: sandbox.settings.wechatSecret,
    js_code: "",
    grant_type: "authorization_code",
    ...change,
  };
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/sns/jscode2session?${new URLSearchParams(given).toString()}`;
};

export const tokenOrder = (sandbox: Sandbox, change: Record<string, unknown> = {}): Record<string, unknown> => ({
  grant_type: "client_credential",
  appid: sandbox.settings.wechatAppid,
  secret: sandbox.settings.wechatSecret,
  ...change,
});

export const TOKEN = "/cgi-bin/stable_token";

export const tokenOf = async (sandbox: Sandbox, change: Record<string, unknown> = {}): Promise<string> =>
  String((await post(sandbox, TOKEN, tokenOrder(sandbox, change)))["access_token"]);

export const openidFor = (sandbox: Sandbox, userId: string): string => {
  const user = SMALL_WORLD.users.find(({ id }) => id === userId);
  if (user === undefined) throw new Error(`no ${userId} in the small world`);
  return openidOf(user, sandbox.settings.wechatAppid);
};

export const SEND = "/cgi-bin/message/subscribe/send?access_token=";
export const PHONE = "/wxa/business/getuserphonenumber?access_token=";

/** Five good values of the appointment template. */
export const GOOD_VALUES: Readonly<Record<string, { value: string }>> = {
  thing1: { value: "检查预约" },
  time2: { value: "2026年12月1日 08:00" },
  thing3: { value: "C区3楼超声科" },
  phrase4: { value: "已安排" },
  thing5: { value: "请按时到达，详情见预约" },
};

export const messageTo = (sandbox: Sandbox, userId: string, change: Record<string, unknown> = {}) => ({
  touser: openidFor(sandbox, userId),
  template_id: sandbox.settings["wechatTemplate.examinationAppointment"],
  page: "appointments/pages/appointment/index?id=1",
  data: GOOD_VALUES,
  ...change,
});

/** A message of a one-time template: one leave is one message. */
export const receiptTo = (sandbox: Sandbox, userId: string) => ({
  touser: openidFor(sandbox, userId),
  template_id: sandbox.settings["wechatTemplate.paymentResult"],
  page: "orders/pages/order/index?id=1",
  data: {
    thing1: { value: "检查费" },
    amount2: { value: "288.00元" },
    phrase3: { value: "已缴费" },
    time4: { value: "2026年12月1日 08:00" },
    thing5: { value: "详情见订单" },
  },
});

export const serviceToken = ({ settings }: Sandbox) => ({
  appid: settings.serviceAppid,
  secret: settings.serviceSecret,
});
/** A call of one of the two accounts, with its token. */
export const call = async (box: Sandbox, path: string, body: unknown, account: "program" | "service" = "program") => {
  const token = await tokenOf(box, account === "service" ? serviceToken(box) : {});
  return post(box, `${path}?access_token=${token}`, body);
};
