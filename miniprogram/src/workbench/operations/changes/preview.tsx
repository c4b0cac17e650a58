import { useState } from "react";
import { Alert, Button, Skeleton } from "antd";
import type { CapacityEffect } from "../../../../../shared/appointments/capacity-views";
import { useCall } from "../../../kernel/use-call";
import { useWrite } from "../../../kernel/use-write";
import { sessionCalls } from "../../calls";
import { useOperationsWords } from "../words";
import { WhyRefused } from "../why-refused";
import { asked, consequence, type Change } from "./change";
import { Effect } from "./effect";
import { saveChange } from "./save-change";

type Props = { change: Change; hasForm: boolean; onBack(): void; onSaved(): void; onStale(): void; onClose(): void };

/** Who would be touched; then, with one press, what was done and what each was told. */
export function Preview({ change, hasForm, onBack, onSaved, onStale, onClose }: Props) {
  const words = useOperationsWords();
  const preview = useCall(() => sessionCalls.previewChange({ change: asked(change) }), [change]);
  const [stale, setStale] = useState(false);
  const [done, setDone] = useState<CapacityEffect>();
  const save = useWrite((id, seen: CapacityEffect & { seen: number }) => saveChange(id, change, seen));
  const effect = preview.value;
  const press = async () => {
    if (!effect) return;
    const answer = await save.press(effect);
    if (answer?.ok) {
      setDone(answer.value);
      onSaved();
    } else if (answer?.code === "capacity.moved-on") {
      save.clear();
      setStale(true);
      await preview.reload();
    } else if (answer?.code === "calendar.moved-on") onStale();
  };
  if (done)
    return (
      <>
        <Alert type="success" showIcon role="status" message={words.didSentence(done.displaced.length)} />
        <Effect effect={done} done />
        <Button type="primary" onClick={onClose}>
          {words.close}
        </Button>
      </>
    );
  return (
    <>
      {preview.is === "waiting" && (
        <>
          <p className="wb-quiet">{words.previewing}</p>
          <Skeleton active />
        </>
      )}
      {preview.is === "refused" && <WhyRefused refusal={preview.refusal} />}
      {stale && <Alert type="warning" showIcon role="alert" message={words.stale} />}
      {effect && preview.is === "ready" && (
        <>
          <p className="wb-quiet">{words.notYet}</p>
          <Effect effect={effect} />
          <WhyRefused refusal={save.refusal} />
        </>
      )}
      <div className="wb-change__go">
        {effect && preview.is === "ready" && (
          <Button
            type="primary"
            size="large"
            danger={effect.displaced.length > 0}
            loading={save.busy || preview.reloading}
            onClick={() => void press()}
          >
            {consequence(change, effect, words)}
          </Button>
        )}
        <Button size="large" disabled={save.busy} onClick={onBack}>
          {hasForm ? words.backToForm : words.cancel}
        </Button>
      </div>
    </>
  );
}
