import { useEffect, useRef } from "react";
import { Button, Empty, Tag } from "antd";
import type { DayLine, DayView } from "../../../../shared/appointments/day-views";
import { firstAct, roomFor, Stage, useMarks, type Act } from "./stage";
import { useDayWords } from "./words";

type Props = {
  view: DayView;
  lines: readonly DayLine[];
  at: string | undefined;
  busy: boolean;
  onChoose(id: string): void;
  onAct(line: DayLine, act: Act): void;
};

/** Everybody of today by session, in order of time, with the one thing to do for each. */
export function DayList({ view, lines, ...rest }: Props) {
  const words = useDayWords();
  if (view.lines.length === 0)
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.list.empty}</b>}>
        {words.list.emptyText}
      </Empty>
    );
  const known = new Set(view.sessions.map(({ id }) => id));
  const parts = [
    ...view.sessions.map(({ id, half, startsAt, endsAt }) => ({
      id,
      title: `${words.list.half[half]} ${startsAt}–${endsAt}`,
      lines: lines.filter(({ sessionId }) => sessionId === id),
    })),
    { id: "", title: words.list.others, lines: lines.filter(({ sessionId }) => !known.has(sessionId)) },
  ];
  return parts
    .filter((part) => part.lines.length > 0)
    .map((part) => (
      <section key={part.id} className="wb-today__part" aria-label={part.title}>
        <h3>{part.title}</h3>
        <ol>
          {part.lines.map((line) => (
            <Row key={line.id} line={line} view={view} {...rest} />
          ))}
        </ol>
      </section>
    ));
}

function Row({ line, view, at, busy, onChoose, onAct }: Omit<Props, "lines"> & { line: DayLine }) {
  const words = useDayWords();
  const marks = useMarks(line);
  const row = useRef<HTMLLIElement>(null);
  const chosen = line.id === at;
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const act = firstAct(line);
  const room = act === "call" ? roomFor(line, view.sessions) : undefined;
  return (
    <li ref={row} className="wb-today__row" aria-current={chosen ? "true" : undefined}>
      <button type="button" className="wb-today__who" onClick={() => onChoose(line.id)}>
        <span className="wb-today__time">{line.startsAt}</span>
        <span className="wb-today__number">{line.number ?? "–"}</span>
        <b className="wb-today__name">{line.maskedName}</b>
        <Stage stage={line.stage} />
        <span className="wb-today__marks">
          <span className="wb-quiet">{line.room}</span>
          {marks.map(({ text, pressing }) => (
            <Tag key={text} color={pressing ? "gold" : undefined}>
              {text}
            </Tag>
          ))}
        </span>
      </button>
      {act && (
        <Button
          type={chosen ? "primary" : "default"}
          disabled={busy || (act === "call" && !room)}
          onClick={() => onAct(line, act)}
        >
          {room ? words.acts.callTo(room.room) : words.acts[act]}
        </Button>
      )}
    </li>
  );
}
