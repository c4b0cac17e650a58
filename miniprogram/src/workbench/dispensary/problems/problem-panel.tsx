import { Alert } from "antd";
import type { ParcelView } from "../../../../../shared/deliveries/views";
import { deliveryLife } from "../../../../../shared/deliveries/states";
import { useSay } from "../../../i18n";
import { useCall } from "../../../kernel/use-call";
import { deliveryCalls } from "../calls";
import { Panel } from "../panel";
import { ParcelFacts } from "../parcel-facts";
import { Known } from "../../shell/known-by";
import { useDispensaryWords } from "../words";
import { FailureForm, FAILURES } from "./failure-form";

type Props = { id: string; onBack(): void; onChanged(): void };

/** One delivery in trouble: its way so far, and saying what became of it. */
export function ProblemPanel({ id, onBack, onChanged }: Props) {
  const words = useDispensaryWords();
  const say = useSay();
  const call = useCall(() => deliveryCalls.parcel({ id }), [id]);
  return (
    <Panel call={call} onBack={onBack}>
      {(parcel) => (
        <>
          <h2>
            {parcel.personName} <Known by={parcel.knownBy} />
          </h2>
          <ParcelFacts parcel={parcel} />
          {parcel.problem && (
            <Alert
              className="wd-block"
              type="warning"
              showIcon
              message={words.problems.kinds[parcel.problem]}
              description={[words.problems.todo[parcel.problem], parcel.stuckWhy].filter(Boolean).join(" ")}
            />
          )}
          {parcel.failure && (
            <Alert
              className="wd-block"
              type="info"
              showIcon
              message={words.problems.decided(
                words.problems.whats[parcel.failure.what],
                words.problems.thens[parcel.failure.then],
              )}
              description={`${parcel.failure.note} · ${say.moment(parcel.failure.at)}`}
            />
          )}
          <Path parcel={parcel} />
          {FAILURES.some(({ step }) => deliveryLife.next(parcel.state, step)) && (
            <FailureForm
              parcel={parcel}
              onChanged={(after) => {
                call.put(after);
                onChanged();
              }}
              onMovedOn={() => void call.reload()}
            />
          )}
        </>
      )}
    </Panel>
  );
}

function Path({ parcel: { path = [] } }: { parcel: ParcelView }) {
  const words = useDispensaryWords();
  const say = useSay();
  return (
    <>
      <h3>{words.problems.path}</h3>
      {path.length === 0 && <p className="wb-quiet">{words.problems.noPath}</p>}
      <ul className="wb-plain">
        {path.map((line) => (
          <li key={`${line.at} ${line.type} ${line.message}`} className="wb-order__line">
            <span>{line.message}</span>
            <span className="wb-quiet">{say.moment(line.at)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
