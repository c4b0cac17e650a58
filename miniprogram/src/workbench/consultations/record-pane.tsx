import { useState } from "react";
import { Button, Radio, Skeleton } from "antd";
import { RECORD_PURPOSES, type RecordPurpose } from "../../../../shared/consultations/record-calls";
import type { DoctorView } from "../../../../shared/consultations/views";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { followUpCalls } from "./calls";
import { RecordLists } from "./record-lists";
import { ToldPart } from "./told-part";
import { useConsultationWords } from "./words";

/** The hospital record beside the chat: first what for, which is written down, then what there is. */
export function RecordPane({ view }: { view: DoctorView }) {
  const { record: words } = useConsultationWords();
  const [chosen, setChosen] = useState<RecordPurpose>(view.state === "waiting" ? "accepting" : "answering");
  const [purpose, setPurpose] = useState<RecordPurpose>();
  if (purpose)
    return (
      <div className="wc-pane__body">
        <Opened view={view} purpose={purpose} />
      </div>
    );
  return (
    <div className="wc-pane__body">
      <p>{words.ask}</p>
      <fieldset className="wb-field">
        <legend>{words.purpose}</legend>
        <Radio.Group
          className="wb-choices"
          value={chosen}
          onChange={({ target }) => setChosen(target.value as RecordPurpose)}
        >
          {RECORD_PURPOSES.map((one) => (
            <Radio key={one} value={one}>
              {words.purposes[one]}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <p />
      <Button type="primary" onClick={() => setPurpose(chosen)}>
        {words.open}
      </Button>
    </div>
  );
}

function Opened({ view, purpose }: { view: DoctorView; purpose: RecordPurpose }) {
  const all = useConsultationWords();
  const { record: words } = all;
  const say = useSay();
  const read = useCall(() => followUpCalls.recordOf({ id: view.id, purpose }), [view.id, purpose]);
  if (read.is === "waiting") return <Skeleton active paragraph={{ rows: 10 }} />;
  if (!read.value)
    return read.is === "refused" ? (
      <Refused refusal={read.refusal} own={all.refusals} onRetry={() => void read.reload()} />
    ) : null;
  const { hospital, patient, readAt, personId } = read.value;
  return (
    <>
      <p className="wb-quiet">{words.logged(words.purposes[purpose], say.moment(readAt))}</p>
      {patient.profile && <ToldPart told={patient.profile} />}
      {hospital.is === "found" ? (
        <RecordLists side={hospital} visitId={read.value.visitId} personId={personId} />
      ) : (
        <div role="alert">
          <b>{words.aways[hospital.is]}</b>
          <p>{words.awayText}</p>
          <Button onClick={() => void read.reload()}>{words.retry}</Button>
        </div>
      )}
    </>
  );
}
