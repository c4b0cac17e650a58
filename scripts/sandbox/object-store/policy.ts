import type { UploadForm } from "./form";
import { amzTime, checkCredential, sameText, signatureOf, type StoreAccount } from "./signature";
import { refuseStore } from "./xml";

type Policy = { readonly expiration: string; readonly conditions: readonly unknown[] };

/** Fields that need no condition: they carry the proof itself, or the file. */
const FREE = ["policy", "x-amz-signature", "file"];

const denied = (why: string): never => refuseStore(403, "AccessDenied", `Invalid according to Policy: ${why}`);
const malformed = (why: string): never => refuseStore(400, "InvalidPolicyDocument", `Invalid Policy: ${why}`);

const parsePolicy = (text: string): Policy => {
  let policy: Partial<Policy>;
  try {
    policy = JSON.parse(Buffer.from(text, "base64").toString("utf8")) as Partial<Policy>;
  } catch {
    return malformed("Invalid JSON.");
  }
  if (typeof policy.expiration !== "string" || Number.isNaN(Date.parse(policy.expiration)))
    return malformed("the expiration is missing or not a date.");
  if (!Array.isArray(policy.conditions)) return malformed("the conditions are missing.");
  return policy as Policy;
};

/** One condition as operator, field and value; `{ a: b }` is `["eq", "$a", b]`. */
const readCondition = (condition: unknown): [string, string, unknown, unknown?][] => {
  if (Array.isArray(condition) && condition.length === 3) {
    const [operator, field, value] = condition as [unknown, unknown, unknown];
    if (operator === "content-length-range") return [["content-length-range", "", field, value]];
    return [[String(operator), String(field).replace(/^\$/, "").toLowerCase(), value]];
  }
  if (typeof condition === "object" && condition !== null && !Array.isArray(condition))
    return Object.entries(condition).map(([field, value]) => ["eq", field.toLowerCase(), value]);
  return malformed(`a condition is neither an object nor a list of three: ${JSON.stringify(condition)}`);
};

/** Throws unless the form is signed, in time, within its policy, and holds no field that the policy does not name. */
export const checkPolicy = (form: UploadForm, bucket: string, account: StoreAccount, now: number): void => {
  const field = (name: string): string => form.fields.get(name) ?? "";
  if (field("policy") === "") refuseStore(403, "AccessDenied", "Anonymous uploads are not allowed.");
  const date = checkCredential(field("x-amz-credential"), account);
  if (field("x-amz-algorithm") !== "AWS4-HMAC-SHA256" || Number.isNaN(amzTime(field("x-amz-date"))))
    refuseStore(400, "InvalidArgument", "X-Amz-Algorithm or X-Amz-Date is wrong.");
  const right = signatureOf(account.secretAccessKey, date, account.region, field("policy"));
  if (!sameText(field("x-amz-signature"), right))
    refuseStore(
      403,
      "SignatureDoesNotMatch",
      "The request signature we calculated does not match the signature you provided.",
    );
  const policy = parsePolicy(field("policy"));
  if (Date.parse(policy.expiration) <= now) denied("Policy expired.");
  const named = new Set<string>(FREE);
  for (const [operator, name, value, upper] of policy.conditions.flatMap(readCondition)) {
    named.add(name);
    const given = name === "bucket" ? bucket : field(name);
    if (operator === "eq") {
      if (given !== String(value)) denied(`Policy Condition failed: ["eq", "$${name}", "${String(value)}"]`);
    } else if (operator === "starts-with") {
      if (!given.startsWith(String(value)))
        denied(`Policy Condition failed: ["starts-with", "$${name}", "${String(value)}"]`);
    } else if (operator === "content-length-range") {
      if (typeof value !== "number" || typeof upper !== "number") malformed("content-length-range takes two numbers.");
      if (form.tooLarge || form.bytes.length > Number(upper))
        refuseStore(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
      if (form.bytes.length < Number(value))
        refuseStore(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
    } else malformed(`unknown operator ${operator}.`);
  }
  const extra = [...form.fields.keys()].find((name) => !named.has(name) && !name.startsWith("x-ignore-"));
  if (extra !== undefined) denied(`Extra input fields: ${extra}`);
};
