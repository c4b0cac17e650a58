import { Alert, Button, Tag } from "antd";
import type { CapacityDay } from "../../../../../shared/appointments/capacity-views";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import type { Plan } from "../changes/change-drawer";
import { ExceptionForm } from "../changes/exception-form";
import { useOperationsWords } from "../words";
import { SessionCard } from "./session-card";
import type { CapacityException } from "../nouns";

type Props = { day: CapacityDay; onBack(): void; onPlan(plan: Plan): void };

/** One day: its kind, its exceptions, its sessions, and what can be done. */
export function DayPanel({ day, onBack, onPlan }: Props) {
  const words = useOperationsWords();
  const say = useSay();
  const past = day.day < today();
  const plan = (title: string, what: CapacityException["what"]) => ({
    title: `${title} · ${say.day(day.day)}`,
    form: (next: Parameters<Extract<Plan, { form: unknown }>["form"]>[0]) => (
      <ExceptionForm what={what} day={day.day} onNext={next} />
    ),
  });
  return (
    <section className="wb-calendar__day" aria-label={say.day(day.day)}>
      <Button className="wb-calendar__back" onClick={onBack}>
        {words.back}
      </Button>
      <h2>{say.day(day.day)}</h2>
      <p>
        <Tag>{day.kind ? words.kinds[day.kind] : words.kindMissing}</Tag>
        {day.provisional && <Tag color="gold">{words.provisional}</Tag>}
      </p>
      {day.provisional && <p className="wb-quiet">{words.provisionalText}</p>}
      {day.closed !== undefined && <Alert type="info" showIcon message={words.closedBecause(day.closed)} />}
      {past && <p className="wb-quiet">{words.pastDay}</p>}
      {day.exceptions.length > 0 && (
        <>
          <h3>{words.exceptions}</h3>
          <ul className="wb-plain">
            {day.exceptions.map((one) => (
              <OneException key={one.id} one={one} past={past} onPlan={onPlan} />
            ))}
          </ul>
        </>
      )}
      {day.sessions.map((one) => (
        <SessionCard key={one.id} day={day.day} session={one} past={past} onPlan={onPlan} />
      ))}
      {day.sessions.length === 0 && day.closed === undefined && <p className="wb-quiet">{words.noSessions}</p>}
      {!past && (
        <div className="wb-calendar__acts">
          <Button onClick={() => onPlan(plan(words.addException, "away"))}>{words.addException}</Button>
          <Button onClick={() => onPlan(plan(words.addExtra, "extra"))}>{words.addExtra}</Button>
          <Button danger onClick={() => onPlan(plan(words.closeDay, "closed"))}>
            {words.closeDay}
          </Button>
        </div>
      )}
    </section>
  );
}

type OneProps = { one: CapacityException; past: boolean; onPlan(plan: Plan): void };

function OneException({ one, past, onPlan }: OneProps) {
  const words = useOperationsWords();
  const say = useSay();
  const subject = one.what === "away" ? one.resourceId : one.what === "extra" ? one.templateId : "";
  const removed = { kind: "exception-removed", exceptionId: one.id } as const;
  return (
    <li className="wb-order__line">
      <span>
        <b>{words.exceptionIs[one.what]}</b> {subject} {one.half ? words.halves[one.half] : words.allDay}{" "}
        {one.from < one.to && `${say.day(one.from)} – ${say.day(one.to)} `}
        <span className="wb-quiet">{one.reason}</span>
      </span>
      {!past && (
        <Button size="small" onClick={() => onPlan({ title: words.acts["exception-removed"], change: removed })}>
          {words.removeException}
        </Button>
      )}
    </li>
  );
}
