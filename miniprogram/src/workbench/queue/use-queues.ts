import { useCallback, useEffect, useRef, useState } from "react";
import type { OutputOf } from "../../../../shared/kernel/contract";
import type { appointments } from "../../../../shared/appointments/contract";
import type { QueueLine } from "../../../../shared/appointments/views";
import type { Refusal } from "../../kernel/api";
import { appointmentCalls } from "../calls";
import type { Waiting } from "../shell/whereabouts";
import { usePoll } from "../shell/use-poll";

export const POLL_MS = 20_000;
/** The queues that are not open are asked every third round: their counts come with every answer anyway. */
const OTHERS_EVERY = 3;

export type Counts = OutputOf<(typeof appointments)["calls"]["queue"]>["counts"];
export type Shelf = { readonly lines: readonly QueueLine[]; readonly cursor?: string };

/** All queues of a desk, kept fresh; the open one may have grown by further pages. */
export function useQueues(open: Waiting, mine: readonly Waiting[]) {
  const [shelves, setShelves] = useState<Partial<Record<Waiting, Shelf>>>({});
  const [counts, setCounts] = useState<Counts>();
  const [refusal, setRefusal] = useState<Refusal>();
  const pages = useRef<Partial<Record<Waiting, number>>>({});
  const turn = useRef<Partial<Record<Waiting, number>>>({});

  const load = useCallback(async (waiting: Waiting) => {
    const mineTurn = (turn.current[waiting] ?? 0) + 1;
    turn.current[waiting] = mineTurn;
    let lines: QueueLine[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < (pages.current[waiting] ?? 1) && (page === 0 || cursor); page++) {
      const answer = await appointmentCalls.queue({ waiting, ...(cursor ? { cursor } : {}) });
      if (turn.current[waiting] !== mineTurn) return;
      if (!answer.ok) return setRefusal(answer);
      lines = lines.concat(answer.value.items);
      cursor = answer.value.cursor;
      setCounts(answer.value.counts);
    }
    setRefusal(undefined);
    setShelves((shelved) => ({ ...shelved, [waiting]: { lines, cursor } }));
  }, []);

  const key = mine.join();
  useEffect(() => {
    for (const waiting of key.split(",") as Waiting[]) void load(waiting);
  }, [load, key]);
  const shown = useRef(open);
  useEffect(() => {
    if (shown.current !== open) void load(open);
    shown.current = open;
  }, [load, open]);

  const round = useRef(0);
  usePoll(() => {
    const all = ++round.current % OTHERS_EVERY === 0;
    for (const waiting of mine) if (all || waiting === open) void load(waiting);
  }, POLL_MS);

  const more = useCallback(() => {
    pages.current[open] = (pages.current[open] ?? 1) + 1;
    void load(open);
  }, [load, open]);
  const reload = useCallback(() => mine.forEach((waiting) => void load(waiting)), [load, mine]);
  return { shelves, counts, refusal, more, reload };
}
export type Queues = ReturnType<typeof useQueues>;
