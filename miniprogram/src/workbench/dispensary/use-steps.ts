import { useCallback } from "react";
import type { Answer } from "../../kernel/api";
import { useWrite } from "../../kernel/use-write";

type Ask<T> = (stepId: string) => Promise<Answer<T>>;

/** Steps on one thing: `name` says which step with which content, so that the same tap asked again is the same step. */
export function useSteps() {
  const write = useWrite((stepId, { ask }: { name: string; ask: Ask<unknown> }) => ask(stepId));
  const { press } = write;
  const take = useCallback(
    <T>(name: string, ask: Ask<T>) => press({ name, ask }) as Promise<Answer<T> | undefined>,
    [press],
  );
  return { take, busy: write.busy, refusal: write.refusal, clear: write.clear };
}
