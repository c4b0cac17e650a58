import { useState } from "react";
import { Alert, Button } from "antd";
import type { BatchView, ParcelView } from "../../../../../shared/deliveries/views";
import { useSay } from "../../../i18n";
import { useCall } from "../../../kernel/use-call";
import type { Answer } from "../../../kernel/api";
import { deliveryCalls } from "../calls";
import { HeardLine, type Heard } from "../heard";
import { Panel } from "../panel";
import { ScanBox } from "../scan-box";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { useDispensaryWords } from "../words";
import { BatchList } from "./batch-list";
import { HandOverForm, type LeftOut } from "./hand-over-form";

type Props = { id: string; onBack(): void; onChanged(): void };

/** One batch: parcels scanned into it, counted, signed for, and its list on paper. */
export function BatchPanel({ id, onBack, onChanged }: Props) {
  const call = useCall(() => deliveryCalls.batch({ id }), [id]);
  const [isPrinting, setPrinting] = useState(false);
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const changed = () => {
    void call.reload();
    onChanged();
  };
  return (
    <Panel call={call} onBack={onBack}>
      {(batch) =>
        isPrinting ? (
          <BatchList batch={batch} onClose={() => setPrinting(false)} />
        ) : (
          <Filling
            batch={batch}
            leftOut={leftOut}
            onLeftOut={setLeftOut}
            onPrint={() => setPrinting(true)}
            onChanged={changed}
          />
        )
      }
    </Panel>
  );
}

type FillingProps = {
  batch: BatchView;
  leftOut: readonly LeftOut[];
  onLeftOut(parcels: readonly LeftOut[]): void;
  onPrint(): void;
  onChanged(): void;
};

function Filling({ batch, leftOut, onLeftOut, onPrint, onChanged }: FillingProps) {
  const words = useDispensaryWords();
  const say = useSay();
  const steps = useSteps();
  const [heard, setHeard] = useState<Heard>();
  const { id, version, parcels = [] } = batch;
  const isOpen = batch.state === "open";
  const after = (answer: Answer<unknown> | undefined) => {
    if (answer?.ok || answer?.code === "batch.moved-on") onChanged();
    return answer?.ok === true;
  };
  const scan = async (text: string) => {
    const answer = await steps.take(`add ${version} ${text}`, (stepId) =>
      deliveryCalls.addToBatch({ id, stepId, version, parcelLabel: text }),
    );
    setHeard(after(answer) ? { is: "right", what: words.batch.added(text) } : undefined);
  };
  const remove = async ({ id: deliveryId }: ParcelView) => {
    setHeard(undefined);
    const answer = await steps.take(`remove ${version} ${deliveryId}`, (stepId) =>
      deliveryCalls.removeFromBatch({ id, stepId, version, deliveryId }),
    );
    after(answer);
  };
  return (
    <>
      <h2>
        {say.name(batch.carrier.name)} · {words.batch.count(batch.count)}
      </h2>
      <p className="wb-quiet">
        {words.batch.openedBy(say.name(batch.openedBy), say.moment(batch.openedAt))}
        {batch.handedOverAt &&
          ` · ${words.batch.handedOver(batch.handedOverBy ? say.name(batch.handedOverBy) : "", batch.courierName ?? "", say.moment(batch.handedOverAt))}`}
      </p>
      {isOpen && <ScanBox label={words.batch.scan} hint={words.batch.scanHint} onScan={scan} />}
      <HeardLine heard={heard} />
      <WhyRefused refusal={steps.refusal} />
      {leftOut.map(({ deliveryId, waybill, why }) => (
        <Alert key={deliveryId} type="warning" showIcon message={words.batch.leftOut(waybill)} description={why} />
      ))}
      <ul className="wb-plain wb-found">
        {parcels.map((parcel) => (
          <li key={parcel.id}>
            <span>
              <span className="wb-code">{parcel.waybill}</span> {parcel.personName}
              <span className="wb-quiet"> {parcel.region}</span>
            </span>
            {isOpen && (
              <Button disabled={steps.busy} onClick={() => void remove(parcel)}>
                {words.batch.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="wd-acts">
        <Button onClick={onPrint}>{words.batch.print}</Button>
      </div>
      {isOpen && (
        <HandOverForm
          batch={batch}
          onDone={(stayed) => {
            onLeftOut(stayed);
            onChanged();
          }}
          onMovedOn={onChanged}
        />
      )}
    </>
  );
}
