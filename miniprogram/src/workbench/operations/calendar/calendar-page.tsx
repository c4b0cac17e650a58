import { useState } from "react";
import { Alert, Button, Skeleton } from "antd";
import type { Day } from "../../../../../shared/kernel/time";
import { today } from "../../../kernel/clock";
import { useCall } from "../../../kernel/use-call";
import { sessionCalls } from "../../calls";
import { Refused } from "../../shell/refused";
import { useKeys } from "../../shell/use-keys";
import { ChangeDrawer, type Plan } from "../changes/change-drawer";
import type { Go } from "../sections";
import { useOperationsWords } from "../words";
import { DayPanel } from "./day-panel";
import { monthAfter, monthOf, sayMonth } from "./month";
import { MonthGrid } from "./month-grid";

/** A month of sessions: what is open and how full, and what can be done about a day. */
export function CalendarPage({ go }: { go: Go }) {
  const words = useOperationsWords();
  const [month, setMonth] = useState(() => monthOf(today()));
  const [day, setDay] = useState<Day>();
  const [plan, setPlan] = useState<Plan>();
  const call = useCall(() => sessionCalls.calendarMonth({ month }), [month]);
  useKeys({ Escape: plan ? undefined : () => setDay(undefined) });
  const turn = (to: string) => {
    setDay(undefined);
    setMonth(to);
  };
  const days = call.value?.month === month ? call.value.days : undefined;
  const open = days?.find((one) => one.day === day);
  const warning = call.value?.warning;
  return (
    <main className="wb-calendar" data-open={open ? "day" : "month"} aria-label={words.sections.calendar}>
      <section className="wb-calendar__month" aria-busy={call.reloading}>
        {warning && (
          <Alert
            type="warning"
            showIcon
            message={words.warning[warning.status](warning.year)}
            action={
              <Button size="small" onClick={() => go("holidays")}>
                {words.warning.open}
              </Button>
            }
          />
        )}
        <div className="wb-calendar__bar">
          <h2 aria-live="polite">{sayMonth(month, words)}</h2>
          <Button onClick={() => turn(monthAfter(month, -1))}>{words.before}</Button>
          <Button onClick={() => turn(monthOf(today()))}>{words.thisMonth}</Button>
          <Button onClick={() => turn(monthAfter(month, 1))}>{words.after}</Button>
          <span className="wb-quiet wb-calendar__legend">{words.legend}</span>
        </div>
        {call.is === "waiting" && <Skeleton active className="wb-wait" />}
        {call.is === "refused" && !days && <Refused refusal={call.refusal} onRetry={() => void call.reload()} />}
        {days && <MonthGrid month={month} days={days} chosen={day} onChoose={setDay} />}
      </section>
      {open ? (
        <DayPanel key={open.day} day={open} onBack={() => setDay(undefined)} onPlan={setPlan} />
      ) : (
        <section className="wb-calendar__day wb-calendar__day--none">
          <h2>{words.chooseDay}</h2>
          <p className="wb-quiet">{words.chooseDayText}</p>
        </section>
      )}
      <ChangeDrawer plan={plan} onClose={() => setPlan(undefined)} onSaved={() => void call.reload()} />
    </main>
  );
}
