import { useState } from "react";
import { Button, Skeleton } from "antd";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { Part } from "../case/facts";
import { rxCalls } from "../prescriptions/calls";
import { ShortLines } from "../prescriptions/previous";
import { useRxWords } from "../prescriptions/words";
import { Refused } from "../shell/refused";
import { usePharmacistWords } from "./words";

/** The person's earlier prescriptions; opened when asked for, since every look is recorded. */
export function Earlier({ id }: { id: string }) {
  const { rx: words } = usePharmacistWords();
  const [isOpen, open] = useState(false);
  return (
    <Part title={words.earlier}>
      {isOpen ? (
        <Found id={id} />
      ) : (
        <Button size="small" onClick={() => open(true)}>
          {words.earlierOpen}
        </Button>
      )}
    </Part>
  );
}

function Found({ id }: { id: string }) {
  const { rx: words } = usePharmacistWords();
  const rxWords = useRxWords();
  const say = useSay();
  const list = useCall(() => rxCalls.previous({ id }), [id]);
  if (list.is === "waiting") return <Skeleton active paragraph={{ rows: 2 }} />;
  if (!list.value)
    return list.is === "refused" ? <Refused refusal={list.refusal} onRetry={() => void list.reload()} /> : null;
  const { prescriptions } = list.value;
  if (prescriptions.length === 0) return <p>{words.earlierNone}</p>;
  return (
    <ul className="wb-plain">
      {prescriptions.map((rx) => (
        <li key={rx.id} className="wr-signed">
          <b>{say.moment(rx.signedAt)}</b> <span>{say.name(rx.prescriber.name)}</span>{" "}
          <span className="wb-quiet">{`${rx.diagnosis.code} ${rx.diagnosis.name} · ${rxWords.states[rx.state]}`}</span>
          <ShortLines lines={rx.lines} />
        </li>
      ))}
    </ul>
  );
}
