import { useState } from "react";
import { Button, Input, Radio, Skeleton } from "antd";
import { typed } from "../../../../shared/prescriptions/typed";
import type { FoundDrug } from "../../../../shared/prescriptions/views";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { rxCalls } from "../prescriptions/calls";
import { DrugSearch } from "../prescriptions/drug-search";
import { WhyRefused } from "../prescriptions/why-refused";
import { usePharmacistWords } from "./words";

const REASONS = ["recall", "missing"] as const;
type Reason = (typeof REASONS)[number];
const LEAST = 2;
const MOST = 300;

type Props = { stopped: readonly string[]; onStopped(name: string): void };

/** Choose the drug, say why, see how many prescriptions that reaches, then stop it. */
export function StopForm({ stopped, onStopped }: Props) {
  const { stops: words } = usePharmacistWords();
  const say = useSay();
  const [drug, setDrug] = useState<FoundDrug>();
  const [reason, setReason] = useState<Reason>();
  const [note, setNote] = useState("");
  const touched = useCall(drug ? () => rxCalls.touchedBy({ drugId: drug.drugId }) : null, [drug?.drugId]);
  const write = useWrite((_id, sent: { drugId: string; reason: Reason; note: string }) =>
    rxCalls.stopDrug({ ...sent, note: typed(sent.note) }),
  );
  const name = drug ? `${say.name(drug.name)} ${drug.strength}` : "";
  const ready =
    drug !== undefined && reason !== undefined && note.trim().length >= LEAST && touched.value !== undefined;
  const stop = async () => {
    if (!drug || !reason) return;
    const answer = await write.press({ drugId: drug.drugId, reason, note: note.trim() });
    if (!answer?.ok) return;
    setDrug(undefined);
    setReason(undefined);
    setNote("");
    onStopped(name);
  };
  const reach = touched.value;
  const count = (n: number) => (reach?.more ? words.atLeast(n) : String(n));
  return (
    <section className="ph-card">
      <h3>{words.title}</h3>
      <p className="wb-quiet">{words.text}</p>
      {drug ? (
        <p>
          <b>{words.chosen(name)}</b>{" "}
          <Button size="small" type="link" onClick={() => setDrug(undefined)}>
            {words.other}
          </Button>
        </p>
      ) : (
        <div className="wb-field">
          <span className="wb-field__label">{words.drug}</span>
          <DrugSearch id="ph-stop-search" taken={stopped} choosesAny onChoose={setDrug} />
        </div>
      )}
      {drug && touched.is === "waiting" && <Skeleton active paragraph={{ rows: 1 }} />}
      {drug && touched.is === "refused" && !reach && <WhyRefused refusal={touched.refusal} />}
      {drug && reach && (
        <div className="wb-field" role="status">
          <span className="wb-field__label">{words.touched}</span>
          {reach.unpaid + reach.paid + reach.given + reach.received === 0 ? (
            <p>{words.noneTouched}</p>
          ) : (
            <div className="ph-touched">
              <div>
                <b>{count(reach.unpaid)}</b>
                {words.unpaid}
              </div>
              <div>
                <b>{count(reach.paid)}</b>
                {words.paid}
              </div>
              {reach.given > 0 && (
                <div>
                  <b>{count(reach.given)}</b>
                  {words.given}
                </div>
              )}
              {reach.received > 0 && (
                <div>
                  <b>{count(reach.received)}</b>
                  {words.received}
                </div>
              )}
            </div>
          )}
        </div>
      )}
      <fieldset className="wb-field">
        <legend>{words.reason}</legend>
        <Radio.Group className="wb-choices" value={reason} onChange={({ target }) => setReason(target.value as Reason)}>
          {REASONS.map((one) => (
            <Radio key={one} value={one}>
              {words.reasons[one]} <span className="wb-quiet">{words.reasonTexts[one]}</span>
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <label className="wb-field">
        <span className="wb-field__label">{words.note}</span>
        <span className="wb-quiet">{words.noteHint}</span>
        <Input.TextArea rows={2} maxLength={MOST} value={note} onChange={({ target }) => setNote(target.value)} />
      </label>
      <p />
      <WhyRefused refusal={write.refusal} />
      <Button type="primary" danger size="large" disabled={!ready} loading={write.busy} onClick={() => void stop()}>
        {ready && reach ? words.go(name, count(reach.unpaid), count(reach.paid)) : words.first}
      </Button>
    </section>
  );
}
