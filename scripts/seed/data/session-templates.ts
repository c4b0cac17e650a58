import type { SessionLane } from "../../../shared/appointments/sessions";
import type { ClockTime } from "../../../shared/kernel/time";
import type { DayKind } from "../../../shared/hospital/model";
import { doctors } from "../../../shared/hospital/data/doctors";

/** A half day as it repeats: `sonographers` take the lanes in turn, one place further every day. */
export type SessionTemplate = {
  half: "am" | "pm";
  startsAt: ClockTime;
  lanes: readonly Omit<SessionLane, "sonographer">[];
};

const named = (id: string) => doctors.find((doctor) => doctor.id === id)!.name;

/** Only those qualified for fetal echocardiography work an echo lane (D1-17). */
export const sonographers = {
  echo: ["dr-luo-wanqiu", "dr-tan-zhixia"].map(named),
  system: ["dr-he-qingyun", "dr-peng-yichen", "dr-ran-ruolan"].map(named),
};

const weekdayLanes = (units: number): SessionTemplate["lanes"] => [
  { lane: "A1", room: "C301", machine: "US-01", echo: false, units },
  { lane: "A2", room: "C302", machine: "US-02", echo: false, units },
  { lane: "A3", room: "C303", machine: "US-03", echo: false, units },
  { lane: "A4", room: "C305", machine: "US-05", echo: true, units },
];

/** Weekends and holidays: special-need examinations only, so every lane can do the fetal heart (D1-14). */
const specialNeedLanes = (units: number): SessionTemplate["lanes"] => [
  { lane: "A4", room: "C305", machine: "US-05", echo: true, units },
  { lane: "A5", room: "C306", machine: "US-06", echo: true, units },
];

const weekday: readonly SessionTemplate[] = [
  { half: "am", startsAt: "08:00", lanes: weekdayLanes(24) },
  { half: "pm", startsAt: "13:30", lanes: weekdayLanes(24) },
];
const specialNeed: readonly SessionTemplate[] = [
  { half: "am", startsAt: "08:30", lanes: specialNeedLanes(18) },
  { half: "pm", startsAt: "13:30", lanes: specialNeedLanes(18) },
];

export const sessionTemplates: Readonly<Record<DayKind, readonly SessionTemplate[]>> = {
  workday: weekday,
  "make-up-workday": weekday,
  weekend: specialNeed,
  holiday: specialNeed,
};
