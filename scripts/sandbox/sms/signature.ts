import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { refuseSms } from "./answer";

const SKEW = 300;
const FORM =
  /^TC3-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{4}-\d{2}-\d{2})\/([a-z]+)\/tc3_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text, "utf8").digest();

/** Verifies TC3-HMAC-SHA256 (API 3.0, signature v3) of a POST to "/". Throws the refusal of the platform. */
export const verifyTc3 = (
  request: { header: (name: string) => string | undefined; body: string },
  account: { secretId: string; secretKey: string },
  nowSeconds: number,
): void => {
  const match = FORM.exec(request.header("authorization") ?? "");
  if (match === null) return refuseSms("AuthFailure.InvalidAuthorization", "the Authorization header is malformed");
  const [, secretId = "", date = "", service = "", signedHeaders = "", signature = ""] = match;
  if (secretId !== account.secretId) refuseSms("AuthFailure.SecretIdNotFound", "The SecretId is not found.");
  const timestamp = request.header("x-tc-timestamp") ?? "";
  if (!/^\d{10}$/.test(timestamp)) refuseSms("MissingParameter", "X-TC-Timestamp is missing or not in seconds.");
  if (Math.abs(nowSeconds - Number(timestamp)) > SKEW)
    refuseSms("AuthFailure.SignatureExpire", "The provided signature has expired.");
  const names = signedHeaders.split(";");
  const rightScope = service === "sms" && date === new Date(Number(timestamp) * 1000).toISOString().slice(0, 10);
  const enoughSigned = names.includes("content-type") && names.includes("host");
  const sorted = names.join(";") === [...names].sort().join(";");
  const headers = names.map((name) => `${name}:${(request.header(name) ?? "").trim().toLowerCase()}\n`).join("");
  const canonical = ["POST", "/", "", headers, signedHeaders, sha256(request.body)].join("\n");
  const toSign = ["TC3-HMAC-SHA256", timestamp, `${date}/${service}/tc3_request`, sha256(canonical)].join("\n");
  const key = hmac(hmac(hmac(`TC3${account.secretKey}`, date), service), "tc3_request");
  const right = timingSafeEqual(hmac(key, toSign), Buffer.from(signature, "hex"));
  if (!right || !rightScope || !enoughSigned || !sorted)
    refuseSms("AuthFailure.SignatureFailure", "The provided credentials could not be validated.");
};
