import Taro from "@tarojs/taro";

/**
 * Asks leave to send WeChat messages. Must be the first thing in a tap: WeChat refuses to ask after an await.
 * Answers the templates that were allowed; a refusal is no fault.
 */
export async function askToRemind(templateIds: readonly string[]): Promise<string[]> {
  if (templateIds.length === 0) return [];
  try {
    // the typings also ask for Alipay's own field
    const options = { tmplIds: [...templateIds] } as Taro.requestSubscribeMessage.Option;
    const answer: Record<string, unknown> = { ...(await Taro.requestSubscribeMessage(options)) };
    return templateIds.filter((id) => answer[id] === "accept");
  } catch {
    return [];
  }
}
