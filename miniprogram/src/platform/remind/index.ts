import Taro from "@tarojs/taro";
import type { ReminderAnswer } from "./answer";

export type { ReminderAnswer } from "./answer";

/** Does this host ask leave for messages at all? */
export const asksToRemind = true;

/**
 * Asks leave to send WeChat messages. Must be the first thing in a tap: WeChat refuses to ask after an await.
 * Answers what she said to each template; a host that would not ask answers nothing. A no is no fault.
 */
export async function askToRemind(templateIds: readonly string[]): Promise<ReminderAnswer[]> {
  if (templateIds.length === 0) return [];
  try {
    // the typings also ask for Alipay's own field
    const options = { tmplIds: [...templateIds] } as Taro.requestSubscribeMessage.Option;
    const said: Record<string, unknown> = { ...(await Taro.requestSubscribeMessage(options)) };
    return templateIds.flatMap((templateId) => {
      const answer = said[templateId];
      return answer === "accept" || answer === "reject" ? [{ templateId, answer }] : [];
    });
  } catch {
    return [];
  }
}
