import * as z from "zod/mini";
import { done, refused } from "../../../shared/kernel/result";
import type { Clock } from "../clock/port";
import { jsonOf, shaped } from "../line/json";
import { liveLine } from "../line/live";
import { UNSENT, type Note } from "../line/port";
import type { Sms, SmsTemplate } from "./port";
import { CONTENT_TYPE, tc3Authorization } from "./signature";

export type SmsSettings = {
  readonly baseUrl: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly region: string;
  readonly sdkAppId: string;
  readonly signName: string;
  /** The approved template of the account for each of ours. */
  readonly templateIds: { readonly [T in SmsTemplate]: string };
  readonly clock: Clock;
  readonly note: Note;
};

const Status = z.object({ Code: z.string().check(z.maxLength(120)), SerialNo: z.string() });
const Answer = z.object({
  Response: z.union([
    z.object({ Error: z.object({ Code: z.string().check(z.maxLength(120)) }) }),
    z.object({ SendStatusSet: z.array(Status).check(z.length(1)) }),
  ]),
});

/** Two texts to one number within half a minute: the next one may go at once after that. */
const MOMENTARY = /ThirtySecond/;
const LIMITED = /^LimitExceeded\.(?!PhoneNumberCountLimit)/;
/** The account, its keys, its balance or the provider itself: not a matter of this number or text, so it may go later. */
const LATER =
  /^(AuthFailure|RequestLimitExceeded|UnauthorizedOperation|ResourceInsufficient|FailedOperation\.InsufficientBalanceInSmsPackage)/;
/** The provider's own fault: nobody knows whether the text left. */
const INTERNAL = /^InternalError/;

/** Tencent Cloud SMS, action SendSms of version 2021-01-11; production host https://sms.tencentcloudapi.com. */
export function liveSms(settings: SmsSettings): Sms {
  const { baseUrl, clock, note, templateIds } = settings;
  const line = liveLine({ baseUrl, partner: "sms", clock, note });
  const host = new URL(baseUrl).host;
  return {
    async send(phone, template, values) {
      const now = clock.now();
      const seconds = Math.floor(Date.parse(now) / 1000);
      const body = JSON.stringify({
        PhoneNumberSet: [`+86${phone}`],
        SmsSdkAppId: settings.sdkAppId,
        SignName: settings.signName,
        TemplateId: templateIds[template],
        TemplateParamSet: values,
      });
      const headers = {
        "content-type": CONTENT_TYPE,
        "x-tc-action": "SendSms",
        "x-tc-version": "2021-01-11",
        "x-tc-region": settings.region,
        "x-tc-timestamp": String(seconds),
        authorization: tc3Authorization({ ...settings, product: "sms", host, seconds, day: now.slice(0, 10), body }),
      };
      const answer = await line.ask(
        { name: "SendSms", method: "POST", path: "/", headers, body },
        (said) => shaped(Answer, jsonOf(said)).Response,
      );
      if (!answer.ok) return answer;
      const status = "Error" in answer.value ? { ...answer.value.Error, SerialNo: "" } : answer.value.SendStatusSet[0]!;
      if (status.Code === "Ok") return done({ messageId: status.SerialNo });
      note({ event: "sms.said-no", template, code: status.Code });
      if (LIMITED.test(status.Code)) return refused("limited", MOMENTARY.test(status.Code) ? "for-seconds" : undefined);
      if (INTERNAL.test(status.Code)) return refused("unreachable");
      return LATER.test(status.Code) ? refused("unreachable", UNSENT) : refused("not-possible");
    },
  };
}
