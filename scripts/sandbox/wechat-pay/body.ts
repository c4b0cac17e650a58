import * as z from "zod/mini";
import { type No, refuse } from "./refusal";

/** What may stand in a request body; anything else is refused, as the provider does. */
const text = (most: number, least = 1) => z.string().check(z.minLength(least), z.maxLength(most));
const fen = z.int().check(z.minimum(1), z.maximum(10_000_000_000));
const isNotifyUrl = (value: string): boolean => {
  if (value.length > 255 || !URL.canParse(value)) return false;
  const url = new URL(value);
  if (value.includes("?") || value.includes("#") || url.username !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && url.hostname === "127.0.0.1");
};
const notifyUrl = z.string().check(z.refine(isNotifyUrl, { error: "https, public, no query, 255 at most" }));
const goods = z.array(
  z.strictObject({
    merchant_goods_id: text(32),
    wechatpay_goods_id: z.optional(text(32)),
    goods_name: z.optional(text(256)),
    quantity: z.int().check(z.minimum(1)),
    unit_price: z.int().check(z.minimum(0)),
  }),
);
const store = z.strictObject({
  id: text(32),
  name: z.optional(text(256)),
  area_code: z.optional(text(32)),
  address: z.optional(text(512)),
});
const scene = { payer_client_ip: text(45), device_id: z.optional(text(32)), store_info: z.optional(store) };
const order = {
  appid: text(32),
  mchid: text(32),
  description: text(127),
  out_trade_no: z.string().check(z.regex(/^[0-9A-Za-z_\-|*]{6,32}$/)),
  time_expire: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/))),
  attach: z.optional(text(128, 0)),
  notify_url: notifyUrl,
  goods_tag: z.optional(text(32)),
  support_fapiao: z.optional(z.boolean()),
  limit_pay: z.optional(z.array(z.enum(["no_credit"]))),
  amount: z.strictObject({ total: fen, currency: z.optional(z.literal("CNY")) }),
  detail: z.optional(
    z.strictObject({
      cost_price: z.optional(z.int()),
      invoice_id: z.optional(text(32)),
      goods_detail: z.optional(goods),
    }),
  ),
  settle_info: z.optional(z.strictObject({ profit_sharing: z.optional(z.boolean()) })),
};
const h5 = z.strictObject({
  type: z.enum(["iOS", "Android", "Wap"]),
  app_name: z.optional(text(64)),
  app_url: z.optional(text(128)),
  bundle_id: z.optional(text(128)),
  package_name: z.optional(text(128)),
});

export const ORDER_BODIES = {
  JSAPI: z.strictObject({
    ...order,
    payer: z.strictObject({ openid: z.string().check(z.regex(/^o[0-9A-Za-z_-]{27}$/)) }),
    scene_info: z.optional(z.strictObject(scene)),
  }),
  NATIVE: z.strictObject({ ...order, scene_info: z.optional(z.strictObject(scene)) }),
  MWEB: z.strictObject({ ...order, scene_info: z.strictObject({ ...scene, h5_info: h5 }) }),
};
export const CLOSE_BODY = z.strictObject({ mchid: text(32) });

const from = z.strictObject({ account: z.enum(["AVAILABLE", "UNAVAILABLE"]), amount: fen });
const refundedGoods = z.strictObject({
  merchant_goods_id: text(32),
  wechatpay_goods_id: z.optional(text(32)),
  goods_name: z.optional(text(256)),
  unit_price: z.int(),
  refund_amount: fen,
  refund_quantity: z.int().check(z.minimum(1)),
});
export const REFUND_BODY = z.strictObject({
  transaction_id: z.optional(text(32)),
  out_trade_no: z.optional(text(32)),
  out_refund_no: z.string().check(z.regex(/^[0-9A-Za-z_\-|*@]{1,64}$/)),
  reason: z.optional(text(80)),
  notify_url: z.optional(notifyUrl),
  funds_account: z.optional(z.enum(["AVAILABLE", "UNSETTLED"])),
  amount: z.strictObject({ refund: fen, from: z.optional(z.array(from)), total: fen, currency: z.literal("CNY") }),
  goods_detail: z.optional(z.array(refundedGoods)),
});
export const ABNORMAL_BODY = z.strictObject({
  out_refund_no: text(64),
  type: z.enum(["USER_BANK_CARD", "MERCHANT_BANK_CARD"]),
  bank_type: z.optional(text(16)),
  bank_account: z.optional(text(1024)),
  real_name: z.optional(text(1024)),
});

type Issue = {
  readonly code?: string;
  readonly message: string;
  readonly path: PropertyKey[];
  readonly keys?: string[];
};
const noFor = (issue: Issue): No => {
  if (issue.code === "unrecognized_keys") return "extraField";
  if (issue.path[0] === "payer" && issue.code === "invalid_type") return "openidMissing";
  return issue.code === "invalid_type" ? "parameter" : "value";
};

/** The body by its schema, or a refusal that names the field. An unknown field is told before a wrong value. */
export const readBody = <T>(schema: z.ZodMiniType<T>, body: string): T => {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return refuse("parameter", "the body is not JSON");
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues as readonly Issue[];
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0]!;
  const path = [...issue.path, ...(issue.keys ?? [])].map(String).join("/");
  const told = { field: `/${path}`, issue: issue.message || issue.code || "invalid", location: "body" } as const;
  return refuse(noFor(issue), `/${path}: ${told.issue}`, told);
};
