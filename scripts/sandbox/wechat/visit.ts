import type { Context } from "hono";
import type { Backstage } from "../backstage";
import { answer, refuse } from "./answer";
import { mustBePost, readBody, textOf } from "./body";
import { pageIsReleased } from "./pages";
import type { PhoneMessage } from "./send";
import type { Tokens } from "./tokens";

/** What each status says on the phone. 1501001 is the platform's own example; the others are as this account was given. */
export const VISIT_STATUSES: Readonly<Record<number, string>> = {
  1501001: "预约成功",
  1501002: "预约已取消",
  1501003: "就诊提醒",
  1501004: "缴费成功",
  1501005: "退费成功",
};

const LABELS: Readonly<Record<string, string>> = {
  pat_name: "就诊人",
  department_name: "科室",
  department_location: "地点",
  appointment_time: "时间",
  doc_name: "医生",
  pat_hospital_id: "就诊号",
};
const REQUIRED = ["pat_name", "department_name"];

type Kept = { readonly key: string; readonly content: string };

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse(47001, "an object is missing in the body");

/** Why the business values of a visit message would be refused, or nothing. */
export const visitValueFault = (values: Readonly<Record<string, unknown>>): string | undefined => {
  const missing = REQUIRED.find((name) => values[name] === undefined);
  if (missing !== undefined) return `argument invalid! business_info.${missing} is empty`;
  const bad = Object.entries(values).find(
    ([name, value]) =>
      LABELS[name] === undefined ||
      typeof value !== "string" ||
      value.trim() === "" ||
      Buffer.byteLength(value) > 128 ||
      /[\p{Cc}\p{Cs}]/u.test(value),
  );
  return bad && `argument invalid! business_info.${bad[0]} invalid`;
};

/** POST /cityservice/sendchannelmsg: a message of the Medical Assistant, which needs no leave of the reader. */
export const sendVisitMessage =
  (stage: Backstage, tokens: Tokens) =>
  async (context: Context): Promise<Response> => {
    mustBePost(context);
    tokens.check(context.req.query("access_token"));
    if (!stage.switches.assistantEnabled) refuse(48001, "the account has no Medical Assistant");
    const body = await readBody(context);
    const { wechatAppid } = stage.settings;
    if (body["app_id"] !== wechatAppid) refuse(40013, `app_id ${String(body["app_id"])}`);
    if (body["business_id"] !== 150) refuse(40097, `business_id ${String(body["business_id"])}`);
    const title = VISIT_STATUSES[Number(body["status"])];
    if (title === undefined || typeof body["status"] !== "number")
      return refuse(40097, `status ${String(body["status"])} is not this account's`);
    const [openid, order, message] = ["open_id", "order_id", "msg_id"].map((name) => textOf(body[name]));
    const user = stage.userByOpenid(wechatAppid, openid ?? "");
    if (user === undefined) return refuse(40003, `no user of this app has openid "${openid}"`);
    if (!order || !message || order.length > 64 || message.length > 64) return refuse(40097, "order_id or msg_id");
    const { pageinfo, ...values } = objectOf(body["business_info"]);
    const target = objectOf(pageinfo);
    const fault = visitValueFault(values);
    if (fault !== undefined) refuse(47003, fault, fault);
    const page = textOf(target["path"]);
    if (target["appid"] !== wechatAppid || page === "") refuse(40097, "pageinfo names no page of this app");
    if (!pageIsReleased(page, stage.pages)) refuse(41030, `page "${page}" is not released`);
    const key = `${openid}/${order}/${message}`;
    const kept = stage.keep.shelf<Kept>("visit-messages");
    const content = JSON.stringify(body);
    const before = kept.get(key);
    if (before !== undefined && before.content !== content) refuse(40097, `msg_id ${message} was used for another one`);
    if (before === undefined) {
      kept.set(key, { key, content });
      stage.keep.shelf<PhoneMessage>("messages").set(key, {
        id: key,
        at: stage.clock.now(),
        userId: user.id,
        templateId: String(body["status"]),
        title,
        lines: Object.entries(values).map(([name, value]) => ({ label: LABELS[name] ?? name, value: textOf(value) })),
        page,
        state: "formal",
        from: "assistant",
      });
    }
    return answer({ errcode: 0, errmsg: "ok" });
  };
