import type { Application } from "../../../shared/appointments/application";
import type { CapacityEffect, Displaced, Repriced, SessionEffect } from "../../../shared/appointments/capacity-views";
import { dayChanged } from "../../../shared/appointments/repricing";
import { noPlaceCanCome } from "../../../shared/appointments/wait-list";
import { windowDays } from "../../../shared/appointments/windows";
import { gestationalAge } from "../../../shared/kernel/gestational-age";
import { dayOf, type Instant } from "../../../shared/kernel/time";
import type { Parts } from "../parts";
import type { Work } from "./store";
import { isChanged, type Seen, type Survey } from "./survey";

/** What a change does, in the words of the page: sessions, people and prices. Names are masked. */
export async function effectOf(
  parts: Parts,
  tenant: string,
  survey: Survey,
  days: Work["days"],
  now: Instant,
): Promise<CapacityEffect> {
  const people = await Promise.all(days.map((one) => peopleOn(parts, tenant, one.day)));
  const repriced = await Promise.all(
    days.flatMap((change, at) => people[at]!.map((one) => repricedBy(parts, tenant, one, change, now))),
  );
  return {
    sessions: survey.seen.filter(isChanged).map(sessionEffect).filter(isFelt),
    changingRooms: survey.moved.length,
    displaced: await Promise.all(survey.displaced.map((one) => displacedLine(parts, tenant, one, survey, now))),
    dayKinds: days.map((one, at) => ({ ...one, bookings: people[at]!.length })),
    repriced: repriced.filter((one) => one !== undefined),
  };
}

/** Everybody who has a place on a day. */
export async function peopleOn(parts: Parts, tenant: string, day: string): Promise<Application[]> {
  const halves = await Promise.all(
    (["am", "pm"] as const).map((half) => parts.capacity.sessionNow(`${day}#${half}`, tenant)),
  );
  const ids = new Set(halves.flatMap((one) => [...(one?.holders.values() ?? [])]));
  const found = await Promise.all([...ids].map((id) => parts.repository.unread(tenant, id)));
  return found.filter((one) => one !== undefined).filter(({ booking }) => booking?.day === day);
}

function sessionEffect({ id, now, after }: Seen): SessionEffect {
  const before = now?.session.lanes ?? [];
  const [was, is] = [before, after.lanes].map((lanes) => new Map(lanes.map(({ lane, units }) => [lane, units])));
  let [unitsLost, unitsGained] = [0, 0];
  for (const lane of new Set([...was!.keys(), ...is!.keys()])) {
    const more = (is!.get(lane) ?? 0) - (was!.get(lane) ?? 0);
    if (more > 0) unitsGained += more;
    else unitsLost -= more;
  }
  return {
    sessionId: id,
    day: after.day,
    half: after.half,
    lanesLost: [...was!.keys()].filter((lane) => !is!.has(lane)),
    lanesGained: [...is!.keys()].filter((lane) => !was!.has(lane)),
    unitsLost,
    unitsGained,
  };
}
const isFelt = ({ unitsLost, unitsGained }: SessionEffect): boolean => unitsLost + unitsGained > 0;

async function displacedLine(
  parts: Parts,
  tenant: string,
  application: Application,
  { places }: Survey,
  now: Instant,
): Promise<Displaced> {
  const { id, personId, dueOn, state } = application;
  const booking = application.booking!;
  const { maskedName } = await parts.people.names(tenant, personId);
  const { hardStop } = windowDays("system-ultrasound", dueOn, parts.policy);
  const place = places.get(id);
  return {
    id,
    maskedName,
    ageToday: gestationalAge(dueOn, dayOf(now)),
    hardStop,
    state,
    from: { day: booking.day, startsAt: booking.startsAt, endsAt: booking.endsAt },
    paid: booking.paidBy !== undefined,
    next: place ? "place" : noPlaceCanCome(hardStop, now, parts.policy) ? "call" : "wait-list",
    ...(place
      ? {
          to: {
            day: place.day,
            startsAt: place.startsAt,
            endsAt: place.endsAt,
            variant: place.variant,
            room: place.room,
          },
        }
      : {}),
  };
}

async function repricedBy(
  parts: Parts,
  tenant: string,
  application: Application,
  change: Work["days"][number],
  now: Instant,
): Promise<Repriced | undefined> {
  const prices = await parts.hospital.priceList(tenant, application.priceVersion);
  const changed = dayChanged(application, change, prices, parts.policy, now);
  if (changed.is !== "repriced") return undefined;
  const { maskedName } = await parts.people.names(tenant, application.personId);
  const { day, startsAt } = application.booking!;
  return { id: application.id, maskedName, day, startsAt, fromFen: changed.fromFen, toFen: changed.toFen };
}
