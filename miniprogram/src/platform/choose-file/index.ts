import Taro from "@tarojs/taro";
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
  const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ["image"], sizeType: ["compressed"] });
  return tempFiles.map(({ tempFilePath, size }) => ({
    name: nameOfPath(tempFilePath),
    size,
    mediaType: typeOfName(tempFilePath),
    path: tempFilePath,
  }));
}

async function documents(most: number): Promise<ChosenFile[]> {
  const { tempFiles } = await Taro.chooseMessageFile({ count: most, type: "file", extension: ["pdf", "jpg", "png"] });
  return tempFiles.map(({ name, size, path }) => ({ name, size, mediaType: typeOfName(name), path }));
}
