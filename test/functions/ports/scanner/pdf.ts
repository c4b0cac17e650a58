import { deflateSync } from "node:zlib";

/** A small PDF of the given objects (numbered from 1; the first is the catalogue), as a writer by hand would make it. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  objects.forEach((object, i) => {
    parts.push(
      Buffer.from(`${i + 1} 0 obj\n`, "latin1"),
      Buffer.from(object as string, "latin1"),
      Buffer.from("\nendobj\n"),
    );
  });
  const at = Buffer.concat(parts).length;
  parts.push(
    Buffer.from(`trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer}>>\nstartxref\n${at}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

export const stream = (dictionary: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`, "latin1"),
    content,
    Buffer.from("\nendstream"),
  ]);

const PAGES = ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"];
/** One page; `catalogue` goes into the catalogue, `more` are further objects from number 4. */
export const onePage = (catalogue = "", more: readonly (string | Buffer)[] = []): Buffer =>
  pdfOf([`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, ...PAGES, ...more]);

export const objectStream = (
  content: string,
  dictionary = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
): Buffer => stream(dictionary, deflateSync(Buffer.from(content, "latin1")));
