import { useLayoutEffect, useRef, useState } from "react";
import { Button, Empty, Skeleton, Space } from "antd";
import { useCall } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { asItIs, larger, smaller, turned, type Look } from "./look";
import type { Paper } from "./paper";
import { PdfPages } from "./pdf-pages";
import { Picture } from "./picture";
import { useDocumentWords } from "./words";

type Props = { papers: readonly Paper[]; at: number; onMove(to: number): void };

/** The papers of a case, one at a time and large. */
export function DocumentViewer({ papers, at, onMove }: Props) {
  const words = useDocumentWords();
  const [look, setLook] = useState<Look>(asItIs);
  const paper = papers[at];
  if (!paper)
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.none}</b>}>
        {words.noneText}
      </Empty>
    );
  const name = words.pictureOf(paper.title, at + 1, papers.length);
  const move = (to: number) => {
    setLook(asItIs);
    onMove(to);
  };
  return (
    <section className="wb-viewer" aria-label={words.listName}>
      <div className="wb-viewer__bar">
        <b>{name}</b>
        <span className="wb-quiet">{paper.origin}</span>
        <Space size={4} wrap>
          <Button size="small" disabled={at === 0} onClick={() => move(at - 1)}>
            {words.previous} <kbd>K</kbd>
          </Button>
          <Button size="small" disabled={at === papers.length - 1} onClick={() => move(at + 1)}>
            {words.next} <kbd>J</kbd>
          </Button>
          <Button size="small" onClick={() => setLook(smaller)}>
            {words.zoomOut}
          </Button>
          <Button size="small" onClick={() => setLook(larger)}>
            {words.zoomIn}
          </Button>
          <Button size="small" onClick={() => setLook(asItIs)}>
            {words.fit}
          </Button>
          <Button size="small" onClick={() => setLook(turned)}>
            {words.turn}
          </Button>
        </Space>
      </div>
      <Sheet key={paper.key} paper={paper} look={look} name={name} />
    </section>
  );
}

/** Room for the scroll bar and the border of the frame. */
const EDGE = 20;

function Sheet({ paper, look, name }: { paper: Paper; look: Look; name: string }) {
  const words = useDocumentWords();
  const link = useCall(() => paper.open(), [paper.key]);
  const [broken, setBroken] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setWidth(Math.max(0, (frame.current?.clientWidth ?? 0) - EDGE));
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  const retry = () => {
    setBroken(false);
    void link.reload();
  };
  const shown = { name, frame: width, look, onFail: () => setBroken(true) };
  return (
    <div ref={frame} className="wb-viewer__frame" tabIndex={0}>
      {link.is === "waiting" && <Skeleton active className="wb-wait" aria-label={words.loading} />}
      {link.is === "refused" && <Refused refusal={link.refusal} own={words.refusals} onRetry={retry} />}
      {broken && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.unreadable}</b>}>
          <p>{words.unreadableText}</p>
          <Button onClick={retry}>{words.retry}</Button>
        </Empty>
      )}
      {link.is === "ready" &&
        !broken &&
        (link.value.contentType === "application/pdf" ? (
          <PdfPages url={link.value.url} {...shown} />
        ) : (
          <Picture url={link.value.url} {...shown} />
        ))}
    </div>
  );
}
