import { useState } from "react";
import { Button, Empty, Select, Tag } from "antd";
import { CARRIERS, type CarrierId } from "../../../../../shared/deliveries/model";
import type { BatchView } from "../../../../../shared/deliveries/views";
import { useSay } from "../../../i18n";
import { useCall } from "../../../kernel/use-call";
import { usePoll } from "../../shell/use-poll";
import { deliveryCalls } from "../calls";
import { LineList, type Line } from "../line-list";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { useDispensaryWords } from "../words";
import { BatchPanel } from "./batch-panel";

const AGAIN_MS = 30_000;

/** What couriers take with them: a batch for each carrier and round. */
export function HandOverPage() {
  const words = useDispensaryWords();
  const say = useSay();
  const [openId, setOpen] = useState<string>();
  const list = useCall(() => deliveryCalls.batches({}));
  const reload = () => void list.reload();
  usePoll(reload, AGAIN_MS);
  const lineOf = (batch: BatchView): Line => ({
    id: batch.id,
    who: say.name(batch.carrier.name),
    what: `${say.moment(batch.openedAt)} · ${say.name(batch.openedBy)}`,
    flags: (
      <>
        <Tag color={batch.state === "open" ? "blue" : "green"}>{words.batch.states[batch.state]}</Tag>
        <Tag>{words.batch.count(batch.count)}</Tag>
      </>
    ),
  });
  return (
    <>
      <LineList
        name={words.sections["hand-over"]}
        call={list}
        lines={(list.value?.items ?? []).map(lineOf)}
        openId={openId}
        onOpen={setOpen}
        empty={words.empty["hand-over"]}
        above={
          <OpenBatch
            onOpened={(id) => {
              setOpen(id);
              reload();
            }}
          />
        }
      />
      {openId ? (
        <BatchPanel key={openId} id={openId} onBack={() => setOpen(undefined)} onChanged={reload} />
      ) : (
        <main className="wb-case wb-case--none">
          <Empty description={<b>{words.choose}</b>}>{words.chooseText["hand-over"]}</Empty>
        </main>
      )}
    </>
  );
}

function OpenBatch({ onOpened }: { onOpened(id: string): void }) {
  const words = useDispensaryWords();
  const [carrier, setCarrier] = useState<CarrierId>(CARRIERS[0]);
  const steps = useSteps();
  const press = async () => {
    const answer = await steps.take(`open ${carrier}`, (id) => deliveryCalls.openBatch({ id, carrier }));
    if (answer?.ok) onOpened(answer.value.id);
  };
  return (
    <>
      <div className="wd-acts">
        <Select<CarrierId>
          aria-label={words.facts.carrier}
          value={carrier}
          options={CARRIERS.map((one) => ({ value: one, label: words.carriers[one] }))}
          onChange={setCarrier}
        />
        <Button type="primary" loading={steps.busy} onClick={() => void press()}>
          {words.batch.open}
        </Button>
      </div>
      <WhyRefused refusal={steps.refusal} />
    </>
  );
}
