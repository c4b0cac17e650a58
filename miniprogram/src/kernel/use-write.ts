import { useCallback, useEffect, useRef, useState } from "react";
import type { Id } from "../../../shared/kernel/ids";
import type { Answer, Refusal } from "./api";
import { newId } from "./ids";

/** Codes after which nobody knows whether the write happened: asking again must carry the same id. */
const UNKNOWN_OUTCOME = new Set(["network.failed", "service.failed", "service.busy", "rate.exceeded"]);

export type Write<Input, T> = {
  /** Writes; a second tap while the first is under way does nothing and answers undefined. */
  press(input: Input): Promise<Answer<T> | undefined>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  /** Takes the refusal from the screen. */
  clear(): void;
};

/**
 * A tap that writes. `write` gets the id of the tap (for `id` or `stepId`); the same content asked again after
 * silence carries the same id, so it has one effect.
 */
export function useWrite<Input, T>(write: (id: Id, input: Input) => Promise<Answer<T>>): Write<Input, T> {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const underWay = useRef(false);
  const unanswered = useRef<{ id: Id; content: string }>(undefined);
  const latest = useRef(write);
  latest.current = write;
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const press = useCallback(async (input: Input) => {
    if (underWay.current) return undefined;
    underWay.current = true;
    setBusy(true);
    setRefusal(undefined);
    const content = JSON.stringify(input) ?? "";
    const id = unanswered.current?.content === content ? unanswered.current.id : newId();
    const answer = await latest.current(id, input);
    unanswered.current = !answer.ok && UNKNOWN_OUTCOME.has(answer.code) ? { id, content } : undefined;
    underWay.current = false;
    if (here.current) {
      setBusy(false);
      setRefusal(answer.ok ? undefined : answer);
    }
    return answer;
  }, []);
  return { press, busy, refusal, clear: useCallback(() => setRefusal(undefined), []) };
}
