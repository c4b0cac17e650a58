import Taro from "@tarojs/taro";

/** Random bytes from the host, or undefined where it gives none. */
export function randomBytes(length: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    if (!Taro.getRandomValues) return resolve(undefined);
    void Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: () => resolve(undefined),
    });
  });
}
