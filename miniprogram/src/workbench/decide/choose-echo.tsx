import { useEffect, useState } from "react";
import { Alert, Button, Skeleton } from "antd";
import type { EchoPlace } from "../../../../shared/appointments/model";
import type { OpeningDay } from "../../../../shared/appointments/views";
import type { Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { appointmentCalls } from "../calls";
import { Refused } from "../shell/refused";
import { useDecideWords } from "./words";

type Props = {
  id: string;
  need: NonNullable<OpeningDay["echo"]>;
  dueOn: Day | undefined;
  round: number;
  echo: EchoPlace | undefined;
  onChoose(echo: EchoPlace): void;
};

/** The second of two visits: a time for the fetal heart on a day within its own window (D1-14). */
export function ChooseEcho({ id, need, dueOn, round, echo, onChoose }: Props) {
  const words = useDecideWords();
  const say = useSay();
  const [from, setFrom] = useState(need.from);
  const due = dueOn ? { dueOn } : {};
  const week = useCall(() => appointmentCalls.echoOpenings({ id, from, ...due }), [id, from, dueOn]);
  const { reload } = week;
  useEffect(() => {
    if (round > 0) void reload();
  }, [round, reload]);
  const next = week.value?.next;
  return (
    <section className="wb-times" aria-busy={week.is === "waiting" || week.reloading}>
      <Alert
        type="warning"
        showIcon
        message={words.twoVisits}
        description={words.echoBetween(say.day(need.from), say.day(need.to))}
      />
      {week.is === "waiting" && <Skeleton active className="wb-wait" />}
      {week.is === "refused" && <Refused refusal={week.refusal} own={words.refusals} onRetry={() => void reload()} />}
      {week.value?.days.length === 0 && <p className="wb-quiet">{words.noEcho}</p>}
      {week.value?.days.map(({ day, openings }) => (
        <section key={day} className="wb-day" aria-label={words.echoOf(say.day(day))}>
          <h4>{words.echoOf(say.day(day))}</h4>
          <div className="wb-day__times">
            {openings.map((one) => (
              <button
                key={`${one.sessionId} ${one.lane} ${one.unit}`}
                type="button"
                className="wb-time"
                aria-pressed={echo?.sessionId === one.sessionId && echo.lane === one.lane && echo.unit === one.unit}
                onClick={() => onChoose(one)}
              >
                <b>
                  {one.startsAt}–{one.endsAt}
                </b>
                <span>{one.room}</span>
              </button>
            ))}
          </div>
        </section>
      ))}
      {next && (
        <Button size="small" onClick={() => setFrom(next)}>
          {words.later}
        </Button>
      )}
    </section>
  );
}
