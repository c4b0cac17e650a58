import { refuseSms } from "./answer";

/** The parameters of SendSms, version 2021-01-11. */
export type SendSms = {
  readonly PhoneNumberSet: readonly string[];
  readonly SmsSdkAppId: string;
  readonly TemplateId: string;
  readonly SignName: string;
  readonly TemplateParamSet: readonly string[];
  readonly SessionContext: string;
};

const TEXTS = ["SmsSdkAppId", "TemplateId", "SignName", "SessionContext", "ExtendCode", "SenderId"];
const LISTS = ["PhoneNumberSet", "TemplateParamSet"];
const REQUIRED = ["PhoneNumberSet", "SmsSdkAppId", "TemplateId"];

const parse = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // answered below
  }
  return refuseSms("InvalidParameter", "The request body is not a JSON object.");
};

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string");

/** Parses the body as strictly as the gateway: unknown, missing and mistyped parameters are refused by name. */
export const readSendSms = (text: string): SendSms => {
  const body = parse(text);
  for (const [name, value] of Object.entries(body)) {
    if (!TEXTS.includes(name) && !LISTS.includes(name))
      refuseSms("UnknownParameter", `The parameter \`${name}\` is not recognized.`);
    if (LISTS.includes(name) ? !isList(value) : typeof value !== "string")
      refuseSms("InvalidParameter", `The type of parameter \`${name}\` is wrong.`);
  }
  for (const name of REQUIRED)
    if (body[name] === undefined) refuseSms("MissingParameter", `The request is missing the parameter \`${name}\`.`);
  const numbers = body["PhoneNumberSet"] as string[];
  if (numbers.length === 0) refuseSms("MissingParameter.EmptyPhoneNumberSet", "The phone number set is empty.");
  if (numbers.length > 200) refuseSms("LimitExceeded.PhoneNumberCountLimit", "More than 200 phone numbers.");
  return {
    PhoneNumberSet: numbers,
    SmsSdkAppId: String(body["SmsSdkAppId"]),
    TemplateId: String(body["TemplateId"]),
    SignName: String(body["SignName"] ?? ""),
    TemplateParamSet: (body["TemplateParamSet"] ?? []) as string[],
    SessionContext: String(body["SessionContext"] ?? ""),
  };
};
