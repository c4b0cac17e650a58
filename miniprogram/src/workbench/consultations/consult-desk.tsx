import { useEffect, useRef, useState } from "react";
import { Empty, Skeleton } from "antd";
import { Refused } from "../shell/refused";
import { useKeys } from "../shell/use-keys";
import { CaseList } from "./case-list";
import { CasePage } from "./case-page";
import { CaseTabs } from "./case-tabs";
import { DutyBar } from "./duty-bar";
import { MyDesk } from "./my-desk";
import { PrenatalDesk } from "./prenatal-desk";
import { QueueNav } from "./queue-nav";
import { Schedule } from "./schedule";
import { useSpot } from "./spot";
import { rowsOf } from "./urgency";
import { useDesk, type Desk } from "./use-desk";
import { useQueue } from "./use-queue";
import { useConsultationWords } from "./words";

/** Online follow-up for a doctor: on duty or not above, then cases, schedule or settings. */
export function ConsultDesk() {
  const words = useConsultationWords();
  const desk = useDesk();
  const { view, openId, doctorId, go, enter } = useSpot();
  const mine = desk.view?.desk.doctorId;
  useEffect(() => {
    if (mine) enter(mine);
  }, [mine, enter]);
  if (desk.asked.is === "waiting") return <Skeleton active className="wb-wait" />;
  if (!desk.view)
    return desk.asked.is === "refused" ? (
      <Refused refusal={desk.asked.refusal} own={words.refusals} onRetry={() => void desk.reload()} />
    ) : null;
  if (doctorId !== mine) return null;
  return (
    <div className="wc">
      <DutyBar
        desk={desk}
        view={view}
        onView={(one) => go({ view: one })}
        isCaseOpen={view === "cases" && openId !== undefined}
      />
      {view === "cases" && <Cases desk={desk} />}
      {view === "schedule" && <Schedule desk={desk} />}
      {view === "set" && <MyDesk desk={desk} />}
      {view === "prenatal" && <PrenatalDesk />}
    </div>
  );
}

function Cases({ desk }: { desk: Desk }) {
  const words = useConsultationWords();
  const queue = useQueue();
  const { queue: name, openId, tabs, go, open, close, turn } = useSpot();
  const [at, setAt] = useState<string>();
  const rows = queue.rows ? rowsOf(queue.rows, name) : [];
  // what has ended leaves the queue; its tab keeps its name
  const names = useRef(new Map<string, string>());
  for (const row of queue.rows ?? []) names.current.set(row.id, row.maskedName);
  // what is half written stays where it was: a tab that was opened once is kept, hidden behind the others
  const visited = useRef(new Set<string>());
  if (openId) visited.current.add(openId);
  const rowOf = (id: string) => queue.rows?.find((row) => row.id === id);
  const show = (id: string | undefined) => {
    setAt(id ?? openId);
    open(id);
  };
  const step = (by: number) => {
    const from = rows.findIndex((row) => row.id === (at ?? openId));
    const to = rows[from < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, from + by))];
    if (to) setAt(to.id);
  };
  useKeys({
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    ArrowRight: () => turn(1),
    ArrowLeft: () => turn(-1),
    Enter: () => at && show(at),
  });
  return (
    <div className="wb-desk" data-open={openId ? "case" : "queue"}>
      <div className="wb-desk__left">
        <QueueNav queue={queue} open={name} onOpen={(one) => go({ queue: one })} />
        <p className="wb-legend">{words.legend}</p>
      </div>
      <CaseList queue={queue} name={name} rows={rows} at={at} openId={openId} onOpen={show} />
      <div className="wc-right">
        <CaseTabs
          tabs={tabs.map((id) => ({ id, name: names.current.get(id) ?? words.unnamed, row: rowOf(id) }))}
          openId={openId}
          onOpen={show}
          onClose={close}
        />
        {tabs
          .filter((id) => visited.current.has(id))
          .map((id) => (
            <CasePage
              key={id}
              id={id}
              row={rowOf(id)}
              isShown={id === openId}
              isQueueKnown={queue.rows !== undefined}
              isWorking={desk.view?.working === true}
              phrases={desk.view?.desk.phrases ?? words.phrases.ready}
              onBack={() => show(undefined)}
              onChanged={() => void queue.reload()}
              onGone={() => close(id)}
            />
          ))}
        {!openId && (
          <main className="wb-case wb-case--none">
            <Empty description={<b>{words.choose}</b>}>{words.chooseText}</Empty>
          </main>
        )}
      </div>
    </div>
  );
}
