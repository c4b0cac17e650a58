import Taro from "@tarojs/taro";
import { hostAnswer } from "../host-answer";
import { nameOfPath, typeOfName, type ChosenFile, type FileSource } from "./chosen-file";

export type { ChosenFile, FileSource } from "./chosen-file";

/** Where files may come from here: photos, and documents out of a WeChat chat. */
export const fileSources: readonly FileSource[] = ["photo", "document"];

/** Lets the person choose files; an empty list when she changes her mind. */
export async function chooseFiles(source: FileSource, most: number): Promise<ChosenFile[]> {
  try {
    return source === "photo" ? await photos(most) : await documents(most);
  } catch {
    return [];
  }
}

async function photos(most: number): Promise<ChosenFile[]> {
  const { tempFiles } = await hostAnswer<Taro.chooseMedia.SuccessCallbackResult>((callbacks) =>
    Taro.chooseMedia({ count: most, mediaType: ["image"], sizeType: ["compressed"], ...callbacks }),
  );
  return tempFiles.map(({ tempFilePath, size }) => ({
    name: nameOfPath(tempFilePath),
    size,
    mediaType: typeOfName(tempFilePath),
    path: tempFilePath,
  }));
}

async function documents(most: number): Promise<ChosenFile[]> {
  const { tempFiles } = await hostAnswer<Taro.chooseMessageFile.SuccessCallbackResult>((callbacks) =>
    Taro.chooseMessageFile({ count: most, type: "file", extension: ["pdf", "jpg", "png"], ...callbacks }),
  );
  return tempFiles.map(({ name, size, path }) => ({ name, size, mediaType: typeOfName(name), path }));
}
