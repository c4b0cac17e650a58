import { useEffect, useRef, useState } from "react";
import type { ReviewRow } from "../../../../shared/prescriptions/views";
import { useCall } from "../../kernel/use-call";
import { rxCalls } from "../prescriptions/calls";

/**
 * One prescription. `row` is its line in the polled queue: when that is newer than what is shown, or gone although it
 * waits here, the case is asked again and `changed` says so.
 */
export function useReviewCase(id: string, row: ReviewRow | undefined, isQueueKnown: boolean) {
  const opened = useCall(() => rxCalls.openCase({ id }), [id]);
  const [changed, setChanged] = useState(false);
  const { value: rx, reload } = opened;
  const askedFor = useRef<string>(undefined);
  const seen = rx?.version;
  const newest = row?.version;
  const waits = rx?.state === "in-review" || rx?.state === "held";
  const isGone = isQueueKnown && !row && waits;
  const isOther = row !== undefined && (row.content !== rx?.content || row.state !== rx.state);
  useEffect(() => {
    if (seen === undefined) return;
    const reason = isGone ? `gone ${seen}` : newest !== undefined && newest > seen ? `newer ${newest}` : undefined;
    if (!reason || askedFor.current === reason) return;
    askedFor.current = reason;
    // that somebody opened it makes it newer, too: that changes nothing of what was signed
    if (isGone || isOther) setChanged(true);
    void reload();
  }, [seen, newest, isGone, isOther, reload]);
  return { opened, changed, clear: () => setChanged(false) };
}
