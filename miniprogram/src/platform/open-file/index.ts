import Taro from "@tarojs/taro";

/** Fetches a PDF and opens it in the host's own viewer; false when it could not be fetched or shown. */
export async function openFile(address: string): Promise<boolean> {
  try {
    const { statusCode, tempFilePath } = await Taro.downloadFile({ url: address });
    // what a store says to an expired link arrives as a file as well; Alipay fails by itself and tells no status
    if (statusCode && statusCode !== 200) return false;
    await Taro.openDocument({ filePath: tempFilePath, fileType: "pdf", showMenu: false });
    return true;
  } catch {
    // no network, an expired link or a host without a viewer: the caller says so
    return false;
  }
}
