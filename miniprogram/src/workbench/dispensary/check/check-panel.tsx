import { useState } from "react";
import { Alert, Button } from "antd";
import type { DispenseView } from "../../../../../shared/prescriptions/dispense-calls";
import { useSay } from "../../../i18n";
import { useCall } from "../../../kernel/use-call";
import { dispensaryCalls } from "../calls";
import { PickList } from "../dispense/pick-list";
import { HeardLine, type Heard } from "../heard";
import { Panel } from "../panel";
import { ScanBox } from "../scan-box";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { Known } from "../../shell/known-by";
import { useDispensaryWords } from "../words";
import { bagOf, drugsOf, fits } from "./hand-count";

type Props = { id: string; onBack(): void; onChanged(): void };

/** A second person scans every box of the bag again, and only then can say that it is right. */
export function CheckPanel({ id, onBack, onChanged }: Props) {
  const call = useCall(() => dispensaryCalls.dispensing({ id }), [id]);
  return (
    <Panel call={call} onBack={onBack}>
      {(view) => (
        <Checking
          key={view.version}
          view={view}
          onChecked={(after) => {
            call.put(after);
            onChanged();
          }}
          onMovedOn={() => void call.reload()}
        />
      )}
    </Panel>
  );
}

type CheckingProps = { view: DispenseView; onChecked(view: DispenseView): void; onMovedOn(): void };

function Checking({ view, onChecked, onMovedOn }: CheckingProps) {
  const words = useDispensaryWords();
  const { check } = words;
  const say = useSay();
  const steps = useSteps();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [heard, setHeard] = useState<Heard>();
  const { id, version, boxesScanned } = view;
  const bag = bagOf(boxesScanned);
  const mayCheck = view.may.includes("second-check");
  const left = boxesScanned.length - codes.length;
  const scan = (code: string) => {
    if (!fits(bag, codes, code)) return setHeard({ is: "wrong", what: check.wrong(code), next: check.wrongNext });
    setCodes([...codes, code]);
    setHeard({ is: "right", what: check.right(code) });
  };
  const confirm = async () => {
    const answer = await steps.take(`check ${version}`, (stepId) =>
      dispensaryCalls.secondCheck({ id, stepId, version }),
    );
    if (answer?.ok) onChecked(answer.value);
    else if (answer?.code === "prescription.moved-on") onMovedOn();
  };
  return (
    <>
      <h2>
        {view.name} <Known by={view.knownBy} /> · {words.methods[view.method]}
      </h2>
      <p className="wb-quiet">{view.claimedBy && words.dispense.claimedBy(say.name(view.claimedBy.name))}</p>
      {view.checkedBy && (
        <Alert type="success" showIcon role="status" message={check.done(say.name(view.checkedBy.name))} />
      )}
      {!view.checkedBy && !mayCheck && (
        <Alert type="info" showIcon message={boxesScanned.length > 0 ? check.notYou : check.nothingYet} />
      )}
      <HeardLine heard={heard} />
      <WhyRefused refusal={steps.refusal} />
      {mayCheck && <ScanBox label={check.scan} hint={check.scanHint} onScan={scan} />}
      <PickList lines={view.lines} counted={drugsOf(codes)} wanted={({ scanned }) => scanned} />
      {mayCheck && (
        <div className="wd-acts">
          <Button type="primary" size="large" disabled={left > 0} loading={steps.busy} onClick={() => void confirm()}>
            {left > 0 ? check.left(left) : check.confirm(boxesScanned.length)}
          </Button>
        </div>
      )}
    </>
  );
}
