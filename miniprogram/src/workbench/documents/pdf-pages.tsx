import { useEffect, useRef, useState } from "react";
import { Button, Skeleton } from "antd";
import type { PDFDocumentProxy, RenderTask } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Look } from "./look";
import { openPdf } from "./pdf";
import { useDocumentWords } from "./words";

type Props = { url: string; name: string; frame: number; look: Look; onFail(): void };

/** The pages of a PDF, one at a time, drawn by pdf.js. */
export function PdfPages({ url, name, frame, look, onFail }: Props) {
  const words = useDocumentWords();
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [at, setAt] = useState(1);
  const fail = useRef(onFail);
  fail.current = onFail;
  useEffect(() => {
    let here = true;
    let opened: PDFDocumentProxy | undefined;
    openPdf(url).then(
      (found) => {
        opened = found;
        if (here) setPdf(found);
        else void found.destroy();
      },
      () => here && fail.current(),
    );
    return () => {
      here = false;
      void opened?.destroy();
    };
  }, [url]);
  if (!pdf) return <Skeleton active className="wb-wait" aria-label={words.loading} />;
  return (
    <>
      {pdf.numPages > 1 && (
        <div className="wb-pages">
          <Button size="small" disabled={at === 1} onClick={() => setAt(at - 1)}>
            {words.pageBefore}
          </Button>
          <span>{words.page(at, pdf.numPages)}</span>
          <Button size="small" disabled={at === pdf.numPages} onClick={() => setAt(at + 1)}>
            {words.pageAfter}
          </Button>
        </div>
      )}
      <Sheet pdf={pdf} at={at} name={name} frame={frame} look={look} onFail={() => fail.current()} />
    </>
  );
}

type SheetProps = Omit<Props, "url"> & { pdf: PDFDocumentProxy; at: number };

function Sheet({ pdf, at, name, frame, look, onFail }: SheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const fail = useRef(onFail);
  fail.current = onFail;
  const { zoom, quarters } = look;
  useEffect(() => {
    let task: RenderTask | undefined;
    let here = true;
    const draw = async () => {
      const page = await pdf.getPage(at);
      const sheet = canvas.current;
      if (!here || !sheet) return;
      const rotation = (page.rotate + quarters * 90) % 360;
      const plain = page.getViewport({ scale: 1, rotation });
      const scale = (frame / plain.width) * zoom;
      const density = window.devicePixelRatio || 1;
      const viewport = page.getViewport({ scale: scale * density, rotation });
      sheet.width = Math.floor(viewport.width);
      sheet.height = Math.floor(viewport.height);
      sheet.style.width = `${Math.floor(viewport.width / density)}px`;
      sheet.style.height = `${Math.floor(viewport.height / density)}px`;
      task = page.render({ canvas: sheet, viewport });
      await task.promise;
      sheet.dataset["drawn"] = String(at);
    };
    draw().catch(() => here && fail.current());
    return () => {
      here = false;
      task?.cancel();
    };
  }, [pdf, at, frame, zoom, quarters]);
  return <canvas ref={canvas} role="img" aria-label={name} className="wb-sheet" />;
}
