import Taro from "@tarojs/taro";

export type PlatformCode = { readonly by: "wechat" | "alipay"; readonly code: string };

/** WeChat signs people in without a word: the one-time code of `wx.login`. */
export async function platformCode(): Promise<PlatformCode | undefined> {
  try {
    const { code } = await Taro.login();
    return code ? { by: "wechat", code } : undefined;
  } catch {
    return undefined;
  }
}
