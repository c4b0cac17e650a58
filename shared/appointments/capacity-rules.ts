import type { DayKind } from "../hospital/model";
import { daysBetween, weekdayOf, type Day } from "../kernel/time";
import type { CapacityException, Half, Machine, Roster, Room, SessionTemplate, Sonographer } from "./capacity";
import type { SessionLane, UltrasoundSession } from "./sessions";

/** The turn follows the calendar, so that working it out again gives the same roster. */
const turnOf = (day: Day): number => daysBetween("2025-01-01", day);
const turned = <T>(list: readonly T[], turn: number): T[] =>
  list.map((_, at) => list[(((turn + at) % list.length) + list.length) % list.length]!);

/** Does an exception hold on this half day? */
export const covers = ({ from, to, half }: CapacityException, day: Day, on: Half): boolean =>
  from <= day && day <= to && (half === undefined || half === on);

type Fit = {
  readonly people: readonly Sonographer[];
  readonly machines: readonly Machine[];
  readonly rooms: readonly Room[];
};

/** Who and what of a template is there on a half day: nobody away, nobody whose certificate has run out. */
export function thereOn(template: SessionTemplate, roster: Roster, day: Day): Fit {
  const away = new Set(
    roster.exceptions.flatMap((one) =>
      one.what === "away" && covers(one, day, template.half) ? [one.resourceId] : [],
    ),
  );
  const known = <T extends { readonly id: string }>(all: readonly T[], ids: readonly string[]): T[] =>
    [...new Set(ids)].flatMap((id) => (away.has(id) ? [] : all.filter((one) => one.id === id)));
  return {
    people: known(roster.sonographers, template.sonographerIds).filter(
      ({ system, certificateUntil }) => system && certificateUntil >= day,
    ),
    machines: known(roster.machines, template.machineIds),
    rooms: known(roster.rooms, template.roomIds),
  };
}

/**
 * The lanes of a half day: as many as the least of qualified sonographers, machines and rooms, and as many of them for the
 * fetal heart as the least of those qualified for it, machines fit for it, and rooms (D1-17). A machine stays in its room
 * where it can; sonographers take turns, one place further every day. Rooms give the lanes their names.
 */
export function lanesOf(template: SessionTemplate, roster: Roster, day: Day): SessionLane[] {
  const { people, machines, rooms } = thereOn(template, roster, day);
  const heart = people.filter(({ echo }) => echo);
  const echoMachines = machines.filter(({ echo }) => echo);
  const count = Math.min(people.length, machines.length, rooms.length);
  const echoCount = Math.min(heart.length, echoMachines.length, rooms.length);
  const atHome = ({ home }: Machine) => rooms.some(({ id }) => id === home);
  const homeFirst = (list: readonly Machine[]) => [...list.filter(atHome), ...list.filter((one) => !atHome(one))];
  const forHeart = homeFirst(echoMachines).slice(0, echoCount);
  const others = homeFirst(machines.filter((one) => !forHeart.includes(one))).slice(0, count - echoCount);
  const placed = inRooms([...forHeart, ...others], rooms);
  const turn = turnOf(day);
  const heartTurn = turned(heart, turn);
  const rest = [
    ...turned(
      people.filter(({ echo }) => !echo),
      turn,
    ),
    ...heartTurn.slice(echoCount),
  ];
  const next = { echo: 0, system: 0 };
  return placed.map(({ machine, room }) => {
    const echo = forHeart.includes(machine);
    const person = echo ? heartTurn[next.echo++]! : rest[next.system++]!;
    return {
      lane: room.lane,
      room: room.id,
      machine: machine.id,
      sonographer: person.name,
      echo,
      units: template.units,
    };
  });
}

/** Each machine into its own room where that is there and free, the others into what is left; in the order of the lanes. */
function inRooms(machines: readonly Machine[], rooms: readonly Room[]): { machine: Machine; room: Room }[] {
  const taken = new Map<Machine, Room>();
  const free = (room: Room) => ![...taken.values()].includes(room);
  for (const machine of machines) {
    const home = rooms.find(({ id }) => id === machine.home);
    if (home && free(home)) taken.set(machine, home);
  }
  for (const machine of machines) if (!taken.has(machine)) taken.set(machine, rooms.find(free)!);
  return [...taken].map(([machine, room]) => ({ machine, room })).sort((a, b) => byLane(a.room.lane, b.room.lane));
}

const byLane = (a: string, b: string): number =>
  a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : Number(a.slice(1)) - Number(b.slice(1));

/** The template that holds on a half day, or undefined: an extra session before the usual ones, the latest before the earlier. */
export function templateOn(
  roster: Roster,
  day: Day,
  half: Half,
  kind: DayKind | undefined,
): SessionTemplate | undefined {
  for (const one of roster.exceptions)
    if (one.what === "extra" && covers(one, day, half)) {
      const extra = roster.templates.find(({ id, half: its }) => id === one.templateId && its === half);
      if (extra) return extra;
    }
  const fitting = roster.templates.filter(
    (one) =>
      one.half === half &&
      kind !== undefined &&
      one.dayKinds.includes(kind) &&
      (one.weekdays?.includes(weekdayOf(day)) ?? true) &&
      one.effectiveFrom <= day &&
      (one.effectiveTo === undefined || day <= one.effectiveTo),
  );
  return fitting.sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || a.id.localeCompare(b.id))[0];
}

/** Why nothing is open on a whole half day, where operations have closed it. */
export const closedOn = (roster: Roster, day: Day, half: Half): string | undefined =>
  roster.exceptions.find((one) => one.what === "closed" && covers(one, day, half))?.reason;

/** The session of a half day as the roster has it; undefined where there is none. Stops leave fewer lanes, or none at all. */
export function plannedSession(
  roster: Roster,
  day: Day,
  half: Half,
  kind: DayKind | undefined,
  unitMinutes: number,
): UltrasoundSession | undefined {
  const template = closedOn(roster, day, half) === undefined ? templateOn(roster, day, half, kind) : undefined;
  if (!template) return undefined;
  const id = `${day}#${half}`;
  const lanes = lanesOf(template, roster, day).flatMap((lane) => {
    const stops = roster.stops.filter((stop) => stop.sessionId === id && (stop.lane ?? lane.lane) === lane.lane);
    const units = Math.min(lane.units, ...stops.map(({ fromUnit }) => fromUnit ?? 0));
    return units > 0 ? [{ ...lane, units }] : [];
  });
  return { id, day, half, startsAt: template.startsAt, unitMinutes, lanes };
}

/**
 * What a session is after a change. One in which somebody has a place keeps its start, so that her time stays her time;
 * one that is no longer planned stays as a session without lanes. Undefined where there was none and there is none.
 */
export function sessionAfter(
  stored: UltrasoundSession | undefined,
  planned: UltrasoundSession | undefined,
  held: boolean,
): UltrasoundSession | undefined {
  if (!stored) return planned?.lanes.length ? planned : undefined;
  if (!planned) return { ...stored, lanes: [] };
  return held ? { ...planned, startsAt: stored.startsAt } : planned;
}

/** Are these the same lanes with the same work? Who sits at the machine does not matter to a booking, but is kept, too. */
export const sameSession = (a: UltrasoundSession, b: UltrasoundSession): boolean =>
  a.startsAt === b.startsAt && JSON.stringify(a.lanes) === JSON.stringify(b.lanes);
