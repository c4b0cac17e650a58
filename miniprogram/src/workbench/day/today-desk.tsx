import { useState } from "react";
import { Alert, Button, Skeleton } from "antd";
import type { DayLine, DayView } from "../../../../shared/appointments/day-views";
import { clockOf, type Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { Refused } from "../shell/refused";
import { Appeals } from "./appeals";
import { BoardAddress } from "./board-address";
import { DayList } from "./day-list";
import { DaySheet } from "./day-sheet";
import { idIn, matchesOf } from "./find";
import { PersonToday } from "./person-today";
import { ScanField } from "./scan-field";
import { firstAct, roomFor, type Act, type Room } from "./stage";
import { takeAct } from "./take-act";
import { sessionCalls } from "../calls";
import { useDay, type DayInHand } from "./use-day";
import { WaitingRoom } from "./waiting-room";
import { WalkIn } from "./walk-in";
import { WhyRefused } from "./why-refused";
import { useDayWords } from "./words";

/** Today at the triage desk: the list and the scanner, the waiting room, and whoever is chosen. */
export function TodayDesk() {
  const words = useDayWords();
  const day = useDay();
  const { list, view } = day;
  const [walkIn, setWalkIn] = useState<{ code: string }>();
  const [sheet, setSheet] = useState<Day>();
  const leave = () => {
    setWalkIn(undefined);
    setSheet(undefined);
    void list.reload();
  };
  if (sheet) return <DaySheet day={sheet} onBack={leave} />;
  if (walkIn) return <WalkIn code={walkIn.code} onBack={leave} />;
  if (list.is === "waiting") return <Skeleton active className="wb-wait" paragraph={{ rows: 12 }} />;
  if (!view)
    return list.is === "refused" ? (
      <Refused refusal={list.refusal} own={words.refusals} onRetry={() => void list.reload()} />
    ) : null;
  return <Ready day={day} view={view} onWalkIn={(code) => setWalkIn({ code })} onSheet={setSheet} />;
}

type ReadyProps = { day: DayInHand; view: DayView; onWalkIn(code: string): void; onSheet(day: Day): void };

function Ready({ day, view, onWalkIn, onSheet }: ReadyProps) {
  const words = useDayWords();
  const say = useSay();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState<string>();
  const [nobody, setNobody] = useState<string>();
  const { list, busy, said, refusal, take, hush } = day;
  const matches = matchesOf(view.lines, typed);
  const lines = matches.length > 0 ? matches : view.lines;
  const chosen = view.lines.find(({ id }) => id === at);

  const choose = (id: string | undefined) => {
    hush();
    setNobody(undefined);
    setAt(id);
  };
  const act = (line: DayLine, one: Act) => {
    choose(line.id);
    const room = roomFor(line, view.sessions);
    // another day is chosen in her panel, which opens with her
    if (one !== "anotherDay") void takeAct(take, line, one, room, words);
  };
  const callNext = ({ sessionId, lane, room }: Room) => {
    choose(undefined);
    void take(
      `next ${sessionId} ${lane}`,
      (stepId) => sessionCalls.callNext({ stepId, sessionId, lane }),
      (line) => words.done.call(line.number ?? "", room),
    );
  };
  const enter = (text: string) => {
    if (!text) {
      const first = chosen && firstAct(chosen);
      if (chosen && first && !busy) act(chosen, first);
      return;
    }
    const [only, second] = matchesOf(view.lines, text);
    if (only && !second) {
      choose(only.id);
      return setTyped("");
    }
    if (second) return choose(only?.id);
    setTyped("");
    const code = idIn(text);
    if (code) return onWalkIn(code);
    setAt(undefined);
    setNobody(text);
  };
  const step = (by: number) => {
    const from = lines.findIndex(({ id }) => id === at);
    const to = lines[from < 0 ? (by > 0 ? 0 : lines.length - 1) : Math.max(0, Math.min(lines.length - 1, from + by))];
    if (to) choose(to.id);
  };
  return (
    <main className="wb-today" data-open={chosen ? "person" : "list"}>
      <div className="wb-today__bar">
        <ScanField
          value={typed}
          onChange={setTyped}
          onEnter={enter}
          onUp={() => step(-1)}
          onDown={() => step(1)}
          onEscape={() => (typed ? setTyped("") : choose(undefined))}
        />
        <Button type="primary" size="large" onClick={() => onWalkIn("")}>
          {words.walkIn.open}
        </Button>
        <Appeals onDecided={() => void list.reload()} />
        <Button onClick={() => onSheet(view.day)}>{words.sheet.open}</Button>
        <BoardAddress />
      </div>
      <div className="wb-today__list">
        {list.is === "refused" && (
          <Alert
            type="warning"
            message={words.list.stale(say.clock(clockOf(view.now)))}
            action={
              <Button size="small" onClick={() => void list.reload()}>
                {words.list.retry}
              </Button>
            }
          />
        )}
        {nobody && (
          <Alert
            type="info"
            showIcon
            role="status"
            message={words.scan.nobody(nobody)}
            description={words.scan.nobodyText}
          />
        )}
        <p className="wb-quiet">
          {words.list.counts(view.counts.waiting, view.counts.expected, view.counts.done)}
          <span className="wb-today__legend"> · {words.scan.legend}</span>
        </p>
        <DayList view={view} lines={lines} at={at} busy={busy} onChoose={choose} onAct={act} />
      </div>
      <div className="wb-today__side" aria-live="polite">
        {said && <Alert type="success" showIcon role="status" message={said} />}
        <WhyRefused refusal={refusal} />
        {chosen && (
          <PersonToday
            key={chosen.id}
            line={chosen}
            view={view}
            day={day}
            onAct={act}
            onClose={() => choose(undefined)}
          />
        )}
        <WaitingRoom view={view} busy={busy} onChoose={choose} onCallNext={callNext} />
      </div>
    </main>
  );
}
