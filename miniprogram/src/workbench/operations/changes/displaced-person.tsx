import { Tag } from "antd";
import type { Displaced } from "../../../../../shared/appointments/capacity-views";
import { writeAge } from "../../../../../shared/kernel/gestational-age";
import { useSay } from "../../../i18n";
import { useOperationsWords } from "../words";

/** Somebody who loses her time: her week and last day, her time now, and what comes of it. */
export function DisplacedPerson({ one, done }: { one: Displaced; done: boolean }) {
  const words = useOperationsWords();
  const say = useSay();
  const { from, to } = one;
  return (
    <li className="wb-displaced">
      <p className="wb-displaced__who">
        <b>{one.maskedName}</b>
        <span>{words.weeks(writeAge(one.ageToday))}</span>
        <span>{words.lastDay(say.day(one.hardStop))}</span>
        <span className="wb-quiet">{one.paid ? words.paid : words.unpaid}</span>
      </p>
      <dl className="wb-displaced__times">
        <dt>{words.now}</dt>
        <dd>
          <s>{say.slot(from.day, from.startsAt, from.endsAt)}</s>
        </dd>
        <dt>{words.then}</dt>
        <dd>
          <Next next={one.next} />
          {to && ` ${say.slot(to.day, to.startsAt, to.endsAt)} · ${to.room}`}
        </dd>
      </dl>
      {done && <p className="wb-quiet">{words.told[one.next]}</p>}
    </li>
  );
}

const COLOURS = { place: "green", "wait-list": "blue", call: "gold" } as const;
const SIGNS = { place: "✓", "wait-list": "…", call: "☎" } as const;

function Next({ next }: { next: Displaced["next"] }) {
  const words = useOperationsWords();
  return (
    <Tag color={COLOURS[next]}>
      <span aria-hidden="true">{SIGNS[next]}</span> {words.next[next]}
    </Tag>
  );
}
