import { useState } from "react";
import { Alert, Button, Empty, Skeleton } from "antd";
import type { StoppedDrug } from "../../../../shared/prescriptions/views";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { rxCalls } from "../prescriptions/calls";
import { WhyRefused } from "../prescriptions/why-refused";
import { Refused } from "../shell/refused";
import { usePoll } from "../shell/use-poll";
import { StopForm } from "./stop-form";
import { usePharmacistWords } from "./words";

const AGAIN_MS = 10_000;

/** Drugs that nobody may prescribe: stopping one after seeing whom that reaches, and allowing it again. */
export function StopPage({ onBack }: { onBack(): void }) {
  const { stops: words, back } = usePharmacistWords();
  const list = useCall(() => rxCalls.stopList({}));
  const [said, say] = useState<string>();
  const reload = () => void list.reload();
  usePoll(reload, AGAIN_MS);
  const drugs = list.value?.drugs ?? [];
  return (
    <main className="wb-case">
      <div className="wb-case__back">
        <Button size="small" onClick={onBack}>
          ← {back}
        </Button>
      </div>
      <div className="ph-page">
        {said && <Alert type="success" showIcon role="status" message={said} />}
        <StopForm
          stopped={drugs.map(({ drugId }) => drugId)}
          onStopped={(name) => {
            say(words.done(name));
            reload();
          }}
        />
        <section className="ph-card">
          <h3>{words.list}</h3>
          {list.is === "waiting" && <Skeleton active />}
          {list.is === "refused" && !list.value && <Refused refusal={list.refusal} onRetry={reload} />}
          {list.value && drugs.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.none} />}
          <ul className="wb-plain ph-rows">
            {drugs.map((drug) => (
              <li key={drug.drugId}>
                <Stopped
                  drug={drug}
                  onAllowed={(name) => {
                    say(words.allowed(name));
                    reload();
                  }}
                  onMoved={reload}
                />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}

type StoppedProps = { drug: StoppedDrug; onAllowed(name: string): void; onMoved(): void };

function Stopped({ drug, onAllowed, onMoved }: StoppedProps) {
  const { stops: words } = usePharmacistWords();
  const say = useSay();
  const name = say.name(drug.name);
  const write = useWrite((_id, sent: { drugId: string; version: number }) => rxCalls.allowDrug(sent));
  const allow = async () => {
    const answer = await write.press({ drugId: drug.drugId, version: drug.version });
    if (answer?.ok) onAllowed(name);
    else if (answer) onMoved();
  };
  return (
    <>
      <span>
        <b>{name}</b> {words.reasons[drug.reason]} · {words.reached(drug.reached)}{" "}
        {!drug.done && <b className="wb-late">{words.underWay}</b>}
        <br />
        <span className="wb-quiet">{`${words.since(say.moment(drug.since), say.name(drug.by.name))} · ${drug.note}`}</span>
        <br />
        <span className="wb-quiet">{words.allowText}</span>
      </span>
      <Button disabled={!drug.done} loading={write.busy} onClick={() => void allow()}>
        {words.allow(name)}
      </Button>
      <WhyRefused refusal={write.refusal} />
    </>
  );
}
