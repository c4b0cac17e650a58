import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { refuseStore } from "./xml";

/** Who may use the store. */
export type StoreAccount = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly region: string };

/** A request as it came over the wire: the path and query before any decoding. */
export type WireRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly header: (name: string) => string | undefined;
};

const SKEW = 15 * 60_000;
const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text, "utf8").digest();

/** The hex signature of a string (or of a base64 policy) for a credential scope. */
export const signatureOf = (secret: string, date: string, region: string, text: string): string =>
  hmac(hmac(hmac(hmac(hmac(`AWS4${secret}`, date), region), "s3"), "aws4_request"), text).toString("hex");

export const sameText = (given: string, wanted: string): boolean =>
  given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));

/** Milliseconds of "20261122T033000Z"; NaN when malformed. */
export const amzTime = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, "$1-$2-$3T$4:$5:$6Z"));

/** Checks "<key>/<date>/<region>/s3/aws4_request" and gives back its date. */
export const checkCredential = (credential: string, account: StoreAccount): string => {
  const [key = "", date = "", region = "", service = "", end = ""] = credential.split("/");
  if (key !== account.accessKeyId)
    refuseStore(403, "InvalidAccessKeyId", "The access key Id does not exist in our records.");
  if (region !== account.region || service !== "s3" || end !== "aws4_request")
    refuseStore(400, "AuthorizationHeaderMalformed", `The credential scope is wrong; expecting '${account.region}'.`);
  return date;
};

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const canonicalQuery = (query: string, without?: string): string =>
  [...new URLSearchParams(query)]
    .filter(([name]) => name !== without)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join("&");

const checkSignature = (
  request: WireRequest,
  account: StoreAccount,
  given: { credential: string; signedHeaders: string; signature: string; time: string; query: string; payload: string },
): void => {
  const date = checkCredential(given.credential, account);
  const names = given.signedHeaders.split(";");
  if (!names.includes("host")) refuseStore(403, "AccessDenied", "The host header must be signed.");
  const headers = names.map((name) => `${name}:${(request.header(name) ?? "").trim().replace(/ +/g, " ")}\n`).join("");
  const canonical = [request.method, request.path, given.query, headers, given.signedHeaders, given.payload].join("\n");
  const scope = `${date}/${account.region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", given.time, scope, sha256(canonical)].join("\n");
  const right = signatureOf(account.secretAccessKey, date, account.region, toSign);
  if (!given.time.startsWith(date) || !sameText(given.signature, right))
    refuseStore(
      403,
      "SignatureDoesNotMatch",
      "The request signature we calculated does not match the signature you provided.",
    );
};

const HEADER = /^AWS4-HMAC-SHA256 Credential=([^,\s]+), ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/;

/** Signed in the Authorization header. Gives the payload hash that was promised ("UNSIGNED-PAYLOAD" or hex). */
export const verifyHeader = (request: WireRequest, account: StoreAccount, now: number): string => {
  const [, credential = "", signedHeaders = "", signature = ""] =
    HEADER.exec(request.header("authorization") ?? "") ?? [];
  if (credential === "") refuseStore(400, "AuthorizationHeaderMalformed", "The authorization header is malformed.");
  const time = request.header("x-amz-date") ?? "";
  const at = amzTime(time);
  if (Number.isNaN(at))
    refuseStore(403, "AccessDenied", "AWS authentication requires a valid Date or x-amz-date header");
  if (Math.abs(now - at) > SKEW)
    refuseStore(
      403,
      "RequestTimeTooSkewed",
      "The difference between the request time and the current time is too large.",
    );
  const payload = request.header("x-amz-content-sha256") ?? "";
  if (payload !== "UNSIGNED-PAYLOAD" && !/^[0-9a-f]{64}$/.test(payload))
    refuseStore(501, "NotImplemented", "Chunked payloads are not served.");
  const query = canonicalQuery(request.query);
  checkSignature(request, account, { credential, signedHeaders, signature, time, query, payload });
  return payload;
};

/** Signed in the query string (presigned): valid for `X-Amz-Expires` seconds from `X-Amz-Date`. */
export const verifyQuery = (request: WireRequest, account: StoreAccount, now: number): void => {
  const asked = new URLSearchParams(request.query);
  const part = (name: string): string => asked.get(`X-Amz-${name}`) ?? "";
  const seconds = Number(part("Expires"));
  const at = amzTime(part("Date"));
  if (
    part("Algorithm") !== "AWS4-HMAC-SHA256" ||
    part("Expires") === "" ||
    !(seconds >= 0 && seconds <= 604_800) ||
    Number.isNaN(at)
  )
    refuseStore(400, "AuthorizationQueryParametersError", "The query parameters of the signature are wrong.");
  checkSignature(request, account, {
    credential: part("Credential"),
    signedHeaders: part("SignedHeaders"),
    signature: part("Signature"),
    time: part("Date"),
    query: canonicalQuery(request.query, "X-Amz-Signature"),
    payload: request.header("x-amz-content-sha256") ?? "UNSIGNED-PAYLOAD",
  });
  if (now < at - SKEW) refuseStore(403, "AccessDenied", "Request is not yet valid");
  if (now > at + seconds * 1000) refuseStore(403, "AccessDenied", "Request has expired");
};
