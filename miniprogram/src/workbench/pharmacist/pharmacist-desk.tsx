import { useState } from "react";
import { Empty } from "antd";
import { useCall } from "../../kernel/use-call";
import { hospitalCalls } from "../calls";
import { useKeys } from "../shell/use-keys";
import { QueueNav } from "./queue-nav";
import { ReviewCase } from "./review-case";
import { ReviewList } from "./review-list";
import type { Section } from "./sections";
import { StopPage } from "./stop-page";
import { useReviewQueue } from "./use-review-queue";
import { usePharmacistWords } from "./words";

/** The pharmacist's desk: what waits for review by its target, what is held, and drugs that nobody may prescribe. */
export function PharmacistDesk() {
  const words = usePharmacistWords();
  const queues = { review: useReviewQueue("queue"), held: useReviewQueue("heldList") };
  const [section, setSection] = useState<Section>("review");
  const [at, setAt] = useState<string>();
  const [openId, setOpen] = useState<string>();
  const me = useCall(() => hospitalCalls.staffMe({})).value?.id;
  const list = section === "stops" ? undefined : section;
  const queue = list && queues[list];
  const rows = queue?.rows ?? [];
  const open = (id: string | undefined) => {
    setAt(id ?? openId);
    setOpen(id);
  };
  const step = (by: number) => {
    const from = rows.findIndex((row) => row.id === (at ?? openId));
    const to = rows[from < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, from + by))];
    if (to) setAt(to.id);
  };
  useKeys({ ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: () => at && open(at) });
  const next =
    rows.find((row) => row.id !== openId && !(row.reviewer && row.reviewer.staffId !== me)) ??
    rows.find((row) => row.id !== openId);
  return (
    <div className="ph">
      <div className={list ? "wb-desk" : "wb-desk ph-two"} data-open={openId || !list ? "case" : "queue"}>
        <div className="wb-desk__left">
          <QueueNav
            queues={queues}
            section={section}
            onOpen={(one) => {
              setSection(one);
              setAt(undefined);
              setOpen(undefined);
            }}
          />
          <p className="wb-legend">
            {section === "held" ? words.heldLegend : section === "review" ? words.legend : ""}
          </p>
        </div>
        {list && queue && (
          <ReviewList queue={queue} section={list} rows={rows} at={at} openId={openId} me={me} onOpen={open} />
        )}
        {!list && <StopPage onBack={() => setSection("review")} />}
        {list && queue && openId && (
          <ReviewCase
            key={openId}
            id={openId}
            row={rows.find((row) => row.id === openId)}
            isQueueKnown={queue.rows !== undefined}
            me={me}
            onBack={() => open(undefined)}
            onChanged={() => {
              void queues.review.reload();
              void queues.held.reload();
            }}
            {...(next ? { onNext: () => open(next.id) } : {})}
          />
        )}
        {list && !openId && (
          <main className="wb-case wb-case--none">
            <Empty description={<b>{words.choose}</b>}>{words.chooseText}</Empty>
          </main>
        )}
      </div>
    </div>
  );
}
