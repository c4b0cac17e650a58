import { useState } from "react";
import { Button } from "antd";
import type { DayLine } from "../../../../shared/appointments/day-views";
import { addDays } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { sessionCalls } from "../calls";
import type { DayInHand } from "./use-day";
import { WeekTimes, type Chosen } from "./week-times";
import { useDayWords } from "./words";

/** A new time for an examination that has to be done again: same form, nothing more to pay (row 34). */
export function AnotherDay({ line: { id, version }, day }: { line: DayLine; day: DayInHand }) {
  const words = useDayWords();
  const say = useSay();
  const [from, setFrom] = useState(addDays(today(), 1));
  const [chosen, setChosen] = useState<Chosen>();
  const week = useCall(() => sessionCalls.repeatOpenings({ id, from }), [id, from]);
  const slot = chosen && say.slot(chosen.day, chosen.startsAt, chosen.endsAt);
  const press = async () => {
    if (!chosen || !slot) return;
    const { sessionId, lane, unit } = chosen;
    const answer = await day.take(
      `again ${id} ${version} ${sessionId} ${lane} ${unit}`,
      (stepId) => sessionCalls.comeAgain({ id, stepId, version, sessionId, lane, unit, note: "" }),
      () => words.done.booked(slot),
    );
    if (answer?.ok) return;
    setChosen(undefined);
    void week.reload();
  };
  return (
    <div className="wb-person__form">
      <WeekTimes week={week} from={from} chosen={chosen} onFrom={setFrom} onChoose={setChosen} />
      <Button type="primary" disabled={!chosen} loading={day.busy} onClick={() => void press()}>
        {slot ? words.walkIn.book(slot) : words.walkIn.choose}
      </Button>
    </div>
  );
}
