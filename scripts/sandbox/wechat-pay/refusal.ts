/** Every way to say no: HTTP status, code, the number in `Request-ID` (0 where none is published), terse words. */
const NOS = {
  signature: [401, "SIGN_ERROR", 268443699, "签名错误，请检查后再试"],
  userAgent: [403, "NO_AUTH", 0, "请求头 User-Agent 缺失"],
  accept: [406, "PARAM_ERROR", 268435461, "请求头 Accept 须包含 application/json"],
  contentType: [415, "PARAM_ERROR", 268435461, "请求头 Content-Type 须为 application/json"],
  serial: [400, "PARAM_ERROR", 268435464, "请求头 Wechatpay-Serial 不正确"],
  method: [405, "INVALID_REQUEST", 0, "请求方法不正确"],
  route: [404, "RESOURCE_NOT_EXISTS", 0, "请求的资源不存在"],
  parameter: [400, "PARAM_ERROR", 268435461, "参数错误"],
  value: [400, "PARAM_ERROR", 268435464, "参数取值错误"],
  extraField: [400, "PARAM_ERROR", 270924358, "请求中包含未定义的参数"],
  openidMissing: [400, "PARAM_ERROR", 268501013, "缺少支付者 openid"],
  merchant: [400, "MCH_NOT_EXISTS", 268443715, "商户号不存在或已停用"],
  appid: [400, "APPID_MCHID_NOT_MATCH", 268445527, "appid 和 mchid 不匹配"],
  changed: [400, "INVALID_REQUEST", 268498688, "请求重入时，参数与首次请求不一致"],
  paid: [400, "ORDERPAID", 268498689, "该订单已支付"],
  closePaid: [400, "ORDERPAID", 268449538, "该订单已支付"],
  closed: [400, "ORDER_CLOSED", 268447914, "订单已关闭"],
  orderUnknown: [404, "ORDER_NOT_EXIST", 268512771, "订单不存在"],
  otherMerchant: [400, "INVALID_REQUEST", 268447843, "商户号与订单不匹配"],
  tooFast: [429, "FREQUENCY_LIMITED", 268447840, "频率超限"],
  refundUnknown: [404, "RESOURCE_NOT_EXISTS", 0, "退款单不存在"],
  refundRule: [400, "INVALID_REQUEST", 0, "退款请求不符合规则"],
  notEnough: [403, "NOT_ENOUGH", 0, "账户余额不足"],
  account: [403, "USER_ACCOUNT_ABNORMAL", 0, "用户账户异常"],
  billNotReady: [400, "STATEMENT_CREATING", 0, "账单生成中，请稍后再试"],
  billEmpty: [400, "NO_STATEMENT_EXIST", 0, "账单文件不存在"],
  system: [500, "SYSTEM_ERROR", 268435456, "系统异常，请稍后重试"],
} as const;
export type No = keyof typeof NOS;

export type Detail = { readonly field: string; readonly issue: string; readonly location: "body" | "query" | "header" };

/** A refusal by the provider; the longer `reason` goes to its own log only. */
export class PayRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly number: number;
  readonly words: string;
  constructor(
    no: No,
    readonly reason: string,
    readonly detail?: Detail,
  ) {
    super(reason);
    [this.status, this.code, this.number, this.words] = NOS[no];
  }
}

export const refuse = (no: No, reason: string, detail?: Detail): never => {
  throw new PayRefusal(no, reason, detail);
};
