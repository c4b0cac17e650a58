import { useEffect, useRef, useState } from "react";
import type { QueueRow } from "../../../../shared/consultations/views";
import { useCall } from "../../kernel/use-call";
import { followUpCalls } from "./calls";

const OVER = new Set(["ended", "rated", "stopped", "declined", "timed-out", "unanswered", "patient-cancelled"]);

/**
 * One consultation. `row` is its line in the polled queue: when that is newer than what is shown, or gone although it is
 * not over here, the case is asked again and `changed` says so.
 */
export function useCase(id: string, row: QueueRow | undefined, isQueueKnown: boolean) {
  const opened = useCall(() => followUpCalls.openCase({ id }), [id]);
  const [changed, setChanged] = useState(false);
  const { value: view, reload } = opened;
  const askedFor = useRef<string>(undefined);
  const seen = view?.version;
  const newest = row?.version;
  const state = row?.state;
  const isGone = isQueueKnown && !row && view !== undefined && !OVER.has(view.state);
  useEffect(() => {
    if (seen === undefined) return;
    const reason = isGone ? `gone ${seen}` : newest !== undefined && newest > seen ? `newer ${newest}` : undefined;
    if (!reason || askedFor.current === reason) return;
    askedFor.current = reason;
    // the doctor's own first answer moves it on, too: that is no news
    if (!isGone && state !== view?.state && state !== "in-progress") setChanged(true);
    void reload();
  }, [seen, newest, isGone, state, view?.state, reload]);
  return { opened, changed, clear: () => setChanged(false) };
}
export type OpenCase = ReturnType<typeof useCase>;
