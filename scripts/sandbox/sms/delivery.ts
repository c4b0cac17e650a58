import { randomInt } from "node:crypto";
import type { Backstage } from "../backstage";
import { DAY, HOUR } from "../quota";
import { SMS_TEMPLATES, type SmsTemplate } from "../templates";
import type { SendSms } from "./request";

/** A text as it lies in the inbox of a phone. */
export type SmsText = { readonly id: string; readonly at: number; readonly phone: string; readonly text: string };

type Verdict = { readonly code: string; readonly message: string; readonly template?: SmsTemplate };

const no = (code: string, message: string): Verdict => ({ code, message });

/** Everything about the text that is wrong for every number alike. */
const textVerdict = (stage: Backstage, order: SendSms): Verdict => {
  const template = SMS_TEMPLATES.find(({ id }) => id === order.TemplateId);
  if (order.SignName !== stage.settings.smsSign)
    return no("FailedOperation.SignatureIncorrectOrUnapproved", "signature is not approved or its format is incorrect");
  if (template === undefined)
    return no(
      "FailedOperation.TemplateIncorrectOrUnapproved",
      "template is not approved or request content does not match the approved template content",
    );
  const wanted = new Set(template.text.match(/\{\d+\}/g)).size;
  if (order.TemplateParamSet.length !== wanted)
    return no(
      "FailedOperation.TemplateParamSetNotMatchApprovedTemplate",
      "request content does not match the approved template content",
    );
  if (template.verification && !order.TemplateParamSet.every((value) => /^\d{0,6}$/.test(value)))
    return no("InvalidParameterValue.TemplateParameterFormatError", "a verification template takes up to 6 digits");
  if (order.TemplateParamSet.some((value) => /https?:\/\//i.test(value)))
    return no(
      "InvalidParameterValue.ProhibitedUseUrlInTemplateParameter",
      "URLs are not allowed in template variables",
    );
  const text = render(stage, template, order.TemplateParamSet);
  if ([...text].length > 500) return no("InvalidParameterValue.ContentLengthLimit", "the content is too long");
  return { code: "Ok", message: "send success", template };
};

const render = (stage: Backstage, template: SmsTemplate, values: readonly string[]): string =>
  `【${stage.settings.smsSign}】${template.text.replace(/\{(\d+)\}/g, (_, place: string) => values[Number(place) - 1] ?? "")}`;

export const openDelivery = (stage: Backstage) => {
  const inbox = stage.keep.shelf<SmsText>("sms");
  const numberVerdict = (phone: string): Verdict => {
    if (stage.switches.smsBlacklist.includes(phone))
      return no("FailedOperation.PhoneNumberInBlacklist", "the number is in the opt-out list");
    const now = stage.clock.now();
    const within = (ms: number): number =>
      inbox.values().filter((text) => text.phone === phone && now - text.at < ms).length;
    const { quotas } = stage.switches;
    if (within(30_000) >= quotas.smsPer30Seconds)
      return no(
        "LimitExceeded.PhoneNumberThirtySecondLimit",
        "the number of SMS to one number in 30 seconds is exceeded",
      );
    if (within(HOUR) >= quotas.smsPerHour)
      return no("LimitExceeded.PhoneNumberOneHourLimit", "the number of SMS to one number in one hour is exceeded");
    if (within(DAY) >= quotas.smsPerDay)
      return no("LimitExceeded.PhoneNumberDailyLimit", "the number of SMS to one number in one day is exceeded");
    return { code: "Ok", message: "send success" };
  };
  /** Delivers to every number it may, and says of each number how it went. */
  return (order: SendSms) => {
    const text = textVerdict(stage, order);
    return order.PhoneNumberSet.map((number) => {
      const phone = /^(?:\+?86)?(1[3-9]\d{9})$/.exec(number)?.[1];
      const verdict =
        phone === undefined
          ? no("InvalidParameterValue.IncorrectPhoneNumber", "incorrect phone number")
          : text.template === undefined
            ? text
            : numberVerdict(phone);
      const ok = verdict.code === "Ok" && phone !== undefined && text.template !== undefined;
      const serial = `2640:${randomInt(1e8, 1e9)}${randomInt(1e8, 1e9)}`;
      if (ok)
        inbox.set(serial, {
          id: serial,
          at: stage.clock.now(),
          phone,
          text: render(stage, text.template, order.TemplateParamSet),
        });
      else stage.refuse("sms", "SendSms", verdict.code, `${number}: ${verdict.message}`);
      return {
        SerialNo: ok ? serial : "",
        PhoneNumber: phone === undefined ? number : `+86${phone}`,
        Fee: ok ? 1 : 0,
        SessionContext: order.SessionContext,
        Code: verdict.code,
        Message: verdict.message,
        IsoCode: phone === undefined ? "" : "CN",
      };
    });
  };
};
