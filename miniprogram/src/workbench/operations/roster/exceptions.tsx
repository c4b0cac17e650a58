import { Button } from "antd";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import { nameOfTemplate } from "../changes/names";
import { useOperationsWords } from "../words";
import { ListCard, ListLine } from "./list-card";
import type { Props } from "./resources";
import { useRosterWords } from "./words";
import type { CapacityException } from "../nouns";

/** Days that are not as the templates say, from today on. */
export function Exceptions({ roster, onPlan }: Props) {
  const words = useRosterWords();
  const shared = useOperationsWords();
  const say = useSay();
  const subjectOf = (one: CapacityException): string => {
    if (one.what === "closed") return "";
    if (one.what === "extra") {
      const template = roster.templates.find(({ id }) => id === one.templateId);
      return template ? nameOfTemplate(template, shared, say) : one.templateId;
    }
    const all = [...roster.sonographers, ...roster.machines, ...roster.rooms];
    const resource = all.find(({ id }) => id === one.resourceId);
    return resource ? say.name(resource.name) : one.resourceId;
  };
  const ahead = roster.exceptions.filter(({ to }) => to >= today());
  return (
    <ListCard title={words.exceptions} empty={words.noExceptions}>
      {ahead.map((one) => {
        const name = `${shared.exceptionIs[one.what]} ${subjectOf(one)}`.trim();
        const days = words.span(say.day(one.from), say.day(one.to));
        const removed = { kind: "exception-removed", exceptionId: one.id } as const;
        return (
          <ListLine
            key={one.id}
            name={name}
            acts={
              <Button
                size="small"
                aria-label={`${shared.removeException} ${name}`}
                onClick={() =>
                  onPlan({ title: `${shared.acts["exception-removed"]} · ${name} ${days}`, change: removed })
                }
              >
                {shared.removeException}
              </Button>
            }
          >
            {days} {one.half ? shared.halves[one.half] : shared.allDay} · {one.reason}
          </ListLine>
        );
      })}
    </ListCard>
  );
}

/** Sessions that were stopped, from today on; each can be opened again. */
export function Stops({ roster, onPlan }: Props) {
  const words = useRosterWords();
  const shared = useOperationsWords();
  const say = useSay();
  const ahead = roster.stops.filter(({ sessionId }) => sessionId.slice(0, 10) >= today());
  return (
    <ListCard title={words.stops} empty={words.noStops}>
      {ahead.map((one) => {
        const half = one.sessionId.endsWith("am") ? shared.halves.am : shared.halves.pm;
        const name = `${say.day(one.sessionId.slice(0, 10))} ${half} ${one.lane ?? shared.whole}`;
        return (
          <ListLine
            key={one.id}
            name={name}
            acts={
              <Button
                size="small"
                aria-label={`${shared.reopen} ${name}`}
                onClick={() =>
                  onPlan({
                    title: `${shared.reopen} · ${name}`,
                    change: { kind: "session-reopened", stopId: one.id },
                  })
                }
              >
                {shared.reopen}
              </Button>
            }
          >
            {one.reason} · {say.moment(one.at)}
          </ListLine>
        );
      })}
    </ListCard>
  );
}
