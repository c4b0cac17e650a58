import Taro from "@tarojs/taro";
import { nameOfPath, typeOfName, type ChosenFile, type FileSource } from "./chosen-file";

export type { ChosenFile, FileSource } from "./chosen-file";

/** Alipay lets a page have photos only. */
export const fileSources: readonly FileSource[] = ["photo"];

/** Lets the person choose photos; an empty list when she changes her mind. */
export async function chooseFiles(_source: FileSource, most: number): Promise<ChosenFile[]> {
  try {
    const { tempFiles, tempFilePaths } = await Taro.chooseImage({ count: most, sizeType: ["compressed"] });
    return tempFilePaths.map((path, i) => ({
      name: nameOfPath(path),
      size: tempFiles?.[i]?.size ?? 0,
      mediaType: typeOfName(path),
      path,
    }));
  } catch {
    return [];
  }
}
