import Taro from "@tarojs/taro";

/** Shows pictures over the page, the one at `current` first; fingers zoom and leaf. */
export function showPictures(addresses: readonly string[], current = 0): void {
  void Taro.previewImage({ urls: [...addresses], current: addresses[current] }).catch(() => undefined);
}
