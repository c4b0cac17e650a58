import type { Machine, Room, Roster, SessionTemplate, Sonographer } from "../../../shared/appointments/capacity";
import { doctors } from "../../../shared/hospital/data/doctors";
import { ultrasoundClosures } from "../../../shared/hospital/data/closures";

const sonographer = (id: string, echo: boolean): Sonographer => {
  const { name } = doctors.find((doctor) => doctor.id === id)!;
  return { id, name, system: true, echo, certificateUntil: "2030-06-30" };
};
const echoPeople = ["dr-luo-wanqiu", "dr-tan-zhixia"];
const systemPeople = ["dr-he-qingyun", "dr-peng-yichen", "dr-ran-ruolan"];

const machine = (id: string, home: string, echo: boolean): Machine => ({
  id,
  name: { zh: `${echo ? "心脏" : "系统"}超声仪 ${id}`, en: `${echo ? "Fetal heart" : "System"} ultrasound ${id}` },
  home,
  echo,
});
const room = (id: string, lane: string): Room => ({
  id,
  lane,
  name: { zh: `超声诊室 ${id}`, en: `Ultrasound room ${id}` },
});

const FROM = "2025-01-01";
const weekday = (half: "am" | "pm", startsAt: string): SessionTemplate => ({
  id: `weekday-${half}`,
  dayKinds: ["workday", "make-up-workday"],
  half,
  startsAt,
  units: 24,
  sonographerIds: [...systemPeople, ...echoPeople],
  machineIds: ["US-01", "US-02", "US-03", "US-05"],
  roomIds: ["C301", "C302", "C303", "C305"],
  effectiveFrom: FROM,
});
/** Weekends and holidays: special-need examinations only, so every lane can do the fetal heart (D1-14). */
const specialNeed = (half: "am" | "pm", startsAt: string): SessionTemplate => ({
  id: `special-need-${half}`,
  dayKinds: ["weekend", "holiday"],
  half,
  startsAt,
  units: 18,
  sonographerIds: echoPeople,
  machineIds: ["US-05", "US-06"],
  roomIds: ["C305", "C306"],
  effectiveFrom: FROM,
});

/** Who examines with what, and how half days repeat, on the hospital's first day. */
export const roster: Roster = {
  sonographers: [...systemPeople.map((id) => sonographer(id, false)), ...echoPeople.map((id) => sonographer(id, true))],
  machines: [
    machine("US-01", "C301", false),
    machine("US-02", "C302", false),
    machine("US-03", "C303", false),
    machine("US-05", "C305", true),
    machine("US-06", "C306", true),
  ],
  rooms: [room("C301", "A1"), room("C302", "A2"), room("C303", "A3"), room("C305", "A4"), room("C306", "A5")],
  templates: [weekday("am", "08:00"), weekday("pm", "13:30"), specialNeed("am", "08:30"), specialNeed("pm", "13:30")],
  exceptions: ultrasoundClosures.map(({ from, to }) => ({
    id: `spring-festival-${from.slice(0, 4)}`,
    what: "closed" as const,
    from,
    to,
    reason: "春节初一至初三停诊，急诊请到产科",
  })),
  stops: [],
};
