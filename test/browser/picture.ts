import sharp from "sharp";

/** A page of a report, as a photograph: some grey lines on white. */
export function picture(): Promise<Buffer> {
  const lines = Array.from(
    { length: 12 },
    (_, n) => `<rect x="40" y="${60 + n * 50}" width="${500 - n * 17}" height="14"/>`,
  );
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="#fff"/><g fill="#555">${lines.join("")}</g></svg>`;
  return sharp(Buffer.from(page)).png().toBuffer();
}
