import { useState } from "react";
import { Button } from "antd";
import { clockOf, addMinutes, instantOf } from "../../../../shared/kernel/time";
import type { ClinicDay } from "../../../../shared/outpatient/views";
import { useSay } from "../../i18n";
import { useWrite } from "../../kernel/use-write";
import { FindPerson } from "../clinic-desk/find-person";
import type { FormPerson } from "../clinic-desk/person";
import { clinicDeskCalls } from "./calls";
import { WhyRefused } from "./why-refused";
import { useOutpatientWords } from "./words";

type Props = { clinic: ClinicDay; onDone(): void };

/** A booking at the desk: from the same places, at the same release time as everybody's. */
export function BookForm({ clinic: { session, free }, onDone }: Props) {
  const words = useOutpatientWords();
  const say = useSay();
  const [person, setPerson] = useState<FormPerson>();
  const [slot, setSlot] = useState<number>();
  const write = useWrite((id, { personId, at }: { personId: string; at: number }) =>
    clinicDeskCalls.bookAtDesk({ id, personId, sessionId: session.id, slot: at }),
  );
  const timeOf = (at: number) =>
    say.clock(clockOf(addMinutes(instantOf(session.day, session.startsAt), at * session.slotMinutes)));
  const send = async () => {
    if (!person || slot === undefined) return;
    const answer = await write.press({ personId: person.personId, at: slot });
    if (answer?.ok) onDone();
  };
  if (!person) return <FindPerson onFound={setPerson} />;
  return (
    <section className="wb-questions">
      <h3>{words.bookFor(person.name)}</h3>
      {free.length === 0 && <p>{words.noFree}</p>}
      <div className="wb-day__times" role="group" aria-label={words.chooseTime}>
        {free.map((at) => (
          <button key={at} type="button" className="wb-time" aria-pressed={slot === at} onClick={() => setSlot(at)}>
            {timeOf(at)}
          </button>
        ))}
      </div>
      <WhyRefused refusal={write.refusal} />
      <p className="wb-quiet">{words.bookHint}</p>
      <Button type="primary" disabled={slot === undefined} loading={write.busy} onClick={() => void send()}>
        {slot === undefined ? words.chooseTime : words.bookAt(person.name, timeOf(slot))}
      </Button>{" "}
      <Button onClick={() => setPerson(undefined)}>{words.another}</Button>
    </section>
  );
}
