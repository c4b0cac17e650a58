import { type No, PayRefusal, refuse } from "./refusal";
import type { Hand } from "./keys";
import type { PayStage } from "./stage";

/** A call as it came over the wire: the exact text of its address and the exact bytes of its body. */
export type Call = {
  readonly method: string;
  /** Path and query, not decoded. */
  readonly address: string;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const SKEW_SECONDS = 300;
const SCHEME = "WECHATPAY2-SHA256-RSA2048 ";
const FIELDS = ["mchid", "nonce_str", "signature", "timestamp", "serial_no"] as const;
type Credentials = Record<(typeof FIELDS)[number], string>;

const credentialsIn = (authorization: string | null): Credentials => {
  if (authorization === null) return refuse("signature", "no Authorization header");
  if (!authorization.startsWith(SCHEME))
    return refuse("signature", `Authorization does not begin with ${SCHEME.trim()}`);
  const parts = authorization.slice(SCHEME.length).split(",");
  const found = parts.flatMap((part) => [/^\s*(\w+)="([^"]*)"\s*$/.exec(part)]);
  const pairs = Object.fromEntries(found.map((match) => [match?.[1] ?? "", match?.[2] ?? ""]));
  for (const field of FIELDS) if (!pairs[field]) refuse("signature", `Authorization lacks ${field}`);
  if (Object.keys(pairs).length !== FIELDS.length) refuse("signature", "Authorization holds more than its five parts");
  return pairs as Credentials;
};

const checkSignature = async (stage: PayStage, call: Call): Promise<void> => {
  const said = credentialsIn(call.headers.get("authorization"));
  const { mchid, merchantSerial } = stage.keys.settings;
  if (said.mchid !== mchid) refuse("signature", `mchid ${said.mchid} is not ${mchid}`);
  if (said.serial_no !== merchantSerial) refuse("signature", "serial_no is not that of the merchant's certificate");
  if (!/^\d{10}$/.test(said.timestamp)) refuse("signature", "timestamp is not in seconds");
  if (Math.abs(stage.clock.real() / 1000 - Number(said.timestamp)) >= SKEW_SECONDS)
    refuse("signature", `timestamp is ${SKEW_SECONDS} seconds or more away from our clock`);
  if (said.nonce_str.length > 32) refuse("signature", "nonce_str is longer than 32");
  const head = `${call.method}\n${call.address}\n${said.timestamp}\n${said.nonce_str}\n`;
  const signed = Buffer.concat([Buffer.from(head), call.bytes, Buffer.from("\n")]);
  if (!(await stage.keys.verifyMerchant(new Uint8Array(signed), said.signature)))
    refuse("signature", "the signature does not fit these bytes");
};

/** With which key the caller wants to be answered: the one whose serial it names; the certificate where it names none. */
export const handFor = (stage: PayStage, headers: Headers): Hand | undefined => {
  const { publicKeyHand, certificateHand } = stage.keys;
  const serial = headers.get("wechatpay-serial");
  if (serial === null) return certificateHand;
  return [publicKeyHand, certificateHand].find((hand) => hand.serial === serial);
};

const demand = (isMet: boolean, no: No, reason: string): void => {
  if (!isMet) throw new PayRefusal(no, reason);
};

/** Everything that a call must show before anybody reads what it wants. */
export const checkCall = async (stage: PayStage, call: Call): Promise<void> => {
  const { headers } = call;
  const accept = headers.get("accept") ?? "";
  demand((headers.get("user-agent") ?? "") !== "", "userAgent", "no User-Agent header");
  const isDownload = call.address.startsWith("/v3/billdownload/");
  demand(/application\/json/.test(accept) || (isDownload && accept !== ""), "accept", `Accept is "${accept}"`);
  if (call.method === "POST")
    demand(
      /^application\/json\s*(;|$)/i.test(headers.get("content-type") ?? ""),
      "contentType",
      `Content-Type is "${headers.get("content-type") ?? ""}"`,
    );
  await checkSignature(stage, call);
  demand(handFor(stage, headers) !== undefined, "serial", "Wechatpay-Serial names no key of ours");
};
