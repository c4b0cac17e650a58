import type { RxCase } from "../../../../shared/prescriptions/views";
import { useSay } from "../../i18n";
import { Part } from "../case/facts";
import { useCodeWords } from "../prescriptions/review-codes";
import { useRxWords } from "../prescriptions/words";
import { usePharmacistWords } from "./words";

/** Every step that it has taken, the latest last, with who took it and why. */
export function RxHistory({ rx }: { rx: RxCase }) {
  const { rx: words } = usePharmacistWords();
  const rxWords = useRxWords();
  const codes = useCodeWords();
  const say = useSay();
  const sayReason = (reason: string) =>
    rxWords.endings[reason] ??
    (/^[123]-\d/.test(reason) ? reason.split(",").map(codes.say).join("; ") : rxWords.otherEnding);
  return (
    <Part title={words.history}>
      <ul className="wb-plain wb-history">
        {rx.steps.map((step, i) => (
          <li key={`${i} ${step.at}`}>
            <span className="wb-quiet">{say.moment(step.at)}</span>
            <span>{rxWords.states[step.to]}</span>
            <span className="wb-quiet">{step.byName ? say.name(step.byName) : rxWords.by[step.by]}</span>
            {step.reason && <span>{sayReason(step.reason)}</span>}
            {step.note && <span className="wb-said">{step.note}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
