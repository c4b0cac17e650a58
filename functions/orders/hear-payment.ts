import { refused, done, type Result } from "../../shared/kernel/result";
import { hearRefund } from "./hear-refund";
import type { Parts } from "./parts";
import { arrivedOf, settle } from "./settle";

/** Which of the two addresses the provider called. */
export type NewsOf = "payment" | "refund";

/**
 * A message of the provider: verified on its raw bytes, then settled as any other news. A yes means that it need not be
 * told again. `news.not-settled`: it must be.
 */
export const createHearPayment =
  (parts: Parts) =>
  async (
    tenant: string,
    about: NewsOf,
    headers: Headers,
    body: Uint8Array,
  ): Promise<Result<string, "news.unverified" | "news.malformed" | "news.not-settled">> => {
    const read = await parts.provider.readNews(headers, body);
    if (!read.ok) return read;
    const news = read.value;
    if (news.kind !== about) return refused("news.malformed");
    if (news.kind === "refund") {
      const heard = await hearRefund(parts, tenant, news.refund);
      return heard.ok ? done(heard.value) : refused("news.not-settled");
    }
    const { attach, number } = news.transaction;
    if (attach !== undefined && attach !== tenant) {
      parts.log({ event: "payment.alarm", number, code: "other-hospital" });
      return refused("news.malformed");
    }
    const arrived = arrivedOf(news.transaction);
    if (!arrived) return refused("news.malformed");
    const settled = await settle(parts, tenant, arrived, "message");
    return settled === "unreachable" || settled === "not-believed" ? refused("news.not-settled") : done(settled);
  };
