import type { Application } from "../../shared/appointments/application";
import { besideOf } from "../../shared/appointments/beside";
import type { appointments } from "../../shared/appointments/contract";
import type { Booking } from "../../shared/appointments/model";
import { dayUnfit, freeOpenings, type Unfit } from "../../shared/appointments/openings";
import { quoteFor, variantFor } from "../../shared/appointments/quotes";
import { splitOn } from "../../shared/appointments/two-visits";
import type { OpeningDay } from "../../shared/appointments/views";
import { windowDays } from "../../shared/appointments/windows";
import type { PriceList } from "../../shared/hospital/model";
import { done, refused } from "../../shared/kernel/result";
import { addDays, daysFrom, type Day } from "../../shared/kernel/time";
import type { Answering, Call, StaffActor } from "../kernel/call";
import { sessionIdOf } from "./keys";
import { partnerOf } from "./moves/together";
import type { Parts } from "./parts";

const DAYS = 7;
/** Times shown of one day: enough to choose from, few enough to read. */
const MOST_A_DAY = 24;

export const openings =
  (parts: Parts): Answering<(typeof appointments)["calls"]["openings"]> =>
  async ({ id, from, dueOn }, call) => {
    const listed = await parts.repository.application(id, call);
    if (!listed) return refused("thing.missing");
    const application = { ...listed, dueOn: dueOn ?? listed.dueOn };
    const partner = (await partnerOf(parts, listed, call.tenant))?.booking;
    const prices = await parts.hospital.priceList(call.tenant, application.priceVersion);
    const days = daysFrom(from, addDays(from, DAYS - 1));
    return done({
      days: await Promise.all(days.map((day) => dayFor(parts, { application, prices, partner }, day, call))),
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

type Asked = { readonly application: Application; readonly prices: PriceList; readonly partner?: Booking };

async function dayFor(
  parts: Parts,
  { application, prices, partner }: Asked,
  day: Day,
  call: Call<StaffActor>,
): Promise<OpeningDay> {
  const { policy, repository } = parts;
  const kind = await parts.hospital.dayKind(call.tenant, day);
  const variant = variantFor(application, kind ?? "workday");
  const echo = splitOn(application, day, variant, policy);
  const window = windowDays("system-ultrasound", application.dueOn, policy);
  const head = {
    day,
    kind: kind ?? "workday",
    variant,
    totalFen: quoteFor(variant, application.fetuses, policy, prices).totalFen,
    best: window.bestFrom <= day && day <= window.bestTo,
    ...(echo ? { echo } : {}),
  };
  const unfit = dayUnfit(application, day, kind, policy, call.now, true);
  if (unfit || !kind) return { ...head, closed: CLOSED[unfit ?? "calendar-missing"], openings: [] };
  const halves = await Promise.all(
    (["am", "pm"] as const).map((half) => repository.session(sessionIdOf(day, half), call.tenant)),
  );
  if (halves.every((half) => half === undefined)) return { ...head, closed: "no-session", openings: [] };
  const free = halves.flatMap((half) => {
    if (!half) return [];
    const found = freeOpenings(application, half.session, kind, half.taken, policy, call.now, true);
    const adjacent = besideOf(application, half, kind, partner, policy, call.now);
    const others = found.filter((one) => !adjacent.some((near) => near.lane === one.lane && near.unit === one.unit));
    return [...adjacent, ...others].map((opening) => {
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
        ...(adjacent.includes(opening) ? { beside: true } : {}),
      };
    });
  });
  // Times beside the one with whom she comes stand first, so that they are never cut off.
  const inOrder = free.sort(
    (a, b) =>
      Number(b.beside ?? false) - Number(a.beside ?? false) ||
      a.startsAt.localeCompare(b.startsAt) ||
      a.lane.localeCompare(b.lane),
  );
  return { ...head, ...(inOrder.length ? {} : { closed: "full" as const }), openings: inOrder.slice(0, MOST_A_DAY) };
}
