import { Image } from "@tarojs/components";
import { qrPicture } from "./qr-picture";

/** A QR code on the screen: scanned by another phone, or by this one after a long press. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return <Image className="u-code" src={qrPicture(text)} showMenuByLongpress aria-label={label} />;
}
