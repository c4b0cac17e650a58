import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { deflateSync } from "node:zlib";
import type { PageType } from "../../../shared/documents/model";
import { objectStream, onePage, pdfOf, stream } from "../ports/scanner/pdf";

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 40, g: 90, b: 120 } } });

/** A picture of the given size, with a place and a name in its EXIF where it is a JPEG. */
export const jpeg = (width = 60, height = 40): Promise<Buffer> =>
  canvas(width, height)
    .jpeg()
    .withExif({ IFD0: { Artist: "WANG XIAOMEI" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "29/1 33/1 0/1" } })
    .toBuffer();
export const png = (width = 60, height = 40): Promise<Buffer> => canvas(width, height).png().toBuffer();
export const webp = (width = 60, height = 40): Promise<Buffer> => canvas(width, height).webp().toBuffer();

const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-${"STANDARD-ANTIVIRUS-TEST-FILE"}!$H+H*`;

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A few hundred bytes that claim to be 50,000 pixels wide and high. */
async function pixelBomb(): Promise<Buffer> {
  const bomb = Buffer.from(await png());
  bomb.writeUInt32BE(50_000, 16);
  bomb.writeUInt32BE(50_000, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  return bomb;
}

/** A PDF of so many pages. */
export const pages = (count: number): Buffer =>
  pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(" ")}] /Count ${count} >>`,
    ...Array.from({ length: count }, () => "<< /Type /Page /Parent 2 0 R >>"),
  ]);

const onePageClaiming = (count: number): Buffer =>
  pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`,
    "<< /Type /Page /Parent 2 0 R >>",
  ]);

const text = (content: string) => Buffer.from(content);
const joined = async (image: Promise<Buffer>, tail: Buffer) => Buffer.concat([await image, tail]);
const cut = async (image: Promise<Buffer>, part: number) => {
  const whole = await image;
  return whole.subarray(0, Math.floor(whole.length * part));
};

/** A PDF as a common library writes it: objects in compressed streams, a picture on its page. */
async function writtenByLibrary(): Promise<Buffer> {
  const report = await PDFDocument.create();
  const picture = await report.embedJpg(await jpeg());
  report.addPage([300, 400]).drawImage(picture, { x: 20, y: 20 });
  return Buffer.from(await report.save());
}

type Specimen = readonly [what: string, announced: PageType, bytes: () => Buffer | Promise<Buffer>, code: string];

/** Files that must not become visible, each with what it was announced as and why it is refused (T08, X7). */
export const BAD: readonly Specimen[] = [
  ["nothing at all", "image/jpeg", () => Buffer.alloc(0), "file.unreadable"],
  ["zeroes", "image/jpeg", () => Buffer.alloc(2000), "file.type-refused"],
  ["text", "image/png", () => text("预产期 2027-05-01"), "file.type-refused"],
  ["a web page", "image/png", () => text("<!doctype html><script>alert(1)</script>"), "file.type-refused"],
  [
    "a drawing that can run (SVG)",
    "image/png",
    () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    "file.type-refused",
  ],
  [
    "a drawing with an XML head",
    "image/png",
    () => text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    "file.type-refused",
  ],
  [
    "a ZIP archive",
    "application/pdf",
    () => Buffer.from("504b0304140000000000000000000000000000000000000000000000", "hex"),
    "file.type-refused",
  ],
  [
    "a program (report.pdf.exe)",
    "application/pdf",
    () => Buffer.concat([text("MZ"), Buffer.alloc(300)]),
    "file.type-refused",
  ],
  ["a GIF", "image/png", () => canvas(10, 10).gif().toBuffer(), "file.type-refused"],
  ["a TIFF", "image/jpeg", () => canvas(10, 10).tiff().toBuffer(), "file.type-refused"],
  ["a PDF announced as a picture", "image/jpeg", () => onePage(), "file.type-refused"],
  ["a picture announced as a PDF", "application/pdf", () => jpeg(), "file.type-refused"],
  ["the test virus alone", "image/jpeg", () => text(EICAR), "file.type-refused"],
  ["the test virus behind a picture", "image/jpeg", () => joined(jpeg(), text(EICAR)), "file.unsafe"],
  ["the test virus in a PDF", "application/pdf", () => onePage("", [stream("", text(EICAR))]), "file.unsafe"],
  [
    "a JPEG with a script behind it",
    "image/jpeg",
    () => joined(jpeg(), text("<script>alert(1)</script>")),
    "file.unsafe",
  ],
  ["a PNG with PHP behind it", "image/png", () => joined(png(), text("<?php system($_GET[0]); ?>")), "file.unsafe"],
  [
    "a PDF with JavaScript",
    "application/pdf",
    () => onePage("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"),
    "file.unsafe",
  ],
  [
    "a PDF with escaped JavaScript",
    "application/pdf",
    () => onePage("/OpenAction << /S /#4aava#53cript /JS (x) >>"),
    "file.unsafe",
  ],
  [
    "a PDF with compressed JavaScript",
    "application/pdf",
    () => onePage("", [objectStream("5 0 << /S /JavaScript >>")]),
    "file.unsafe",
  ],
  [
    "a PDF that launches a program",
    "application/pdf",
    () => onePage("/OpenAction << /S /Launch /F (x.exe) >>"),
    "file.unsafe",
  ],
  ["a PDF with a file inside", "application/pdf", () => onePage("/Names << /EmbeddedFiles 4 0 R >>"), "file.unsafe"],
  [
    "a PDF that swells",
    "application/pdf",
    () => onePage("", [stream("/Type /ObjStm /Filter /FlateDecode", deflateSync(Buffer.alloc(40 << 20)))]),
    "file.unsafe",
  ],
  [
    "a PDF behind a password",
    "application/pdf",
    () =>
      pdfOf(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page >>"],
        "/Encrypt 4 0 R ",
      ),
    "file.unreadable",
  ],
  ["a PDF cut short", "application/pdf", () => cut(Promise.resolve(onePage()), 0.8), "file.unreadable"],
  ["a PDF without a page", "application/pdf", () => pdfOf(["<< /Type /Catalog >>"]), "file.unreadable"],
  ["a PDF of too many pages", "application/pdf", () => pages(31), "file.unreadable"],
  ["a PDF that claims many pages", "application/pdf", () => onePageClaiming(1_000_000), "file.unreadable"],
  ["a JPEG cut short", "image/jpeg", () => cut(jpeg(300, 300), 0.5), "file.unreadable"],
  ["a PNG cut short", "image/png", () => cut(png(300, 300), 0.5), "file.unreadable"],
  [
    "a JPEG of its first bytes only",
    "image/jpeg",
    () => Buffer.from("ffd8ffe000104a46494600010101", "hex"),
    "file.unreadable",
  ],
  ["a pixel bomb", "image/png", pixelBomb, "file.unreadable"],
];

/** Files of real people that must pass. */
export const GOOD: readonly (readonly [
  what: string,
  announced: PageType,
  bytes: () => Buffer | Promise<Buffer>,
  type: PageType,
])[] = [
  ["a photo", "image/jpeg", () => jpeg(), "image/jpeg"],
  ["a screenshot", "image/png", () => png(), "image/png"],
  ["a WebP picture", "image/webp", () => webp(), "image/webp"],
  ["a screenshot that calls itself a photo", "image/jpeg", () => png(), "image/png"],
  ["a report of one page", "application/pdf", () => onePage(), "application/pdf"],
  ["a report of thirty pages", "application/pdf", () => pages(30), "application/pdf"],
  [
    "a compressed report",
    "application/pdf",
    () => onePage("", [objectStream("5 0 << /Type /Font >>")]),
    "application/pdf",
  ],
  ["a report as a library writes it", "application/pdf", writtenByLibrary, "application/pdf"],
];
