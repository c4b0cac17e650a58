import type { PageType } from "../../shared/documents/model";

type ImageType = Exclude<PageType, "application/pdf">;
const FORMATS: { readonly [T in ImageType]: "jpeg" | "png" | "webp" } = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
};
const QUALITY = 90;
const SECONDS = 10;

/**
 * The picture drawn anew: upright, with its pixels and nothing else (no EXIF, no place, no hidden text or script behind
 * them). Undefined where it is cut short, cannot be decoded, or has more than `mostPixels`.
 */
export async function redraw(bytes: Uint8Array, type: ImageType, mostPixels: number): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import("sharp");
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" }).timeout({ seconds: SECONDS });
    if ((await image.metadata()).format !== FORMATS[type]) return undefined;
    return await image.autoOrient().toFormat(FORMATS[type], { quality: QUALITY }).toBuffer();
  } catch {
    return undefined;
  }
}
