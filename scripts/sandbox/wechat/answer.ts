import { randomBytes } from "node:crypto";

/** The terse words of the platform; a refusal's longer reason goes to the console's log only. */
const WORDS: Readonly<Record<number, string>> = {
  [-1]: "system error",
  40001: "invalid credential, access_token is invalid or not latest",
  40002: "invalid grant_type",
  40003: "invalid openid",
  40013: "invalid appid",
  40014: "invalid access_token",
  40016: "invalid button count",
  40017: "invalid button type",
  40018: "invalid button name size",
  40023: "invalid sub button count",
  40025: "invalid sub button name size",
  40029: "invalid code",
  40037: "invalid template_id",
  40053: "invalid action info",
  40054: "invalid sub button url domain",
  40055: "invalid button url domain",
  40097: "invalid args",
  40125: "invalid appsecret",
  40129: "invalid scene",
  40163: "code been used",
  40164: "invalid ip 127.0.0.1, not in whitelist",
  40165: "invalid weapp pagepath",
  40169: "invalid length for scene, or the data is not json string",
  40226: "code blocked",
  41001: "access_token missing",
  41002: "appid missing",
  41004: "appsecret missing",
  41030: "invalid page",
  42001: "access_token expired",
  43001: "require GET method",
  43002: "require POST method",
  43004: "require subscribe",
  43101: "user refuse to accept the msg",
  43104: "appid not match openid",
  43107: "subscribe message ability or template is banned",
  43108: "concurrent sending to one user is not allowed",
  44002: "empty post data",
  45009: "reach max api daily quota limit",
  45011: "api minute-quota reach limit, must slower, retry next minute",
  45168: "message contains sensitive words",
  46003: "menu no exist",
  47001: "data format error",
  47003: "argument invalid!",
  48001: "api unauthorized",
  10060001: "支付单不存在",
  10060003: "支付单已使用重新发货机会",
  10060005: "物流类型有误",
  10060006: "非快递发货时不允许分拆发货",
  10060007: "分拆发货模式下必须填写 is_all_delivered",
  10060008: "商品描述 item_desc 字段不能为空",
  10060009: "商品描述 item_desc 字段太长",
  10060012: "系统错误",
  10060014: "参数错误",
  10060023: "发货信息未更新",
  10060024: "物流信息列表太长",
  10060031: "该笔支付单不属于 openid 所指定的用户",
  40199: "waybill id not found",
  930561: "invalid parameter",
  930564: "quota not enough",
  931023: "waybill not found",
  9300501: "Delivery side logic error",
  9300502: "Delivery side sys error",
  9300503: "delivery_id not found",
  9300507: "token error",
  9300510: "invalid service_type",
  9300525: "biz_id not bind",
  9300526: "invalid field length",
  9300531: "invalid biz_id or password",
  9300534: "openid not match",
  9300535: "shop is empty",
  9300536: "invalid wx_appid",
  268485216: "上传时间非法，请按照 RFC 3339 格式填写",
};

export class WechatRefusal extends Error {
  constructor(
    readonly errcode: number,
    readonly reason: string,
    readonly words: string = WORDS[errcode] ?? "system error",
  ) {
    super(reason);
  }
}

/** Refuses the call with a code of the platform. */
export const refuse = (errcode: number, reason: string, words?: string): never => {
  throw new WechatRefusal(errcode, reason, words);
};

const rid = (): string => [8, 8, 8].map((digits) => randomBytes(digits / 2).toString("hex")).join("-");

/** HTTP 200 also for a refusal, and not always as application/json: clients must parse the text. */
export const refusalAnswer = (
  errcode: number,
  words: string = WORDS[errcode] ?? "system error",
  more: object = {},
): Response =>
  new Response(JSON.stringify({ errcode, errmsg: `${words} rid: ${rid()}`, ...more }), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });

/** `text` instead of an object where a number is too long for JavaScript. */
export const answer = (body: object | string): Response =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), {
    headers: { "content-type": "application/json; encoding=utf-8" },
  });
