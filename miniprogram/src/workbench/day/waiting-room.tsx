import { Button, Tag } from "antd";
import type { DayView } from "../../../../shared/appointments/day-views";
import { clockOf } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { now } from "../../kernel/clock";
import { nextFor, waitingIn, type Room } from "./stage";
import { useDayWords } from "./words";

type Props = { view: DayView; busy: boolean; onChoose(id: string): void; onCallNext(room: Room): void };

/** The rooms with who is in them and whom each would call next; beside them the order of those who wait. */
export function WaitingRoom({ view, busy, onChoose, onCallNext }: Props) {
  const words = useDayWords();
  const say = useSay();
  const waiting = waitingIn(view.lines);
  return (
    <section className="wb-waiting" aria-label={words.room.title}>
      <h3>{words.room.lanes}</h3>
      {view.sessions.map((session) => (
        <div key={session.id}>
          <p className="wb-quiet">
            {words.list.half[session.half]} {session.startsAt}–{session.endsAt}
          </p>
          <ul className="wb-lanes wb-plain">
            {session.lanes.map((lane) => (
              <Lane
                key={lane.lane}
                lane={lane}
                view={view}
                begun={clockOf(now()) >= session.startsAt}
                busy={busy}
                onChoose={onChoose}
                onCallNext={() => onCallNext({ sessionId: session.id, lane: lane.lane, room: lane.room })}
              />
            ))}
          </ul>
        </div>
      ))}
      <h3>{words.room.waiting}</h3>
      {waiting.length === 0 && <p className="wb-quiet">{words.room.none}</p>}
      <ol className="wb-turns">
        {waiting.map((line) => (
          <li key={line.id}>
            <button type="button" className="wb-turns__one" onClick={() => onChoose(line.id)}>
              <b className="wb-today__number">{line.number}</b>
              <span>{line.maskedName}</span>
              <span className="wb-quiet">{words.room.before(line.ahead ?? 0)}</span>
              <span className="wb-quiet">
                {line.expectedAt && words.room.expected(say.clock(clockOf(line.expectedAt)))}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {view.checkInCode && <p className="wb-quiet">{words.room.code(view.checkInCode)}</p>}
    </section>
  );
}

type LaneProps = Omit<Props, "onCallNext"> & {
  lane: DayView["sessions"][number]["lanes"][number];
  /** Before its session begins a room may call, but is not the one to press. */
  begun: boolean;
  onCallNext(): void;
};

function Lane({ lane, view, begun, busy, onChoose, onCallNext }: LaneProps) {
  const words = useDayWords();
  const say = useSay();
  const { current, echo, room, sonographer } = lane;
  const next = nextFor(view.lines, echo);
  return (
    <li className="wb-lane">
      <div className="wb-lane__top">
        <b>{room}</b> <span className="wb-quiet">{say.name(sonographer)}</span> {echo && <Tag>{words.room.heart}</Tag>}
        {current ? (
          <button type="button" className="wb-lane__now" onClick={() => onChoose(current.id)}>
            {words.room.now[current.stage === "in-exam" ? "in-exam" : "called"]} <b>{current.number}</b>
          </button>
        ) : (
          <span className="wb-lane__now wb-quiet">{words.room.free}</span>
        )}
      </div>
      {!current && (
        <Button block type={next && begun ? "primary" : "default"} disabled={busy || !next} onClick={onCallNext}>
          {next ? words.room.next(next.number ?? "", next.maskedName) : words.room.nextNone}
        </Button>
      )}
    </li>
  );
}
