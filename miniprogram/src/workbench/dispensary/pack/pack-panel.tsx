import { useState } from "react";
import { Alert, Button } from "antd";
import type { ParcelView } from "../../../../../shared/deliveries/views";
import { useCall } from "../../../kernel/use-call";
import { deliveryCalls } from "../calls";
import { HeardLine, type Heard } from "../heard";
import { Panel } from "../panel";
import { ParcelFacts } from "../parcel-facts";
import { ScanBox } from "../scan-box";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { Known } from "../../shell/known-by";
import { useDispensaryWords } from "../words";
import { ParcelLabel } from "./parcel-label";
import { UnpackForm } from "./unpack-form";

/** Scanners differ in the case of letters that they type. */
const sameCode = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

type Props = { id: string; onBack(): void; onChanged(): void };

/** One parcel: the carrier's number, its label on paper, then both labels scanned. */
export function PackPanel({ id, onBack, onChanged }: Props) {
  const call = useCall(() => deliveryCalls.parcel({ id }), [id]);
  const [isPrinting, setPrinting] = useState(false);
  const changed = (parcel: ParcelView) => {
    call.put(parcel);
    onChanged();
  };
  return (
    <Panel call={call} onBack={onBack}>
      {(parcel) =>
        isPrinting ? (
          <ParcelLabel parcel={parcel} onClose={() => setPrinting(false)} />
        ) : (
          <Packing
            parcel={parcel}
            onPrint={() => setPrinting(true)}
            onChanged={changed}
            onMovedOn={() => void call.reload()}
          />
        )
      }
    </Panel>
  );
}

type PackingProps = { parcel: ParcelView; onPrint(): void; onChanged(parcel: ParcelView): void; onMovedOn(): void };

function Packing({ parcel, onPrint, onChanged, onMovedOn }: PackingProps) {
  const words = useDispensaryWords();
  const { pack } = words;
  const steps = useSteps();
  const [label, setLabel] = useState<string>();
  const [heard, setHeard] = useState<Heard>();
  const { id, version } = parcel;
  const make = async () => {
    const answer = await steps.take(`waybill ${version}`, (stepId) =>
      deliveryCalls.makeWaybill({ id, stepId, version }),
    );
    if (answer?.ok) onChanged(answer.value);
    else if (answer?.code === "delivery.moved-on") onMovedOn();
  };
  const scan = async (text: string) => {
    steps.clear();
    if (label === undefined) {
      const right = sameCode(text, parcel.prescriptionLabel);
      setHeard(
        right
          ? { is: "right", what: pack.bagRight, next: pack.scanParcel }
          : { is: "wrong", what: pack.bagWrong(text), next: pack.bagWrongNext(parcel.personName) },
      );
      if (right) setLabel(text);
      return;
    }
    const answer = await steps.take(`pack ${version} ${text}`, (stepId) =>
      deliveryCalls.pack({ id, stepId, version, prescriptionLabel: label, parcelLabel: text }),
    );
    if (answer?.ok) {
      setHeard({ is: "right", what: pack.packed });
      return onChanged(answer.value);
    }
    if (answer?.code === "scan.mismatch") {
      setHeard({ is: "wrong", what: pack.parcelWrong(text), next: pack.parcelWrongNext(parcel.waybill ?? "") });
      return steps.clear();
    }
    setHeard(undefined);
    if (answer?.code === "delivery.moved-on") onMovedOn();
  };
  return (
    <>
      <h2>
        {parcel.personName} <Known by={parcel.knownBy} />
      </h2>
      <ParcelFacts parcel={parcel} />
      <HeardLine heard={heard} />
      <WhyRefused refusal={steps.refusal} />
      {parcel.state === "due" && !parcel.waybill && (
        <div className="wd-acts">
          <Button
            type="primary"
            size="large"
            loading={steps.busy}
            disabled={parcel.freight?.settled === false}
            onClick={() => void make()}
          >
            {pack.makeWaybill}
          </Button>
          {parcel.freight?.settled === false && <Alert type="warning" showIcon message={pack.freightOwedText} />}
        </div>
      )}
      {parcel.waybill && (
        <div className="wd-acts">
          <Button onClick={onPrint}>{pack.printLabel}</Button>
        </div>
      )}
      {parcel.state === "due" && parcel.waybill && (
        <>
          <ScanBox
            label={label === undefined ? pack.scanBag : pack.scanParcel}
            hint={label === undefined ? pack.scanBagHint : pack.scanParcelHint}
            onScan={scan}
          />
          {label !== undefined && <Button onClick={() => setLabel(undefined)}>{pack.startOver}</Button>}
        </>
      )}
      {parcel.state === "packed" && <UnpackForm parcel={parcel} onChanged={onChanged} onMovedOn={onMovedOn} />}
    </>
  );
}
