import type { CaseView } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import { useQueueWords } from "../queue/words";
import { Part } from "./facts";
import { LogCall } from "./log-call";
import { useCaseWords } from "./words";

/** What happened so far, newest first, with names. */
export function History({ view, onLogged }: { view: CaseView; onLogged(): void }) {
  const words = useCaseWords();
  const queue = useQueueWords();
  const say = useSay();
  const reasonOf = (codes: string) =>
    codes
      .split(",")
      .map((code) => words.reasons[code] ?? code)
      .join(words.comma);
  return (
    <Part title={words.timeline}>
      <LogCall view={view} onLogged={onLogged} />
      <ol className="wb-history">
        {[...view.timeline].reverse().map((line) => (
          <li key={`${line.at} ${line.state}`}>
            <span className="wb-quiet">
              {say.moment(line.at)} · {words.by[line.by]}
            </span>
            <b>{queue.states[line.state]}</b>
            {line.reason && <span>{reasonOf(line.reason)}</span>}
            {line.note && <span className="wb-said">{line.note}</span>}
          </li>
        ))}
      </ol>
    </Part>
  );
}
