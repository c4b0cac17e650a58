import { useState } from "react";
import { Alert, Button, Card, Empty, Skeleton } from "antd";
import type { ClinicPattern, PatternName } from "../../../../shared/outpatient/patterns";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { clinicDeskCalls } from "./calls";
import type { ClinicDepartments } from "./department-picker";
import { PatternForm } from "./pattern-form";
import { useOutpatientWords } from "./words";

type Props = { departmentId: string; around: ClinicDepartments };
const nameOf = ({ doctorId, weekday, half }: PatternName): string => `${doctorId}#${weekday}#${half}`;

/** When the doctors of a department see outpatients week after week: what the sessions of the coming days are made of. */
export function WeekPatterns({ departmentId, around }: Props) {
  const words = useOutpatientWords();
  const list = useCall(() => clinicDeskCalls.patterns({ departmentId }), [departmentId]);
  const [open, setOpen] = useState<string>();
  const [saved, setSaved] = useState(false);
  const reload = () => void list.reload();
  const done = () => {
    setOpen(undefined);
    setSaved(true);
    reload();
  };
  const patterns = list.value?.patterns ?? [];
  const toggle = (name: string) => {
    setSaved(false);
    setOpen(open === name ? undefined : name);
  };
  return (
    <Card
      size="small"
      title={words.week.title}
      extra={
        <Button aria-pressed={open === "new"} onClick={() => toggle("new")}>
          {words.week.add}
        </Button>
      }
    >
      <p className="wb-quiet">{words.week.lead}</p>
      {saved && <Alert type="success" showIcon role="status" message={words.week.saved} />}
      {open === "new" && <PatternForm departmentId={departmentId} around={around} patterns={patterns} onDone={done} />}
      {list.is === "waiting" && <Skeleton active className="wb-wait" />}
      {list.is === "refused" && !list.value && <Refused refusal={list.refusal} onRetry={reload} />}
      {list.value && patterns.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.week.none} />
      )}
      {[...patterns].sort(byWeek).map((pattern) => {
        const name = nameOf(pattern);
        return (
          <div key={`${name}#${pattern.v}`}>
            <Line pattern={pattern} around={around} open={open === name} onOpen={() => toggle(name)} />
            {open === name && (
              <PatternForm
                departmentId={departmentId}
                around={around}
                patterns={patterns}
                pattern={pattern}
                onDone={done}
              />
            )}
          </div>
        );
      })}
    </Card>
  );
}

const byWeek = (a: ClinicPattern, b: ClinicPattern): number =>
  a.weekday - b.weekday || a.startsAt.localeCompare(b.startsAt) || a.doctorId.localeCompare(b.doctorId);

type LineProps = { pattern: ClinicPattern; around: ClinicDepartments; open: boolean; onOpen(): void };

function Line({ pattern, around, open, onOpen }: LineProps) {
  const words = useOutpatientWords();
  const say = useSay();
  const { doctorId, weekday, half, startsAt, slots, slotMinutes, from, to } = pattern;
  const doctor = around.doctorOf(doctorId);
  const ended = to !== undefined && to < today();
  return (
    <div className={`wb-clinics__week${ended ? " wb-quiet" : ""}`}>
      <b>
        {words.week.days[weekday - 1]} {words.halves[half]}
      </b>
      <span className="wb-clinics__who">{doctor ? say.name(doctor.name) : doctorId}</span>
      <span>{words.week.shape(say.clock(startsAt), slots, slotMinutes)}</span>
      <span className="wb-quiet">
        {ended
          ? words.week.ended(say.day(to))
          : to
            ? words.week.until(say.day(to))
            : from > today()
              ? words.week.since(say.day(from))
              : words.week.holds}
      </span>
      <Button aria-pressed={open} onClick={onOpen}>
        {words.week.change}
      </Button>
    </div>
  );
}
