import { useState } from "react";
import { Alert, Button, Select } from "antd";
import type { DispenseView } from "../../../../../shared/prescriptions/dispense-calls";
import { SHORT_REASONS, type ShortReason } from "../../../../../shared/prescriptions/dispense-model";
import { useSay } from "../../../i18n";
import { dispensaryCalls } from "../calls";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { useDispensaryWords } from "../words";

type Props = { view: DispenseView; onChanged(view: DispenseView): void; onMovedOn(): void };

/** Out of the dispensary: all of it, a part with a reason for what is missing, or nothing and the money back. */
export function DispenseForm({ view, onChanged, onMovedOn }: Props) {
  const words = useDispensaryWords();
  const { dispense } = words;
  const say = useSay();
  const steps = useSteps();
  const [reasons, setReasons] = useState<Readonly<Record<string, ShortReason>>>({});
  const { id, version } = view;
  const missing = view.lines.filter(({ packs, scanned }) => scanned < packs);
  const given = view.lines.reduce((sum, { scanned }) => sum + scanned, 0);
  const open = view.lines.reduce((sum, { packs, scanned }) => sum + packs - scanned, 0);
  const isExplained = missing.every(({ drugId }) => reasons[drugId]);
  const short = missing.flatMap(({ drugId }) => {
    const reason = reasons[drugId];
    return reason ? [{ drugId, reason }] : [];
  });
  const send = async () => {
    const first = short[0]?.reason;
    const answer = await steps.take(`give ${version} ${JSON.stringify(short)}`, (stepId) =>
      given === 0 && first
        ? dispensaryCalls.cannotSupply({ id, stepId, version, reason: first })
        : dispensaryCalls.dispense({ id, stepId, version, short }),
    );
    if (answer?.ok) onChanged(answer.value);
    else if (answer?.code === "prescription.moved-on") onMovedOn();
  };
  const label = open === 0 ? dispense.give(given) : given === 0 ? dispense.giveNone : dispense.givePart(given, open);
  return (
    <section className="wb-part">
      <h3>{dispense.finish}</h3>
      {missing.map(({ drugId, name, packs, scanned }) => (
        <div key={drugId} className="wd-acts">
          <span>{dispense.missing(say.name(name), packs - scanned)}</span>
          <Select<ShortReason>
            aria-label={dispense.reasonFor(say.name(name))}
            placeholder={dispense.reason}
            value={reasons[drugId] ?? null}
            transitionName=""
            options={SHORT_REASONS.map((one) => ({ value: one, label: dispense.reasons[one] }))}
            onChange={(reason) => setReasons((before) => ({ ...before, [drugId]: reason }))}
          />
        </div>
      ))}
      {open > 0 && isExplained && <Alert className="wd-block" type="warning" showIcon message={dispense.moneyBack} />}
      <WhyRefused
        refusal={steps.refusal}
        nameOf={(drugId) => {
          const line = view.lines.find((one) => one.drugId === drugId);
          return line ? say.name(line.name) : drugId;
        }}
      />
      <Button
        type="primary"
        size="large"
        danger={given === 0}
        disabled={(given > 0 && !view.may.includes("dispense")) || !isExplained}
        loading={steps.busy}
        onClick={() => void send()}
      >
        {label}
      </Button>
    </section>
  );
}
