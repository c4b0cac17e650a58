import { useState, type ReactNode } from "react";
import { Alert, Button, Empty, Skeleton } from "antd";
import type { KnownBy } from "../../../../shared/patients/known-by-model";
import type { Call } from "../../kernel/use-call";
import { Known } from "../shell/known-by";
import { Refused } from "../shell/refused";
import { useKeys } from "../shell/use-keys";
import type { Urgency } from "../queue/deadline";
import { useDispensaryWords } from "./words";

/** One line of a queue: who, what, until when. */
export type Line = {
  readonly id: string;
  readonly who: string;
  /** What tells her from others of her name. */
  readonly knownBy?: KnownBy;
  readonly what: string;
  readonly due?: { readonly urgency: Urgency; readonly text: string };
  readonly flags?: ReactNode;
};
type Props<T> = {
  name: string;
  call: Call<T>;
  lines: readonly Line[];
  openId: string | undefined;
  onOpen(id: string | undefined): void;
  empty: { readonly title: string; readonly text: string };
  /** What stands above the lines: a scanner's field, a choice. */
  above?: ReactNode;
};

/** A queue of the dispensary: arrows move, Enter opens, Escape goes back. */
export function LineList<T>({ name, call, lines, openId, onOpen, empty, above }: Props<T>) {
  const words = useDispensaryWords();
  const [at, setAt] = useState<string>();
  const step = (by: number) => {
    const from = lines.findIndex(({ id }) => id === (at ?? openId));
    const to = lines[from < 0 ? (by > 0 ? 0 : lines.length - 1) : Math.max(0, Math.min(lines.length - 1, from + by))];
    if (to) setAt(to.id);
  };
  useKeys({
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => at && onOpen(at),
    Escape: () => onOpen(undefined),
  });
  const again = () => void call.reload();
  return (
    <section className="wb-finance__list" aria-label={name}>
      {above && <div className="wb-finance__tabs">{above}</div>}
      {call.is === "waiting" && <Skeleton active className="wb-wait" />}
      {call.is === "refused" && call.value === undefined && (
        <Refused refusal={call.refusal} own={words.refusals} onRetry={again} />
      )}
      {call.is === "refused" && call.value !== undefined && (
        <Alert
          type="warning"
          message={words.stale}
          action={
            <Button size="small" onClick={again}>
              {words.again}
            </Button>
          }
        />
      )}
      {call.value !== undefined && lines.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{empty.title}</b>}>
          {empty.text}
        </Empty>
      )}
      <ol>
        {lines.map((line) => (
          <li key={line.id}>
            <Row line={line} isAt={line.id === at} isOpen={line.id === openId} onOpen={() => onOpen(line.id)} />
          </li>
        ))}
      </ol>
      <p className="wb-legend">{words.legend}</p>
    </section>
  );
}

function Row({ line, isAt, isOpen, onOpen }: { line: Line; isAt: boolean; isOpen: boolean; onOpen(): void }) {
  return (
    <button
      type="button"
      ref={(button) => {
        if (isAt) button?.focus();
      }}
      className={`wb-row wb-row--${line.due?.urgency ?? "later"}`}
      aria-current={isOpen ? "true" : undefined}
      onClick={onOpen}
    >
      <span className="wb-row__who">
        <b>{line.who}</b> {line.knownBy && <Known by={line.knownBy} />}
      </span>
      {line.due && <span className={`wb-row__due wb-due--${line.due.urgency}`}>{line.due.text}</span>}
      <span className="wb-row__since">{line.what}</span>
      {line.flags && <span className="wb-row__flags">{line.flags}</span>}
    </button>
  );
}
