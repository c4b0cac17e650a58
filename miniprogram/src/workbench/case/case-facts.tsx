import { Alert, Tag } from "antd";
import type { CaseView } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import { now } from "../../kernel/clock";
import { deadlineOf } from "../queue/deadline";
import { useQueueWords } from "../queue/words";
import { Nt, Who, Wishes } from "./answers";
import { Part } from "./facts";
import { History } from "./history";
import { FormOfClinic, HospitalRecord } from "./hospital-side";
import { Pregnancy } from "./pregnancy";
import { useCaseWords } from "./words";

type Props = { view: CaseView; onRetry(): void; busy: boolean; onOpenReport(reportId: string): void };

/** The middle column: everything that is known of one case, what decides first. */
export function CaseFacts({ view, onRetry, busy, onOpenReport }: Props) {
  const words = useCaseWords();
  const queue = useQueueWords();
  const say = useSay();
  const { line, booking } = view;
  const waits = line.state === "submitted" || line.state === "under-review" || line.waiting !== undefined;
  const deadline = deadlineOf(line, now(), queue, say);
  return (
    <>
      <h2 className="wb-case__title">
        {queue.states[line.state]}
        {waits && <span className={`wb-due--${deadline.urgency}`}>{deadline.text}</span>}
        {line.flags.map((flag) => (
          <Tag key={flag} color={flag === "resubmitted" ? "blue" : "gold"}>
            {queue.flags[flag]}
          </Tag>
        ))}
      </h2>
      {view.needsPrenatalOpinion && (
        <Alert type="warning" showIcon message={words.opinionNeeded} description={words.opinionNeededText} />
      )}
      {booking && (
        <Part title={words.booking}>
          <p className="wb-strong">
            {say.slot(booking.day, booking.startsAt, booking.endsAt)} · {booking.room}
          </p>
        </Part>
      )}
      <Who view={view} />
      <Pregnancy view={view} />
      <Nt view={view} />
      <FormOfClinic view={view} />
      <Wishes view={view} />
      <HospitalRecord view={view} onRetry={onRetry} busy={busy} onOpenReport={onOpenReport} />
      <History view={view} onLogged={onRetry} />
    </>
  );
}
