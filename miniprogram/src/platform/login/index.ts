import Taro from "@tarojs/taro";

/** WeChat signs people in without a word: the one-time code of `wx.login`. */
export async function platformCode(): Promise<string | undefined> {
  try {
    return (await Taro.login()).code || undefined;
  } catch {
    return undefined;
  }
}
