import { appointmentPolicy } from "../../shared/appointments/policy";
import type { SessionLane, UltrasoundSession } from "../../shared/appointments/sessions";
import { dayKind, type WorkingCalendar } from "../../shared/hospital/calendar";
import { workingCalendar } from "../../shared/hospital/data/calendar";
import { ultrasoundClosures, type Closure } from "../../shared/hospital/data/closures";
import { addDays, daysBetween, daysFrom, type Day } from "../../shared/kernel/time";
import { sessionTemplates, sonographers, type SessionTemplate } from "./data/session-templates";

/** The turn follows the calendar, not the day of seeding, so that seeding again gives the same roster. */
const turnOf = (day: Day): number => daysBetween("2025-01-01", day);

function staffed(template: SessionTemplate, turn: number): SessionLane[] {
  const next = { echo: 0, system: 0 };
  return template.lanes.map((lane) => {
    const kind = lane.echo ? "echo" : "system";
    const names = sonographers[kind];
    const sonographer = names[(turn + next[kind]++) % names.length]!;
    return { ...lane, sonographer };
  });
}

/**
 * Ultrasound sessions of whole weeks from a day on: ordinary on working days, special-need on weekends and holidays
 * (D1-01, D1-14), none on closed days and none in a year without calendar.
 */
export function sessionsFrom(
  today: Day,
  weeks = 12,
  calendar: WorkingCalendar = workingCalendar,
  closures: readonly Closure[] = ultrasoundClosures,
): UltrasoundSession[] {
  return daysFrom(today, addDays(today, weeks * 7 - 1)).flatMap((day) => {
    const kind = dayKind(calendar, day);
    if (!kind.ok || closures.some(({ from, to }) => from <= day && day <= to)) return [];
    return sessionTemplates[kind.value].map((template) => ({
      id: `${day}#${template.half}`,
      day,
      half: template.half,
      startsAt: template.startsAt,
      unitMinutes: appointmentPolicy.unitMinutes,
      lanes: staffed(template, turnOf(day)),
    }));
  });
}
