import { useState } from "react";
import { Button, Drawer } from "antd";
import type { Id } from "../../../../shared/kernel/ids";
import { documentCalls } from "../calls";
import { DocumentViewer } from "../documents/document-viewer";
import type { Paper } from "../documents/paper";
import { useConsultationWords } from "./words";

/** What the patient sent with the request; each opens large, and the opening is recorded. */
export function Pictures({ ids }: { ids: readonly Id[] }) {
  const { facts } = useConsultationWords();
  const [at, setAt] = useState<number>();
  if (ids.length === 0) return null;
  const papers: Paper[] = ids.map((id) => ({
    key: id,
    title: facts.pictures,
    origin: "",
    open: () => documentCalls.view({ id }),
  }));
  return (
    <div className="wc-pictures">
      {ids.map((id, i) => (
        <Button key={id} onClick={() => setAt(i)}>
          {facts.picture(i + 1, ids.length)}
        </Button>
      ))}
      <Drawer
        open={at !== undefined}
        title={facts.pictures}
        rootClassName="wb-over"
        width={Math.min(900, window.innerWidth)}
        onClose={() => setAt(undefined)}
        destroyOnHidden
      >
        {at !== undefined && (
          <div className="u-workbench wc-viewer">
            <DocumentViewer papers={papers} at={at} onMove={setAt} />
          </div>
        )}
      </Drawer>
    </div>
  );
}
