import type { App } from "../../functions/app";
import type { Write } from "../../functions/kernel/table/table";
import type { Roster } from "../../shared/appointments/capacity";
import { capacityPolicy } from "../../shared/appointments/capacity-policy";
import { plannedSession } from "../../shared/appointments/capacity-rules";
import { appointmentPolicy } from "../../shared/appointments/policy";
import type { UltrasoundSession } from "../../shared/appointments/sessions";
import { dayKind, type WorkingCalendar } from "../../shared/hospital/calendar";
import { workingCalendar } from "../../shared/hospital/data/calendar";
import { addDays, daysFrom, type Day } from "../../shared/kernel/time";
import { roster as firstRoster } from "./data/session-templates";

const WEEKS = capacityPolicy.horizon.days / 7;

/**
 * Ultrasound sessions of whole weeks from a day on: ordinary on working days, special-need on weekends and holidays
 * (D1-01, D1-14), none on closed days and none in a year without calendar.
 */
export function sessionsFrom(
  today: Day,
  weeks = WEEKS,
  calendar: WorkingCalendar = workingCalendar,
  roster: Roster = firstRoster,
): UltrasoundSession[] {
  return daysFrom(today, addDays(today, weeks * 7 - 1)).flatMap((day) => {
    const kind = dayKind(calendar, day);
    if (!kind.ok) return [];
    const halves = (["am", "pm"] as const).map((half) =>
      plannedSession(roster, day, half, kind.value, appointmentPolicy.unitMinutes),
    );
    return halves.filter((one) => one !== undefined);
  });
}

/** What the hospital begins with: its roster, and every session within reach, each with the kind of its day. */
export function capacityWrites({ parts }: Pick<App, "parts">, tenant: string, today: Day): Write[] {
  const { capacity } = parts.appointments;
  return [
    capacity.rosterWrite(firstRoster, 0, tenant),
    ...sessionsFrom(today).map((session) => {
      const kind = dayKind(workingCalendar, session.day);
      return capacity.headWrite(session, kind.ok ? kind.value : undefined, 0, tenant);
    }),
    capacity.openThroughWrite(addDays(today, capacityPolicy.horizon.days - 1), tenant),
  ];
}
