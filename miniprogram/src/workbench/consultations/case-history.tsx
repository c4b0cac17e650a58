import type { DoctorView } from "../../../../shared/consultations/views";
import { useSay } from "../../i18n";
import { Facts, Part } from "../case/facts";
import { useConsultationWords } from "./words";

/** What happened so far, newest first; before it the summary and the tests that were asked for. */
export function CaseHistory({ view }: { view: DoctorView }) {
  const words = useConsultationWords();
  const say = useSay();
  const reasons: Readonly<Record<string, string>> = { ...words.declineReasons, ...words.stopReasons };
  const { summary } = view;
  return (
    <>
      {summary && (
        <Part title={words.facts.summary}>
          <Facts
            rows={[
              [words.summary.found, <span className="wb-said">{summary.found}</span>],
              [words.summary.advice, <span className="wb-said">{summary.advice}</span>],
              [words.summary.watchFor, <span className="wb-said">{summary.watchFor}</span>],
              [words.summary.comeBack, <span className="wb-said">{summary.comeBack}</span>],
            ]}
          />
        </Part>
      )}
      {view.askedTests.length > 0 && (
        <Part title={words.tests}>
          <ul className="wb-plain">
            {view.askedTests.map(({ name, note, at }) => (
              <li key={`${name} ${at}`}>
                <b>{name}</b> {note} <span className="wb-quiet">{say.moment(at)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={words.facts.history}>
        <ol className="wb-history">
          {[...view.steps].reverse().map((step) => (
            <li key={`${step.at} ${step.to}`}>
              <span className="wb-quiet">
                {say.moment(step.at)} · {step.byName ?? words.by[step.by]}
              </span>
              <b>{words.states[step.to]}</b>
              {step.reason && <span>{reasons[step.reason] ?? ""}</span>}
              {step.note && <span className="wb-said">{step.note}</span>}
            </li>
          ))}
        </ol>
      </Part>
    </>
  );
}
