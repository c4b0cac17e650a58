import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { lettering } from "./lettering";
import { SCAN, scanPicture } from "./scan-picture";

/** What stands on one page: a heading and lines in capitals and numerals, above a synthetic picture. */
export type ReportPage = { name: string; heading: string; hospital: string; lines: readonly string[] };

export type ReportFormat = "image/jpeg" | "image/png" | "application/pdf";

const PAGE = { width: 840, height: 1188, margin: 60 } as const;

/** A letter is as wide as it is high, so a long line is written smaller. */
const fitted = (text: string, x: number, y: number, height: number): string =>
  lettering(text, x, y, Math.min(height, (PAGE.width - 2 * PAGE.margin) / text.length));

function sheet({ heading, hospital, lines }: ReportPage): string {
  const text = [
    fitted(hospital, PAGE.margin, 56, 20),
    fitted(heading, PAGE.margin, 106, 24),
    `<path d="M${PAGE.margin} 156H${PAGE.width - PAGE.margin}" stroke="#111" stroke-width="2"/>`,
    ...lines.map((line, i) => fitted(line, PAGE.margin, 184 + i * 42, 20)),
    fitted("DEMONSTRATION - INVENTED PERSON - NOT A MEDICAL DOCUMENT", PAGE.margin, PAGE.height - 64, 12),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}"><rect width="100%" height="100%" fill="#fff"/>${text.join("")}</svg>`;
}

/** Sharp resizes before it composes, so the page is finished first. */
async function drawn(page: ReportPage): Promise<sharp.Sharp> {
  const scan = sharp(scanPicture(page.name), { raw: { width: SCAN.width, height: SCAN.height, channels: 1 } });
  const picture = await scan.resize(640, 480).png().toBuffer();
  const composed = sharp(Buffer.from(sheet(page))).composite([{ input: picture, left: 100, top: 580 }]);
  return sharp(await composed.flatten({ background: "#fff" }).png().toBuffer()).greyscale();
}

/** The page as the bytes of a picture, or of a PDF that holds the picture on one A4 page (no font inside). */
export async function renderReport(page: ReportPage, format: ReportFormat): Promise<Uint8Array> {
  const image = await drawn(page);
  if (format === "image/png") return image.resize({ width: 700 }).png({ palette: true, colours: 16 }).toBuffer();
  const jpeg = await image.jpeg({ quality: 62 }).toBuffer();
  if (format === "image/jpeg") return jpeg;
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const embedded = await pdf.embedJpg(jpeg);
  const a4 = { width: 595, height: 842 };
  pdf.addPage([a4.width, a4.height]).drawImage(embedded, { x: 0, y: 0, ...a4 });
  return pdf.save();
}
