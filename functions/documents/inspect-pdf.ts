import { readPdf } from "../ports/scanner/pdf-text";

const TAIL = 2048;
/** Far enough from a page tree's type to its count, on either side. */
const NEAR = 300;

const pagesIn = (objects: string, mostPages: number): number => {
  const pages = objects.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
  const trees = [...objects.matchAll(/\/Type\s*\/Pages(?![A-Za-z])/g)];
  if (trees.length > mostPages) return trees.length;
  const counts = trees.map(({ index }) =>
    Number(/\/Count\s+(\d{1,9})/.exec(objects.slice(Math.max(0, index - NEAR), index + NEAR))?.[1] ?? 0),
  );
  return Math.max(pages, ...counts);
};

/** Is this a whole PDF that opens without a password and has from one to `mostPages` pages? */
export function pdfReads(bytes: Uint8Array, mostPages: number): boolean {
  const tail = Buffer.from(bytes.subarray(-TAIL)).toString("latin1");
  if (!tail.includes("startxref") || !tail.includes("%%EOF")) return false;
  const { objects } = readPdf(bytes);
  if (/\/Encrypt(?![A-Za-z])/.test(objects)) return false;
  const pages = pagesIn(objects, mostPages);
  return pages >= 1 && pages <= mostPages;
}
