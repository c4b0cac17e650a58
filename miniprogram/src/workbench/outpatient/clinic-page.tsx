import { useState } from "react";
import { Button, Empty, Input, Skeleton } from "antd";
import type { Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { usePoll } from "../shell/use-poll";
import { clinicDeskCalls } from "./calls";
import { DepartmentPicker, useClinicDepartments } from "./department-picker";
import { SessionPanel } from "./session-panel";
import { useOutpatientWords } from "./words";

const AGAIN_MS = 20_000;

/** The clinics of a department on a day: who comes when, booking at the desk, adding, checking in, stopping. */
export function ClinicPage() {
  const words = useOutpatientWords();
  const say = useSay();
  const around = useClinicDepartments();
  const [departmentId, setDepartment] = useState<string>();
  const [day, setDay] = useState<Day>(today());
  const list = useCall(departmentId ? () => clinicDeskCalls.clinicDay({ departmentId, day }) : null, [
    departmentId,
    day,
  ]);
  const reload = () => void list.reload();
  usePoll(reload, AGAIN_MS);
  return (
    <main className="wb-clinics">
      <div className="wb-clinics__bar">
        <DepartmentPicker around={around} value={departmentId} onChange={setDepartment} />
        <Input
          type="date"
          aria-label={words.day}
          className="wb-date"
          value={day}
          onChange={({ target }) => target.value && setDay(target.value)}
        />
        {day !== today() && <Button onClick={() => setDay(today())}>{words.today}</Button>}
      </div>
      {list.is === "waiting" && <Skeleton active className="wb-wait" />}
      {list.is === "refused" && !list.value && <Refused refusal={list.refusal} onRetry={reload} />}
      {list.value?.clinics.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.none(say.day(day))}</b>}>
          {words.noneText}
        </Empty>
      )}
      {list.value?.clinics.map((clinic) => (
        <SessionPanel
          key={clinic.session.id}
          clinic={clinic}
          doctor={around.doctorOf(clinic.session.doctorId)}
          onChanged={reload}
        />
      ))}
    </main>
  );
}
