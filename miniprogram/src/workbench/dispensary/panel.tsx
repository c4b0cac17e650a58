import type { ReactNode } from "react";
import { Button, Skeleton } from "antd";
import type { Call } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { useDispensaryWords } from "./words";

type Props<T> = { call: Call<T>; onBack(): void; children(value: T): ReactNode };

/** The thing on the table: waiting, refused, or there; on a phone with the way back to its queue. */
export function Panel<T>({ call, onBack, children }: Props<T>) {
  const words = useDispensaryWords();
  return (
    <main className="wb-case wb-order wd-panel">
      <div className="wb-case__back">
        <Button onClick={onBack}>← {words.back}</Button>
      </div>
      <div className="wd-panel__in">
        {call.is === "waiting" && <Skeleton active className="wb-wait" paragraph={{ rows: 8 }} />}
        {call.is === "refused" && call.value === undefined && (
          <Refused refusal={call.refusal} own={words.refusals} onRetry={() => void call.reload()} />
        )}
        {call.value !== undefined && children(call.value)}
      </div>
    </main>
  );
}
