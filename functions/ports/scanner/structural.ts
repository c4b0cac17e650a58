import { done, refused } from "../../../shared/kernel/result";
import { readPdf } from "./pdf-text";
import type { Scanner } from "./port";

/** The harmless file that every scanner must find (EICAR), in two halves so that this file is not found itself. */
const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

const end = String.raw`(?=[\s/<>()[\]{}%]|$)`;
/** Names long enough not to stand in compressed bytes by chance: looked for everywhere. */
const ACTIVE = new RegExp(
  String.raw`/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|SubmitForm|ImportData|GoToE)${end}`,
);
/** Short names mean something in objects only. */
const ACTIVE_IN_OBJECTS = new RegExp(String.raw`/(?:JS|XFA)${end}`);
const SCRIPT = /<script\b|<\?php\b|<iframe\b|javascript:/i;

const pdfIsActive = (bytes: Uint8Array): boolean => {
  const pdf = readPdf(bytes);
  return (
    pdf.opaque ||
    [pdf.whole, pdf.objects, pdf.streams].some((text) => ACTIVE.test(text)) ||
    ACTIVE_IN_OBJECTS.test(pdf.objects)
  );
};

/**
 * Looks at the shape of a file without any signature base: the EICAR file anywhere, active content in a PDF (scripts,
 * launches, attachments, forms that send; T08), script or markup inside an image. Always asked first; it never fails.
 */
export const structuralScanner: Scanner = {
  async scan(bytes, contentType) {
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (raw.includes(EICAR)) return refused("unsafe");
    if (contentType === "application/pdf") return pdfIsActive(bytes) ? refused("unsafe") : done({});
    return SCRIPT.test(raw.toString("latin1")) ? refused("unsafe") : done({});
  },
};

/** Asks one scanner after the other; the first that does not say "clean" decides. */
export const scannersInTurn = (...scanners: readonly Scanner[]): Scanner => ({
  async scan(bytes, contentType) {
    for (const scanner of scanners) {
      const answer = await scanner.scan(bytes, contentType);
      if (!answer.ok) return answer;
    }
    return done({});
  },
});
