import { useEffect, useState } from "react";
import { Button, Skeleton } from "antd";
import type { EchoPlace } from "../../../../shared/appointments/model";
import type { CaseView } from "../../../../shared/appointments/views";
import { addDays, type Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { appointmentCalls } from "../calls";
import { Refused } from "../shell/refused";
import { ChooseEcho } from "./choose-echo";
import { ConfirmDue } from "./confirm-due";
import type { Choice, Draft } from "./draft";
import { DayTimes } from "./day-times";
import { useDecideWords } from "./words";

const WEEK = 7;
const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

/** The first week shown: where her best weeks begin, or tomorrow when they have begun. */
export const firstWeek = ({ window: span }: Pick<CaseView, "window">, on: Day): Day => {
  const tomorrow = addDays(on, 1);
  return span.bestTo < tomorrow ? laterOf(span.allowedFrom, tomorrow) : laterOf(span.bestFrom, tomorrow);
};

type Props = {
  view: CaseView;
  round: number;
  choice: Choice | undefined;
  echo: EchoPlace | undefined;
  /** The due date where the reviewer mended it. */
  dueOn: Day | undefined;
  onChange(part: Partial<Draft>): void;
};

/** Free times week by week; a day without any says why. */
export function ChooseTime({ view, round, choice, echo, dueOn, onChange }: Props) {
  const words = useDecideWords();
  const say = useSay();
  const first = firstWeek(view, today());
  const [from, setFrom] = useState(first);
  const week = useCall(
    () => appointmentCalls.openings({ id: view.line.id, from, ...(dueOn ? { dueOn } : {}) }),
    [view.line.id, from, dueOn],
  );
  const { reload } = week;
  useEffect(() => {
    if (round > 0) void reload();
  }, [round, reload]);
  const days = week.value?.days;
  return (
    <section className="wb-times" aria-busy={week.is === "waiting" || week.reloading}>
      <ConfirmDue
        view={view}
        dueOn={dueOn}
        onChange={(changed) => onChange({ dueOn: changed, dueChecked: false, choice: undefined, echo: undefined })}
      />
      {view.together && (
        <p className="wb-quiet">
          {words.togetherWith(
            view.together.name,
            view.together.day && view.together.startsAt
              ? `${say.day(view.together.day)} ${say.clock(view.together.startsAt)}`
              : undefined,
          )}
        </p>
      )}
      <div className="wb-times__bar">
        <Button
          size="small"
          disabled={from <= addDays(today(), 1)}
          onClick={() => setFrom(laterOf(addDays(from, -WEEK), addDays(today(), 1)))}
        >
          {words.earlier}
        </Button>
        <b>
          {say.day(from)} – {say.day(addDays(from, WEEK - 1))}
        </b>
        <Button
          size="small"
          disabled={addDays(from, WEEK) > view.window.hardStop}
          onClick={() => setFrom(addDays(from, WEEK))}
        >
          {words.later}
        </Button>
        {from !== first && (
          <Button size="small" type="link" onClick={() => setFrom(first)}>
            {words.bestWeek}
          </Button>
        )}
      </div>
      {week.is === "waiting" && <Skeleton active className="wb-wait" />}
      {week.is === "refused" && <Refused refusal={week.refusal} own={words.refusals} onRetry={() => void reload()} />}
      {days?.map((day) => (
        <DayTimes
          key={day.day}
          day={day}
          choice={choice}
          onChoose={(chosen) => onChange({ choice: chosen, echo: undefined })}
        />
      ))}
      {choice?.echo && (
        <ChooseEcho
          id={view.line.id}
          need={choice.echo}
          dueOn={dueOn}
          round={round}
          echo={echo}
          onChoose={(chosen) => onChange({ echo: chosen })}
        />
      )}
    </section>
  );
}
