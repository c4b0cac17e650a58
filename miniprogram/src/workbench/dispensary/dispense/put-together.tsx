import { useState } from "react";
import { Alert, Button } from "antd";
import type { DispenseView } from "../../../../../shared/prescriptions/dispense-calls";
import { isDispensed } from "../../../../../shared/prescriptions/states";
import { useSay } from "../../../i18n";
import type { Answer } from "../../../kernel/api";
import { dispensaryCalls } from "../calls";
import { HeardLine, type Heard } from "../heard";
import { ScanBox } from "../scan-box";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { Known } from "../../shell/known-by";
import { useDispensaryWords } from "../words";
import type { BagPaperKind } from "./bag-paper";
import { DispenseForm } from "./dispense-form";
import { PickList } from "./pick-list";

type Props = {
  view: DispenseView;
  onPaper(kind: BagPaperKind): void;
  onChanged(view: DispenseView): void;
  onMovedOn(): void;
};
const PAPERS: readonly BagPaperKind[] = ["label", "leaflet"];

/** Claim, scan box by box, have it checked, give it out of the dispensary whole or in part. */
export function PutTogether({ view, onPaper, onChanged, onMovedOn }: Props) {
  const words = useDispensaryWords();
  const { dispense } = words;
  const say = useSay();
  const steps = useSteps();
  const [heard, setHeard] = useState<Heard>();
  const { id, version, may } = view;
  const after = (answer: Answer<DispenseView> | undefined) => {
    if (answer?.ok) onChanged(answer.value);
    else if (answer?.code === "prescription.moved-on") onMovedOn();
    return answer?.ok === true;
  };
  const step = async (name: "claim" | "putBack") => {
    setHeard(undefined);
    after(await steps.take(`${name} ${version}`, (stepId) => dispensaryCalls[name]({ id, stepId, version })));
  };
  const scan = async (code: string) => {
    const answer = await steps.take(`scan ${version} ${code} ${view.boxesScanned.length}`, (stepId) =>
      dispensaryCalls.scan({ id, stepId, version, code }),
    );
    if (after(answer)) return setHeard({ is: "right", what: dispense.right(code) });
    const mismatch = answer && !answer.ok && answer.code === "scan.mismatch";
    setHeard(mismatch ? { is: "wrong", what: dispense.wrong(code), next: dispense.wrongNext } : undefined);
    if (mismatch) steps.clear();
  };
  return (
    <>
      <h2>
        {view.name} <Known by={view.knownBy} /> · {words.methods[view.method]} · {words.boxes(view.boxes)}
      </h2>
      <p className="wb-quiet">
        {dispense.states(words.rxStates[view.state], say.moment(view.paidAt))}
        {view.claimedBy && ` · ${dispense.claimedBy(say.name(view.claimedBy.name))}`}
        {view.checkedBy && ` · ${dispense.checkedBy(say.name(view.checkedBy.name))}`}
      </p>
      {view.freightOwed && <Alert type="warning" showIcon message={dispense.freightOwed} />}
      {isDispensed(view.state) && <Alert type="success" showIcon role="status" message={dispense.done[view.method]} />}
      <HeardLine heard={heard} />
      <WhyRefused refusal={steps.refusal} nameOf={(drugId) => nameIn(view, drugId, say.name)} />
      {may.includes("scan") && <ScanBox label={dispense.scan} hint={dispense.scanHint} onScan={scan} />}
      <PickList lines={view.lines} wanted={({ packs }) => packs} />
      <div className="wd-acts">
        {may.includes("claim") && (
          <Button type="primary" size="large" loading={steps.busy} onClick={() => void step("claim")}>
            {dispense.claim}
          </Button>
        )}
        {may.includes("put-back") && (
          <Button disabled={steps.busy} onClick={() => void step("putBack")}>
            {dispense.putBack}
          </Button>
        )}
        {view.state !== "paid" &&
          PAPERS.map((kind) => (
            <Button key={kind} onClick={() => onPaper(kind)}>
              {dispense.papers[kind]}
            </Button>
          ))}
      </div>
      {may.includes("scan") && !view.checkedBy && <p className="wb-quiet">{dispense.nextCheck}</p>}
      {(may.includes("dispense") || may.includes("scan")) && (
        <DispenseForm view={view} onChanged={onChanged} onMovedOn={onMovedOn} />
      )}
    </>
  );
}

const nameIn = <Name,>(
  view: DispenseView,
  drugId: string,
  say: (name: DispenseView["lines"][number]["name"]) => Name,
) => {
  const line = view.lines.find((one) => one.drugId === drugId);
  return line ? say(line.name) : drugId;
};
