import { useState } from "react";
import { Empty } from "antd";
import { useSay } from "../../../i18n";
import { useQueueWords } from "../../queue/words";
import { lineOfRow } from "../dispense/line-of-row";
import { useDispenseQueue } from "../dispense/use-dispense-queue";
import { LineList } from "../line-list";
import { useDispensaryWords } from "../words";
import { CheckPanel } from "./check-panel";

/** What somebody else has put together, and the second look at it. */
export function CheckPage() {
  const words = useDispensaryWords();
  const say = useSay();
  const elapsed = useQueueWords();
  const [openId, setOpen] = useState<string>();
  const queue = useDispenseQueue();
  const rows = (queue.value?.items ?? []).filter(({ state }) => state === "dispensing");
  return (
    <>
      <LineList
        name={words.sections.check}
        call={queue}
        lines={rows.map((row) => lineOfRow(row, words, elapsed, say))}
        openId={openId}
        onOpen={setOpen}
        empty={words.empty.check}
      />
      {openId ? (
        <CheckPanel key={openId} id={openId} onBack={() => setOpen(undefined)} onChanged={() => void queue.reload()} />
      ) : (
        <main className="wb-case wb-case--none">
          <Empty description={<b>{words.choose}</b>}>{words.chooseText.check}</Empty>
        </main>
      )}
    </>
  );
}
