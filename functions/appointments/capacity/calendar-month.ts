import { closedOn } from "../../../shared/appointments/capacity-rules";
import type { CapacityDay, SessionCell } from "../../../shared/appointments/capacity-views";
import type { Roster } from "../../../shared/appointments/capacity";
import { capacityPolicy } from "../../../shared/appointments/capacity-policy";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done } from "../../../shared/kernel/result";
import { addDays, dayOf, daysFrom, type Day } from "../../../shared/kernel/time";
import type { CalendarBook } from "../../hospital/queries";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";
import type { SessionNow } from "./store";

type Spec = (typeof sessions)["calls"]["calendarMonth"];

/** A month as operations see it. */
export const calendarMonth =
  (parts: Parts): Answering<Spec> =>
  async ({ month }, { tenant, now }) => {
    const [{ roster, version }, calendar] = await Promise.all([
      parts.capacity.roster(tenant),
      parts.hospital.calendar(tenant),
    ]);
    const first = `${month}-01`;
    const next = addDays(first, 31).slice(0, 7);
    const days = daysFrom(first, addDays(`${next}-01`, -1));
    const warning = warningOn(dayOf(now), calendar);
    return done({
      month,
      days: await Promise.all(days.map((day) => dayFor(parts, tenant, day, roster, calendar))),
      rosterVersion: version,
      ...(warning ? { warning } : {}),
    });
  };

/** From November on: what next year's calendar still is, unless it is the published one (D1-01). */
export function warningOn(today: Day, calendar: CalendarBook) {
  if (today.slice(5) < capacityPolicy.calendarDue.from) return undefined;
  const year = Number(today.slice(0, 4)) + 1;
  const status = calendar.statusOf(year);
  return status === "published" ? undefined : { year, status: status ?? ("missing" as const) };
}

async function dayFor(
  parts: Parts,
  tenant: string,
  day: Day,
  roster: Roster,
  calendar: CalendarBook,
): Promise<CapacityDay> {
  const halves = await Promise.all(
    (["am", "pm"] as const).map((half) => parts.capacity.sessionNow(`${day}#${half}`, tenant)),
  );
  const kind = calendar.kindOf(day);
  const closed = closedOn(roster, day, "am") ?? closedOn(roster, day, "pm");
  const open = halves.filter((one) => one !== undefined);
  return {
    day,
    ...(kind ? { kind } : {}),
    provisional: calendar.statusOf(Number(day.slice(0, 4))) === "provisional",
    ...(closed === undefined ? {} : { closed }),
    exceptions: roster.exceptions.filter(({ from, to }) => from <= day && day <= to),
    sessions: open.map((one) => cellOf(one, roster)),
  };
}

function cellOf({ session, version, holders }: SessionNow, { stops }: Roster): SessionCell {
  const sum = (lanes: readonly { readonly units: number }[]) => lanes.reduce((all, { units }) => all + units, 0);
  const stop = stops.filter(({ sessionId }) => sessionId === session.id).at(-1);
  return {
    id: session.id,
    half: session.half,
    startsAt: session.startsAt,
    version,
    lanes: session.lanes.map(({ lane, room, machine, sonographer, echo, units }) => ({
      lane,
      room,
      machine,
      sonographer,
      echo,
      units,
    })),
    units: sum(session.lanes),
    echoUnits: sum(session.lanes.filter(({ echo }) => echo)),
    taken: holders.size,
    bookings: new Set(holders.values()).size,
    ...(stop ? { stopped: { id: stop.id, reason: stop.reason } } : {}),
  };
}
