import { encode } from "uqr";
import { svgAddress } from "../../ui";

/** Quiet ground around the code, in modules, as its standard asks. */
const BORDER = 4;

/** A QR code as a picture's address, drawn by ourselves: one dark path on white. */
export function qrPicture(text: string): string {
  const { data: rows, size } = encode(text, { ecc: "M", border: BORDER });
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return svgAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" ` +
      `shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#ffffff"/>` +
      `<path d="${dark}" fill="#000000"/></svg>`,
  );
}
