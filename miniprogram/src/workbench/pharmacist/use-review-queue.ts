import { useCallback, useEffect, useRef, useState } from "react";
import type { ReviewRow } from "../../../../shared/prescriptions/views";
import type { Refusal } from "../../kernel/api";
import { rxCalls } from "../prescriptions/calls";
import { usePoll } from "../shell/use-poll";

const POLL_MS = 15_000;
/** A pharmacy with more waiting than this sees those that are due first. */
const MOST_PAGES = 6;

/** One list of the desk, whole and kept fresh while the page is seen. */
export function useReviewQueue(which: "queue" | "heldList") {
  const [rows, setRows] = useState<readonly ReviewRow[]>();
  const [refusal, setRefusal] = useState<Refusal>();
  const turn = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++turn.current;
    let found: readonly ReviewRow[] = [];
    let cursor: string | undefined;
    for (let page = 0; page === 0 || (cursor && page < MOST_PAGES); page++) {
      const answer = await rxCalls[which](cursor ? { cursor } : {});
      if (turn.current !== mine) return;
      if (!answer.ok) return setRefusal(answer);
      found = [...found, ...answer.value.items];
      cursor = answer.value.cursor;
    }
    setRefusal(undefined);
    setRows(found);
  }, [which]);
  useEffect(() => {
    const turns = turn;
    void reload();
    return () => {
      turns.current++;
    };
  }, [reload]);
  usePoll(() => void reload(), POLL_MS);
  return { rows, refusal, reload };
}
export type ReviewQueue = ReturnType<typeof useReviewQueue>;
