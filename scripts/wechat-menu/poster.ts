import sharp from "sharp";
import { encode } from "uqr";

const PIXELS_A_DOT = 20;

/** A QR code for print: PNG, black on white, with the four dots of margin that readers need. */
export const posterOf = (codeUrl: string): Promise<Buffer> => {
  const { data, size } = encode(codeUrl, { border: 4, ecc: "Q" });
  const dots = Buffer.from(data.flat().map((dark) => (dark ? 0 : 255)));
  return sharp(dots, { raw: { width: size, height: size, channels: 1 } })
    .resize(size * PIXELS_A_DOT, size * PIXELS_A_DOT, { kernel: "nearest" })
    .png()
    .toBuffer();
};
