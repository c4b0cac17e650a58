import type * as PdfJs from "pdfjs-dist/legacy/build/pdf.mjs";

/** Files of pdf.js that the build copies beside the page (config/index.ts): our policy allows scripts of our own origin only. */
const FOLDER = "/pdf";

/** Opens a PDF from its link. Fonts and character maps that the file leaves out come from our own origin. */
export async function openPdf(url: string): Promise<PdfJs.PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = (await import(
    /* webpackIgnore: true */ `${FOLDER}/pdf.js`
  )) as typeof PdfJs;
  GlobalWorkerOptions.workerSrc = `${FOLDER}/pdf.worker.js`;
  return getDocument({
    url,
    cMapUrl: `${FOLDER}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${FOLDER}/standard_fonts/`,
    wasmUrl: `${FOLDER}/wasm/`,
    // compiling WebAssembly or text needs a wider policy; the plain decoders do
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    // a link lives for a minute: the whole file is fetched at once
    disableRange: true,
    disableStream: true,
  }).promise;
}
