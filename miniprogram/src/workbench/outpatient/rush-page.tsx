import { useState } from "react";
import { Button, Card, Empty, Skeleton, Tag } from "antd";
import type { PlannedSession } from "../../../../shared/outpatient/views";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { clinicDeskCalls } from "./calls";
import { DepartmentPicker, useClinicDepartments, type ClinicDepartments } from "./department-picker";
import { PlanForm } from "./plan-form";
import { RushForm } from "./rush-form";
import { WeekPatterns } from "./week-patterns";
import { useOutpatientWords } from "./words";

/** Operations: the planned sessions of a department, which of them are in such demand that a draw is fairer. */
export function RushPage() {
  const words = useOutpatientWords();
  const around = useClinicDepartments();
  const [departmentId, setDepartment] = useState<string>();
  const [planning, setPlanning] = useState(false);
  const [weeks, setWeeks] = useState(false);
  const list = useCall(departmentId ? () => clinicDeskCalls.planned({ departmentId, from: today() }) : null, [
    departmentId,
  ]);
  const reload = () => void list.reload();
  return (
    <main className="wb-clinics wb-finance__page">
      <div className="wb-clinics__bar">
        <DepartmentPicker around={around} value={departmentId} onChange={setDepartment} />
        <Button aria-pressed={planning} onClick={() => setPlanning(!planning)}>
          {words.plan}
        </Button>
        <Button aria-pressed={weeks} onClick={() => setWeeks(!weeks)}>
          {words.week.show}
        </Button>
      </div>
      {weeks && departmentId && <WeekPatterns key={departmentId} departmentId={departmentId} around={around} />}
      {planning && departmentId && (
        <PlanForm
          key={departmentId}
          departmentId={departmentId}
          around={around}
          onDone={() => {
            setPlanning(false);
            reload();
          }}
        />
      )}
      <p className="wb-quiet">{words.rushLead}</p>
      {list.is === "waiting" && <Skeleton active className="wb-wait" />}
      {list.is === "refused" && !list.value && <Refused refusal={list.refusal} onRetry={reload} />}
      {list.value?.sessions.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.noPlanned} />
      )}
      {list.value?.sessions.map((planned) => (
        <Planned key={planned.session.id} planned={planned} around={around} onChanged={reload} />
      ))}
    </main>
  );
}

type Props = { planned: PlannedSession; around: ClinicDepartments; onChanged(): void };

function Planned({ planned: { session, taken, refused, adviseRush }, around, onChanged }: Props) {
  const words = useOutpatientWords();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const doctor = around.doctorOf(session.doctorId);
  const { rush } = session;
  const done = () => {
    setOpen(false);
    onChanged();
  };
  return (
    <Card
      size="small"
      title={
        <>
          {doctor ? say.name(doctor.name) : session.doctorId}{" "}
          <span className="wb-quiet">
            {say.day(session.day)} {say.clock(session.startsAt)}
          </span>
        </>
      }
      extra={<Tag>{words.sessionStates[session.state]}</Tag>}
    >
      <p>
        {words.demand(taken, session.slots, refused)} {adviseRush && <Tag color="warning">{words.adviseRush}</Tag>}
      </p>
      {rush && (
        <>
          <p>{words.rushWindow(say.moment(rush.opensAt), say.moment(rush.closesAt))}</p>
          <p className="wb-quiet">
            {words.commitment} <span className="wb-code">{rush.commitment}</span>
          </p>
        </>
      )}
      {session.state === "not-released" && !rush && (
        <Button onClick={() => setOpen(!open)} aria-pressed={open}>
          {words.mark}
        </Button>
      )}
      {open && <RushForm session={session} onDone={done} />}
    </Card>
  );
}
