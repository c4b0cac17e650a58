import Taro from "@tarojs/taro";

/** Offers to call a number; the person may still decline. */
export function callPhone(phoneNumber: string): void {
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}
