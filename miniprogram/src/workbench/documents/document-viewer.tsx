import { useLayoutEffect, useRef, useState } from "react";
import { Button, Empty, Skeleton, Space } from "antd";
import type { DocumentCard } from "../../../../shared/documents/model";
import { useCall } from "../../kernel/use-call";
import { documentCalls } from "../calls";
import { Refused } from "../shell/refused";
import { asItIs, larger, smaller, turned, type Look } from "./look";
import { PdfPages } from "./pdf-pages";
import { Picture } from "./picture";
import { useDocumentWords } from "./words";

type Props = { documents: readonly DocumentCard[]; at: number; onMove(to: number): void };

/** The documents of a case, one at a time and large. */
export function DocumentViewer({ documents, at, onMove }: Props) {
  const words = useDocumentWords();
  const [look, setLook] = useState<Look>(asItIs);
  const card = documents[at];
  if (!card)
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.none}</b>}>
        {words.noneText}
      </Empty>
    );
  const move = (to: number) => {
    setLook(asItIs);
    onMove(to);
  };
  return (
    <section className="wb-viewer" aria-label={words.listName}>
      <div className="wb-viewer__bar">
        <b>{words.pictureOf(words.kinds[card.kind], at + 1, documents.length)}</b>
        <span className="wb-quiet">{words.origin[card.origin]}</span>
        <Space size={4} wrap>
          <Button size="small" disabled={at === 0} onClick={() => move(at - 1)}>
            {words.previous} <kbd>K</kbd>
          </Button>
          <Button size="small" disabled={at === documents.length - 1} onClick={() => move(at + 1)}>
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
      <Paper
        key={card.id}
        card={card}
        look={look}
        name={words.pictureOf(words.kinds[card.kind], at + 1, documents.length)}
      />
    </section>
  );
}

/** Room for the scroll bar and the border of the frame. */
const EDGE = 20;

function Paper({ card, look, name }: { card: DocumentCard; look: Look; name: string }) {
  const words = useDocumentWords();
  const link = useCall(() => documentCalls.view({ id: card.id }), [card.id]);
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
