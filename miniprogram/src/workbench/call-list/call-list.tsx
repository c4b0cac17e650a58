import { useState } from "react";
import { Badge, Button, Drawer, Empty } from "antd";
import type { StaffRole } from "../../../../shared/kernel/contract";
import type { CallLine } from "../../../../shared/notifications/views";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { notificationCalls } from "../calls";
import { Refused } from "../shell/refused";
import { usePoll } from "../shell/use-poll";
import { OneCall } from "./one-call";
import { useCallListWords } from "./words";

const AGAIN_MS = 60_000;
/** Who calls patients, by the contract. */
const CALLERS: readonly StaffRole[] = ["triage", "clinic-desk", "operations"];

/** How many patients must be called because they have not read what matters, and the list of them. */
export function CallList({ role }: { role: StaffRole | undefined }) {
  return role && CALLERS.includes(role) ? <Calls /> : null;
}

function Calls() {
  const words = useCallListWords();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<CallLine>();
  const list = useCall(() => notificationCalls.callTasks({}));
  usePoll(() => void list.reload(), AGAIN_MS);
  const lines = list.value?.items ?? [];
  const count = `${lines.length}${list.value?.cursor ? "+" : ""}`;
  const back = () => {
    setChosen(undefined);
    void list.reload();
  };
  return (
    <>
      <Badge dot={lines.length > 0}>
        <Button size="small" onClick={() => setOpen(true)}>
          {words.open(count)}
        </Button>
      </Badge>
      <Drawer open={open} title={words.title} width="min(420px, 100%)" onClose={() => setOpen(false)} destroyOnHidden>
        {chosen ? (
          <OneCall key={chosen.id} line={chosen} onBack={back} />
        ) : (
          <>
            <p className="wb-quiet">{words.text}</p>
            {list.is === "refused" && !list.value && (
              <Refused refusal={list.refusal} onRetry={() => void list.reload()} />
            )}
            {list.value && lines.length === 0 && (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.none} />
            )}
            {lines.map((line) => (
              <Line key={line.id} line={line} onOpen={() => setChosen(line)} />
            ))}
          </>
        )}
      </Drawer>
    </>
  );
}

function Line({ line, onOpen }: { line: CallLine; onOpen(): void }) {
  const words = useCallListWords();
  const say = useSay();
  return (
    <button type="button" className="wb-row" onClick={onOpen}>
      <b>{line.maskedName}</b>
      <span className="wb-row__due wb-due--soon">{words.by(say.moment(line.answerBy))}</span>
      <span className="wb-row__since">{words.about[line.kind]}</span>
      <span className="wb-row__by">{line.tries > 0 && words.tries(line.tries)}</span>
    </button>
  );
}
