import type { Result } from "../../../shared/kernel/result";

export type SmsTemplate = "sign-in-code" | "proxy-code" | "appointment-update" | "payment-update";

/** Text messages. */
export interface Sms {
  /** Sends one text; `values` fill the template in order. `limited`: the provider's own limits for that number,
   * with the details `for-seconds` where only the next half minute is meant;
   * `unreachable` with the details `unsent` (line/port): it never left and may be sent again. */
  send(
    phone: string,
    template: SmsTemplate,
    values: readonly string[],
  ): Promise<Result<{ messageId: string }, "limited" | "not-possible" | "unreachable">>;
}
