import { useState } from "react";
import { Button } from "antd";
import type { DayLine, DayStage, DayView } from "../../../../shared/appointments/day-views";
import { clockOf } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { sessionCalls } from "../calls";
import { Facts } from "../case/facts";
import { useWhereabouts } from "../shell/whereabouts";
import { AnotherDay } from "./another-day";
import { ConsentForm, LeftForm, LogForm, RepeatForm } from "./person-forms";
import { NumberSlip, slipOfLine } from "./number-slip";
import { firstAct, roomFor, Stage, type Act } from "./stage";
import type { DayInHand } from "./use-day";
import { useDayWords } from "./words";

type Props = { line: DayLine; view: DayView; day: DayInHand; onAct(line: DayLine, act: Act): void; onClose(): void };
type Open = "repeat" | "log" | "left" | "consent" | "slip" | "day";

const PRESENT: readonly DayStage[] = ["waiting", "called", "away", "not-found"];

/** One person of today: what the desk needs to know, the step that comes next, and everything rarer below it. */
export function PersonToday({ line, view, day, onAct, onClose }: Props) {
  const words = useDayWords();
  const say = useSay();
  const go = useWhereabouts((state) => state.go);
  const [open, setOpen] = useState<Open | undefined>(line.stage === "another-day" ? "day" : undefined);
  const act = firstAct(line);
  const room = act === "call" ? roomFor(line, view.sessions) : undefined;
  const { id, version, stage } = line;
  const more = stepsOf(line);
  const plain = (one: "missedCall" | "withdrawCall", said: string) =>
    void day.take(
      `${one} ${id} ${version}`,
      (stepId) => sessionCalls[one]({ id, stepId, version }),
      () => said,
    );
  const close = () => setOpen(undefined);
  return (
    <section className="wb-person" aria-label={words.person.title(line.maskedName)}>
      <div className="wb-person__top">
        <h3>
          {line.maskedName} {line.number && <span className="wb-person__number">{line.number}</span>}
        </h3>
        <Button size="small" onClick={onClose}>
          {words.acts.close}
        </Button>
      </div>
      <Stage stage={stage} />
      <Facts
        rows={[
          [words.person.time, say.times(line.startsAt, line.endsAt)],
          [words.person.room, line.room],
          [words.person.exam, words.variants[line.variant]],
          ...(line.checkedInAt ? [[words.person.checkedInAt, say.moment(line.checkedInAt)] as const] : []),
          ...(line.owedFen > 0 ? [[words.person.owes, say.yuan(line.owedFen)] as const] : []),
          ...(line.backAt ? [[words.stages.away, say.clock(clockOf(line.backAt))] as const] : []),
        ]}
      />
      <div className="wb-person__acts">
        {act && act !== "anotherDay" && (
          <Button type="primary" disabled={day.busy || (act === "call" && !room)} onClick={() => onAct(line, act)}>
            {room ? words.acts.callTo(room.room) : words.acts[act]}
          </Button>
        )}
        {stage === "called" && (
          <>
            <Button disabled={day.busy} onClick={() => plain("missedCall", words.done.missed)}>
              {words.acts.missed}
            </Button>
            <Button disabled={day.busy} onClick={() => plain("withdrawCall", words.done.withdraw)}>
              {words.acts.withdraw}
            </Button>
          </>
        )}
        {more.map((one) => (
          <Button key={one} aria-pressed={open === one} onClick={() => setOpen(open === one ? undefined : one)}>
            {one === "day" ? words.acts.anotherDay : words.acts[one]}
          </Button>
        ))}
        <Button type="link" onClick={() => go({ triage: "review", caseId: id })}>
          {words.person.open}
        </Button>
      </div>
      {open === "repeat" && <RepeatForm line={line} day={day} onDone={close} />}
      {open === "log" && <LogForm line={line} day={day} onDone={close} />}
      {open === "left" && <LeftForm line={line} day={day} onDone={close} />}
      {open === "consent" && <ConsentForm line={line} day={day} onDone={close} />}
      {open === "slip" && <NumberSlip slip={slipOfLine(line, view.day)} onClose={close} />}
      {open === "day" && <AnotherDay line={line} day={day} />}
    </section>
  );
}

/** What else can be done for her, by where she is. */
function stepsOf({ stage, consentDue, number }: DayLine): Open[] {
  const steps: (Open | false)[] = [
    stage === "in-exam" && "repeat",
    stage === "another-day" && "day",
    consentDue && "consent",
    number !== undefined && PRESENT.includes(stage) && "slip",
    "log",
    PRESENT.includes(stage) && "left",
  ];
  return steps.filter((one) => one !== false);
}
