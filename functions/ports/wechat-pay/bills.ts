import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import * as z from "zod/mini";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { addDays, instantOf, type Day } from "../../../shared/kernel/time";
import { jsonOf, shaped } from "../line/json";
import { Misunderstood } from "../line/port";
import type { PaymentProvider } from "../payment/port";
import type { Asking } from "./asking";
import { fundRows, tradeRows } from "./bill-rows";
import { meaningOf } from "./codes";
import { encoded, type SignedLine, type WechatPaySettings } from "./signed-line";

const MOST_PACKED = 16 * 1024 * 1024;
const MOST_UNPACKED = 64 * 1024 * 1024;
const DOWNLOAD_MS = 10_000;
/** From then on a bill that is not there will not come: WeChat Pay makes a day's bills until ten the next morning. */
const READY_AT = "10:00";

const Place = z.object({
  hash_type: z.literal("SHA1"),
  hash_value: z.string().check(z.regex(/^[0-9a-fA-F]{40}$/)),
  download_url: z.url().check(z.maxLength(2048)),
});
type Place = z.infer<typeof Place>;

/** A file of type GZIP is unpacked here, unless the line has done it already. */
function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED });
  } catch {
    throw new Misunderstood("not a packed file");
  }
}

/** Trade and fund bills of a day. The file itself is not signed: the hash in the signed answer speaks for it. */
export function bills(
  ask: Asking,
  send: SignedLine,
  { baseUrl, mchid, clock, note }: WechatPaySettings,
): Pick<PaymentProvider, "tradeBill" | "fundBill"> {
  const { origin } = new URL(baseUrl);

  async function file(place: Place): Promise<Result<Uint8Array, "unreachable">> {
    const url = new URL(place.download_url);
    if (url.origin !== origin) {
      note({ event: "wechat-pay.bill-refused", code: "another-host" });
      return refused("unreachable");
    }
    const answer = await send({
      name: "download-bill",
      method: "GET",
      target: `${url.pathname}${url.search}`,
      mostBytes: MOST_PACKED,
      signal: AbortSignal.timeout(DOWNLOAD_MS),
    });
    return answer.ok && answer.value.status === 200 ? done(answer.value.bytes) : refused("unreachable");
  }

  async function bill<T>(
    name: string,
    query: Record<string, string>,
    day: Day,
    rowsIn: (bytes: Uint8Array) => T[],
  ): Promise<Result<readonly T[], "not-ready" | "unreachable">> {
    const all = Object.entries({ bill_date: day, ...query, tar_type: "GZIP" });
    const target = `/v3/bill/${name}?${all.map(([key, value]) => `${key}=${encoded(value)}`).join("&")}`;
    const place = await ask({ name, method: "GET", target }, (said) =>
      "no" in said ? meaningOf(said.no) : shaped(Place, jsonOf(said.yes)),
    );
    if (!place.ok) return place;
    if (place.value === "billUnready") return refused("not-ready");
    if (place.value === "noBill")
      return clock.now() < instantOf(addDays(day, 1), READY_AT) ? refused("not-ready") : done([]);
    if (typeof place.value === "string") return refused("unreachable");
    const downloaded = await file(place.value);
    if (!downloaded.ok) return downloaded;
    try {
      const bytes = unpacked(downloaded.value);
      const hash = createHash("sha1").update(bytes).digest("hex");
      if (hash !== place.value.hash_value.toLowerCase()) throw new Misunderstood("another file");
      return done(rowsIn(bytes));
    } catch (error) {
      if (!(error instanceof Misunderstood)) throw error;
      note({ event: "wechat-pay.bill-refused", call: name, code: error.message });
      return refused("unreachable");
    }
  }

  return {
    tradeBill: (day) => bill("tradebill", { bill_type: "ALL" }, day, (bytes) => tradeRows(bytes, mchid)),
    fundBill: (day) => bill("fundflowbill", { account_type: "BASIC" }, day, fundRows),
  };
}
