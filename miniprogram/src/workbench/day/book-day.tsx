import { useState } from "react";
import { Button, Input } from "antd";
import { addDays } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { sessionCalls } from "../calls";
import { Agreed, type WayProps } from "./desk-price";
import { WeekTimes, type Chosen } from "./week-times";
import { WhyRefused } from "./why-refused";
import { useDayWords } from "./words";

const MOST_NOTE = 300;

/** Another day out of the same inventory as online (D1-05): she chooses and agrees at the desk. */
export function BookDay({ who, paidFen, onReload, onTicket, onDueMissing }: WayProps) {
  const words = useDayWords();
  const say = useSay();
  const [from, setFrom] = useState(addDays(today(), 1));
  const [chosen, setChosen] = useState<Chosen>();
  const [agreed, setAgreed] = useState(false);
  const [note, setNote] = useState("");
  const [mend, setMend] = useState<string>();
  const week = useCall(() => sessionCalls.deskOpenings({ ...who, from }), [who, from]);
  const write = useWrite((id, { to }: { to: Chosen; note: string }) =>
    sessionCalls.bookAtDesk({
      id,
      ...who,
      sessionId: to.sessionId,
      lane: to.lane,
      unit: to.unit,
      agreement: { variant: to.variant, priceVersion: week.value?.priceVersion ?? "" },
      note: note.trim(),
    }),
  );
  const press = async () => {
    if (!chosen) return setMend(words.walkIn.choose);
    if (!agreed) return setMend(words.walkIn.agreedFirst);
    setMend(undefined);
    const answer = await write.press({ to: chosen, note });
    if (!answer) return;
    if (answer.ok) return onTicket(answer.value);
    if (answer.code === "due-date.missing" || answer.code === "due-date.implausible") return onDueMissing();
    if (answer.code === "application.exists") return onReload();
    setChosen(undefined);
    setAgreed(false);
    await week.reload();
  };
  return (
    <>
      <WeekTimes
        week={week}
        from={from}
        chosen={chosen}
        onFrom={setFrom}
        onChoose={(one) => {
          setChosen(one);
          setAgreed(false);
        }}
      />
      {chosen && (
        <>
          <h3>{words.walkIn.items}</h3>
          <p>{words.variants[chosen.variant]}</p>
          <div className="wb-ticks">
            <Agreed
              totalFen={chosen.totalFen}
              owedFen={Math.max(0, chosen.totalFen - paidFen)}
              agreed={agreed}
              onChange={setAgreed}
            />
          </div>
          <label className="wb-field">
            {words.walkIn.note}
            <Input maxLength={MOST_NOTE} value={note} onChange={(event) => setNote(event.target.value)} />
          </label>
        </>
      )}
      {mend && (
        <p className="wb-late" role="alert">
          {mend}
        </p>
      )}
      <WhyRefused refusal={write.refusal} />
      <p>
        <Button type="primary" size="large" loading={write.busy} onClick={() => void press()}>
          {chosen ? words.walkIn.book(say.slot(chosen.day, chosen.startsAt, chosen.endsAt)) : words.walkIn.choose}
        </Button>
      </p>
    </>
  );
}
