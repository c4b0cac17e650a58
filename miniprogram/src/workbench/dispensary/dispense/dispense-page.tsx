import { useState } from "react";
import { Empty, Segmented } from "antd";
import { useSay } from "../../../i18n";
import { useQueueWords } from "../../queue/words";
import { LineList } from "../line-list";
import { useDispensaryWords } from "../words";
import { DispensePanel } from "./dispense-panel";
import { lineOfRow } from "./line-of-row";
import { useDispenseQueue } from "./use-dispense-queue";

const METHODS = ["all", "pick-up", "express"] as const;
type Method = (typeof METHODS)[number];

/** Paid prescriptions by method, and the one that is put together (D2-19). */
export function DispensePage() {
  const words = useDispensaryWords();
  const say = useSay();
  const elapsed = useQueueWords();
  const [method, setMethod] = useState<Method>("all");
  const [openId, setOpen] = useState<string>();
  const queue = useDispenseQueue();
  const rows = (queue.value?.items ?? []).filter((row) => method === "all" || row.method === method);
  return (
    <>
      <LineList
        name={words.sections.dispense}
        call={queue}
        lines={rows.map((row) => lineOfRow(row, words, elapsed, say))}
        openId={openId}
        onOpen={setOpen}
        empty={words.empty.dispense}
        above={
          <Segmented<Method>
            block
            aria-label={words.methods.name}
            value={method}
            options={METHODS.map((one) => ({ value: one, label: words.methods[one] }))}
            onChange={setMethod}
          />
        }
      />
      {openId ? (
        <DispensePanel
          key={openId}
          id={openId}
          onBack={() => setOpen(undefined)}
          onChanged={() => void queue.reload()}
        />
      ) : (
        <main className="wb-case wb-case--none">
          <Empty description={<b>{words.choose}</b>}>{words.chooseText.dispense}</Empty>
        </main>
      )}
    </>
  );
}
