import { useCallback, useState } from "react";
import { today } from "../../kernel/clock";
import type { Answer } from "../../kernel/api";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { sessionCalls } from "../calls";
import { usePoll } from "../shell/use-poll";

const AGAIN_MS = 10_000;
type Take = (stepId: string) => Promise<Answer<unknown>>;

/** Today's list, kept fresh, and every step on it: after each the list is asked again, since turns move together. */
export function useDay() {
  const list = useCall(() => sessionCalls.dayList({ day: today() }));
  usePoll(() => void list.reload(), AGAIN_MS);
  const [said, setSaid] = useState<string>();
  const step = useWrite((stepId, { take }: { name: string; take: Take }) => take(stepId));
  const { press, clear } = step;
  const { reload } = list;

  /** Takes a step; `name` makes the same tap asked again after silence the same step. */
  const take = useCallback(
    async <T>(name: string, ask: (stepId: string) => Promise<Answer<T>>, saying: (value: T) => string) => {
      setSaid(undefined);
      const answer = (await press({ name, take: ask as Take })) as Answer<T> | undefined;
      if (!answer) return undefined;
      if (answer.ok) setSaid(saying(answer.value));
      await reload();
      return answer;
    },
    [press, reload],
  );
  const hush = useCallback(() => {
    setSaid(undefined);
    clear();
  }, [clear]);
  return { list, view: list.value, said, refusal: step.refusal, busy: step.busy, take, hush };
}
export type DayInHand = ReturnType<typeof useDay>;
