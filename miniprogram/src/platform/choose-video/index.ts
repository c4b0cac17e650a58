import Taro from "@tarojs/taro";
import { hostAnswer } from "../host-answer";
import { nameOfPath } from "../choose-file/chosen-file";
import type { Clip } from "./clip";

export type { Clip } from "./clip";
export const canChooseVideo = (): boolean => true;

/** Films or chooses a clip; the host compresses it to MP4. Undefined when she changes her mind. */
export async function chooseVideo(mostSeconds: number): Promise<Clip | undefined> {
  try {
    const { tempFiles } = await hostAnswer<Taro.chooseMedia.SuccessCallbackResult>((callbacks) =>
      Taro.chooseMedia({
        count: 1,
        mediaType: ["video"],
        maxDuration: Math.min(60, mostSeconds),
        sizeType: ["compressed"],
        ...callbacks,
      }),
    );
    const file = tempFiles[0];
    if (!file) return undefined;
    const { tempFilePath: path, size: bytes, duration } = file;
    return { name: nameOfPath(path), path, bytes, seconds: Math.max(1, Math.round(duration)) };
  } catch {
    return undefined;
  }
}
