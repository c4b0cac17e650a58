const SKEW_SECONDS = 300;
const COMMON = [
  "appToken",
  "requestId",
  "hospitalId",
  "timestamp",
  "channelNum",
  "sign",
  "relateAppId",
  "relateOpenId",
];

export type Envelope = {
  readonly commonIn: Readonly<Record<string, unknown>>;
  readonly req: Readonly<Record<string, unknown>>;
};
/** Codes of the sandbox's service; 0 is yes. */
export const CODES = {
  ok: 0,
  malformed: 1000,
  sign: 1001,
  token: 1002,
  hospital: 1003,
  stale: 1004,
  notMatching: 2001,
  field: 2002,
  noCard: 2004,
  noCode: 2005,
} as const;
export type Fault = { readonly code: number; readonly reason: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The envelope of a body, or what is wrong with its shape. */
export function readEnvelope(text: string): Envelope | Fault {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { code: CODES.malformed, reason: "not JSON" };
  }
  if (!isObject(body) || !isObject(body["commonIn"]) || !isObject(body["req"]))
    return { code: CODES.malformed, reason: "commonIn and req are needed" };
  const commonIn = body["commonIn"];
  const stranger = Object.keys(commonIn).find((name) => !COMMON.includes(name));
  if (stranger !== undefined) return { code: CODES.malformed, reason: `commonIn.${stranger} is unknown` };
  if (!/^[0-9A-Fa-f]{32}$/.test(String(commonIn["requestId"])))
    return { code: CODES.malformed, reason: "requestId is a uuid without dashes" };
  if (typeof commonIn["timestamp"] !== "string" || typeof commonIn["channelNum"] !== "number")
    return { code: CODES.malformed, reason: "timestamp is a string, channelNum a number" };
  return { commonIn, req: body["req"] };
}

/** JSON with sorted keys, written out by hand: the client has its own way. */
const written = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${written(value[name])}`).join(",")}}`;
};

/** Recomputes the signature: SHA-256 over the sorted pairs and the secret, base64; empty strings and nulls do not count. */
export async function expectedSign({ commonIn, req }: Envelope, secret: string): Promise<string> {
  const { sign: _sign, ...rest } = commonIn;
  const merged: Record<string, unknown> = { ...rest, ...req };
  const names = Object.keys(merged).filter((name) => merged[name] !== "" && merged[name] !== null);
  const pairs = names.sort().map((name) => {
    const value = merged[name];
    return `${name}=${typeof value === "string" ? value : written(value)}`;
  });
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(pairs.join("&") + secret));
  return Buffer.from(digest).toString("base64");
}

/** What is wrong with who asks, when and how it is signed; undefined when nothing is. */
export async function envelopeFault(
  envelope: Envelope,
  account: { readonly hospitalId: string; readonly secret: string },
  nowSeconds: number,
): Promise<Fault | undefined> {
  const { commonIn } = envelope;
  if (commonIn["hospitalId"] !== account.hospitalId) return { code: CODES.hospital, reason: "another hospitalId" };
  const timestamp = Number(commonIn["timestamp"]);
  if (!/^\d{10}$/.test(String(commonIn["timestamp"])) || Math.abs(nowSeconds - timestamp) > SKEW_SECONDS)
    return { code: CODES.stale, reason: "timestamp is more than five minutes away" };
  const wanted = await expectedSign(envelope, account.secret);
  return commonIn["sign"] === wanted ? undefined : { code: CODES.sign, reason: "the signature does not fit" };
}
