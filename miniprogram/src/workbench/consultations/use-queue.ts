import { useCallback, useEffect, useRef, useState } from "react";
import type { QueueRow } from "../../../../shared/consultations/views";
import type { Refusal } from "../../kernel/api";
import { usePoll } from "../shell/use-poll";
import { followUpCalls } from "./calls";

export const POLL_MS = 10_000;
/** A doctor with more than this under way sees the oldest of them. */
const MOST_PAGES = 8;

/** All requests of this doctor that are under way, kept fresh while the page is seen. */
export function useQueue() {
  const [rows, setRows] = useState<readonly QueueRow[]>();
  const [refusal, setRefusal] = useState<Refusal>();
  const turn = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++turn.current;
    let found: readonly QueueRow[] = [];
    let cursor: string | undefined;
    for (let page = 0; page === 0 || (cursor && page < MOST_PAGES); page++) {
      const answer = await followUpCalls.queue(cursor ? { cursor } : {});
      if (turn.current !== mine) return;
      if (!answer.ok) return setRefusal(answer);
      found = [...found, ...answer.value.rows];
      cursor = answer.value.cursor;
    }
    setRefusal(undefined);
    setRows(found);
  }, []);
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
export type Queue = ReturnType<typeof useQueue>;
