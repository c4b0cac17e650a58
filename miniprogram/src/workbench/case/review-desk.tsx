import { useState } from "react";
import { Empty } from "antd";
import { QueueList } from "../queue/queue-list";
import { QueueTabs } from "../queue/queue-tabs";
import { useQueues } from "../queue/use-queues";
import { useQueueWords } from "../queue/words";
import { useDecideWords } from "../decide/words";
import { useKeys } from "../shell/use-keys";
import { useWhereabouts, type Waiting } from "../shell/whereabouts";
import { CaseDesk } from "./case-desk";
import type { Desk } from "./use-case";
import { useCaseWords } from "./words";

/** Queues on the left, the list beside them, the open case on the right. */
export function ReviewDesk({ desk, mine }: { desk: Desk; mine: readonly Waiting[] }) {
  const words = useCaseWords();
  const queueWords = useQueueWords();
  const decide = useDecideWords();
  const { queue: wished, caseId, go } = useWhereabouts();
  const queue = mine.includes(wished) ? wished : (mine[0] ?? wished);
  const queues = useQueues(queue, mine);
  const [at, setAt] = useState<string>();
  const lines = queues.shelves[queue]?.lines ?? [];

  const open = (id: string | undefined) => {
    setAt(id ?? caseId);
    go({ caseId: id });
  };
  const step = (by: number) => {
    const from = lines.findIndex((line) => line.id === (at ?? caseId));
    const to = lines[from < 0 ? (by > 0 ? 0 : lines.length - 1) : Math.max(0, Math.min(lines.length - 1, from + by))];
    if (to) setAt(to.id);
  };
  useKeys({
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => at && open(at),
  });
  const fresh = Object.values(queues.shelves)
    .flatMap((shelf) => shelf.lines)
    .find((line) => line.id === caseId);
  const next = lines.find((line) => line.id !== caseId);
  return (
    <div className="wb-desk" data-open={caseId ? "case" : "queue"}>
      <div className="wb-desk__left">
        <QueueTabs queues={queues} mine={mine} open={queue} onOpen={(one) => go({ queue: one })} />
        <p className="wb-legend">
          {queueWords.legend} · {desk === "triage" ? decide.legend : decide.legendDoctor}
        </p>
      </div>
      <QueueList queue={queue} queues={queues} at={at} openId={caseId} onOpen={open} />
      {caseId ? (
        <CaseDesk
          key={caseId}
          id={caseId}
          desk={desk}
          fresh={fresh}
          onBack={() => open(undefined)}
          onDecided={queues.reload}
          onNext={next && (() => open(next.id))}
        />
      ) : (
        <main className="wb-case wb-case--none">
          <Empty description={<b>{words.choose}</b>}>{words.chooseText}</Empty>
        </main>
      )}
    </div>
  );
}
