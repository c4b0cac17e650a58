import { useState } from "react";
import { Button, Empty, Input, Skeleton, Tag } from "antd";
import { dayOf, type Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { clinicDeskCalls } from "../outpatient/calls";
import { Refused } from "../shell/refused";
import { useSpot } from "./spot";
import type { Desk } from "./use-desk";
import { useQueue } from "./use-queue";
import { useConsultationWords } from "./words";

/** One day of mine: outpatient clinics, and the online follow-ups that fall due on it. */
export function Schedule({ desk }: { desk: Desk }) {
  const { schedule: words } = useConsultationWords();
  const [day, setDay] = useState<Day>(today());
  return (
    <main className="wc-cards">
      <section className="wc-card">
        <h3>{words.clinics}</h3>
        <div className="wb-clinics__bar">
          <Input
            type="date"
            aria-label={words.day}
            className="wb-date"
            value={day}
            onChange={({ target }) => target.value && setDay(target.value)}
          />
          {day !== today() && <Button onClick={() => setDay(today())}>{words.today}</Button>}
        </div>
        <Clinics desk={desk} day={day} />
      </section>
      <section className="wc-card">
        <h3>{words.requests}</h3>
        <Requests day={day} />
      </section>
    </main>
  );
}

function Clinics({ desk, day }: { desk: Desk; day: Day }) {
  const { schedule: words } = useConsultationWords();
  const say = useSay();
  const mine = desk.view;
  const list = useCall(
    mine
      ? () => clinicDeskCalls.clinicDay({ departmentId: mine.departmentId, doctorId: mine.desk.doctorId, day })
      : null,
    [mine?.desk.doctorId, day],
  );
  if (list.is === "waiting") return <Skeleton active />;
  if (!list.value)
    return list.is === "refused" ? <Refused refusal={list.refusal} onRetry={() => void list.reload()} /> : null;
  if (list.value.clinics.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.noClinics} />;
  return (
    <ul className="wb-plain wc-rows">
      {list.value.clinics.map(({ session, free }) => (
        <li key={session.id}>
          <b>{say.clock(session.startsAt)}</b>
          <span>{words.booked(session.slots - free.length, session.slots)}</span>
          {session.state === "stopped" && <Tag color="red">{words.stopped}</Tag>}
        </li>
      ))}
    </ul>
  );
}

function Requests({ day }: { day: Day }) {
  const words = useConsultationWords();
  const say = useSay();
  const { go, open } = useSpot();
  const queue = useQueue();
  const due = (queue.rows ?? [])
    .filter(({ deadline }) => deadline !== undefined && dayOf(deadline) === day)
    .sort((a, b) => (a.deadline ?? "").localeCompare(b.deadline ?? ""));
  if (!queue.rows) return queue.refusal ? <Refused refusal={queue.refusal} /> : <Skeleton active />;
  if (due.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.schedule.noRequests} />;
  return (
    <ul className="wb-plain wc-rows">
      {due.map((row) => (
        <li key={row.id}>
          <span>
            <b>{row.maskedName}</b> {row.diagnosis.name}
          </span>
          <span>
            {row.place === "waiting"
              ? words.schedule.acceptBy(say.moment(row.deadline ?? row.submittedAt))
              : words.schedule.endsAt(say.moment(row.deadline ?? row.submittedAt))}
          </span>
          <Button
            size="small"
            onClick={() => {
              go({ view: "cases", queue: row.place });
              open(row.id);
            }}
          >
            {words.chat.open}
          </Button>
        </li>
      ))}
    </ul>
  );
}
