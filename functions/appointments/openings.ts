import type { Application } from "../../shared/appointments/application";
import type { appointments } from "../../shared/appointments/contract";
import { dayUnfit, freeOpenings, type Unfit } from "../../shared/appointments/openings";
import { quoteFor, variantOn } from "../../shared/appointments/quotes";
import type { OpeningDay } from "../../shared/appointments/views";
import { windowDays } from "../../shared/appointments/windows";
import type { PriceList } from "../../shared/hospital/model";
import { done, refused } from "../../shared/kernel/result";
import { addDays, daysFrom, type Day } from "../../shared/kernel/time";
import type { Answering, Call, StaffActor } from "../kernel/call";
import { sessionIdOf } from "./keys";
import type { Parts } from "./parts";

const DAYS = 7;
/** Times shown of one day: enough to choose from, few enough to read. */
const MOST_A_DAY = 24;

export const openings =
  (parts: Parts): Answering<(typeof appointments)["calls"]["openings"]> =>
  async ({ id, from }, call) => {
    const application = await parts.repository.application(id, call);
    if (!application) return refused("thing.missing");
    const prices = await parts.hospital.priceList(call.tenant, application.priceVersion);
    const days = daysFrom(from, addDays(from, DAYS - 1));
    return done({
      days: await Promise.all(days.map((day) => dayFor(parts, application, day, prices, call))),
      next: addDays(from, DAYS),
    });
  };

const CLOSED: Readonly<Record<Unfit, NonNullable<OpeningDay["closed"]>>> = {
  "outside-window": "outside-window",
  "not-agreed": "not-agreed",
  unsuitable: "unsuitable",
  "no-session": "no-session",
  past: "no-session",
  "too-short": "full",
  "calendar-missing": "calendar-missing",
};

async function dayFor(
  parts: Parts,
  application: Application,
  day: Day,
  prices: PriceList,
  call: Call<StaffActor>,
): Promise<OpeningDay> {
  const { policy, repository } = parts;
  const kind = await parts.hospital.dayKind(call.tenant, day);
  const variant = variantOn(kind ?? "workday");
  const window = windowDays("system-ultrasound", application.dueOn, policy);
  const head = {
    day,
    kind: kind ?? "workday",
    variant,
    totalFen: quoteFor(variant, application.fetuses, policy, prices).totalFen,
    best: window.bestFrom <= day && day <= window.bestTo,
  };
  const unfit = dayUnfit(application, day, kind, policy, call.now);
  if (unfit || !kind) return { ...head, closed: CLOSED[unfit ?? "calendar-missing"], openings: [] };
  const halves = await Promise.all(
    (["am", "pm"] as const).map((half) => repository.session(sessionIdOf(day, half), call.tenant)),
  );
  if (halves.every((half) => half === undefined)) return { ...head, closed: "no-session", openings: [] };
  const free = halves.flatMap((half) => {
    if (!half) return [];
    return freeOpenings(application, half.session, kind, half.taken, policy, call.now).map((opening) => {
      const lane = half.session.lanes.find((candidate) => candidate.lane === opening.lane)!;
      const { sessionId, unit, units, startsAt, endsAt } = opening;
      return {
        sessionId,
        lane: lane.lane,
        unit,
        units,
        startsAt,
        endsAt,
        room: lane.room,
        sonographer: lane.sonographer,
      };
    });
  });
  const inOrder = free.sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.lane.localeCompare(b.lane));
  return { ...head, ...(inOrder.length ? {} : { closed: "full" as const }), openings: inOrder.slice(0, MOST_A_DAY) };
}
