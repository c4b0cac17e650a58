import Taro from "@tarojs/taro";

/** Writes a text as a file and lets the person send it on, say to her own file helper; false where that cannot be done. */
export async function saveFile(name: string, text: string, _mediaType: string): Promise<boolean> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
    Taro.getFileSystemManager().writeFileSync(filePath, text, "utf8");
    await Taro.shareFileMessage({ filePath, fileName: name });
    return true;
  } catch {
    // a full store, a host without sharing, or she changed her mind: the caller says so
    return false;
  }
}
