/** What WeChat Pay answers, by what it means for us. Older and newer pages of its documentation spell some codes differently. */
const MEANINGS = {
  paid: ["ORDERPAID", "ORDER_PAID"],
  closed: ["ORDER_CLOSED", "ORDERCLOSED"],
  unknown: ["ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS"],
  tooSoon: ["FREQUENCY_LIMITED", "FREQUENCY_LIMIT_EXCEED", "RATELIMIT_EXCEEDED", "RATELIMIT_EXCEED"],
  /** Busy, or a fault of the merchant's settings: the same request may go later. */
  later: ["SYSTEM_ERROR", "BANK_ERROR", "SIGN_ERROR", "NO_AUTH", "MCH_NOT_EXISTS", "APPID_MCHID_NOT_MATCH"],
  notEnough: ["NOT_ENOUGH"],
  noBill: ["NO_STATEMENT_EXIST"],
  billUnready: ["STATEMENT_CREATING"],
} as const;

/** What a code of WeChat Pay means; `other` for all that concern this very request. */
export function meaningOf(code: string): keyof typeof MEANINGS | "other" {
  for (const [meaning, codes] of Object.entries(MEANINGS))
    if ((codes as readonly string[]).includes(code)) return meaning as keyof typeof MEANINGS;
  return "other";
}
