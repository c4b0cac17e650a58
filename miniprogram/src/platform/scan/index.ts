import Taro from "@tarojs/taro";

export const canScan = (): boolean => true;

/** The text of a code held before the camera, or undefined when the person turns away. */
export async function scanCode(): Promise<string | undefined> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: false })).result;
  } catch {
    return undefined;
  }
}
