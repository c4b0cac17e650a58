import { useState } from "react";
import { Button, Skeleton } from "antd";
import type { RxLine } from "../../../../shared/prescriptions/model";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { sayAmount } from "./amounts";
import { rxCalls } from "./calls";
import { useRxWords } from "./words";

type Props = { consultationId: string; onCopy(lines: RxLine[]): void };

/** Her last prescriptions here; one of them becomes a draft that is read line by line. */
export function Previous({ consultationId, onCopy }: Props) {
  const { pad: words } = useRxWords();
  const [isOpen, open] = useState(false);
  if (!isOpen)
    return (
      <Button onClick={() => open(true)} aria-expanded={false}>
        {words.previous}
      </Button>
    );
  return (
    <section className="wb-part">
      <h3>{words.previousTitle}</h3>
      <p className="wb-quiet">{words.previousText}</p>
      <Found
        consultationId={consultationId}
        onCopy={(lines) => {
          open(false);
          onCopy(lines);
        }}
      />
      <Button size="small" type="link" onClick={() => open(false)}>
        {words.close}
      </Button>
    </section>
  );
}

function Found({ consultationId, onCopy }: Props) {
  const words = useRxWords();
  const say = useSay();
  const list = useCall(() => rxCalls.previousOf({ consultationId }), [consultationId]);
  if (list.is === "waiting") return <Skeleton active paragraph={{ rows: 3 }} />;
  if (!list.value)
    return list.is === "refused" ? (
      <Refused refusal={list.refusal} own={words.refusals} onRetry={() => void list.reload()} />
    ) : null;
  const { prescriptions } = list.value;
  if (prescriptions.length === 0) return <p>{words.pad.previousNone}</p>;
  return (
    <ul className="wb-plain">
      {prescriptions.map(({ id, signedAt, prescriber, diagnosis, state, lines, daysLeft }) => (
        <li key={id} className="wr-signed">
          <b>{say.moment(signedAt)}</b> <span>{say.name(prescriber)}</span>{" "}
          <span className="wb-quiet">{`${diagnosis.code} ${diagnosis.name} · ${words.states[state]}`}</span>
          {daysLeft !== undefined && <b>{` · ${words.pad.left(daysLeft)}`}</b>}
          <ShortLines lines={lines} />
          <Button size="small" onClick={() => onCopy(lines)}>
            {words.pad.copy}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The drugs of a prescription, one a line. */
export function ShortLines({ lines }: { lines: readonly RxLine[] }) {
  const words = useRxWords();
  const say = useSay();
  return (
    <ul className="wb-plain">
      {lines.map((line) => (
        <li key={line.drugId}>
          <b>{`${say.name(line.name)} ${line.strength}`}</b>{" "}
          {[
            words.each(sayAmount(line.dose), say.name(line.unit)),
            words.frequencies[line.frequency],
            words.routes[line.route] ?? line.route,
            words.days(line.days),
            words.packs(line.packs, say.name(line.pack)),
            line.note,
          ]
            .filter(Boolean)
            .join(" · ")}
        </li>
      ))}
    </ul>
  );
}
