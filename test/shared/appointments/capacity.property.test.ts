import fc from "fast-check";
import type { Application } from "../../../shared/appointments/application";
import type {
  CapacityException,
  Machine,
  Room,
  Roster,
  SessionTemplate,
  Sonographer,
} from "../../../shared/appointments/capacity";
import { lanesOf, plannedSession, sessionAfter } from "../../../shared/appointments/capacity-rules";
import { settle, type Seated } from "../../../shared/appointments/displacing";
import { seatName } from "../../../shared/appointments/openings";
import { windowDays } from "../../../shared/appointments/windows";
import { addDays } from "../../../shared/kernel/time";
import { application, booking, dueAt, id, lane, NOW, policy, session } from "./sample";

const DAY = "2026-12-16";
const names = (count: number, prefix: string) => Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);
const name = { zh: "某", en: "Somebody" };

const people = fc.array(
  fc.record({ system: fc.boolean(), echo: fc.boolean(), late: fc.boolean(), away: fc.boolean() }),
  { maxLength: 4 },
);
const machines = fc.array(fc.record({ echo: fc.boolean(), home: fc.integer({ min: 0, max: 4 }), away: fc.boolean() }), {
  maxLength: 4,
});
const rooms = fc.array(fc.record({ away: fc.boolean() }), { maxLength: 4 });

type Drawn = { system?: boolean; echo?: boolean; late?: boolean; away: boolean; home?: number };
function rosterOf(who: Drawn[], what: Drawn[], where: Drawn[]) {
  const sonographers = who.map((one, at): Sonographer => ({
    id: `p${at + 1}`,
    name,
    system: one.system!,
    echo: one.echo!,
    certificateUntil: one.late ? addDays(DAY, -1) : DAY,
  }));
  const all = what.map((one, at): Machine => ({
    id: `m${at + 1}`,
    name,
    echo: one.echo!,
    ...(one.home ? { home: `r${one.home}` } : {}),
  }));
  const places = where.map((_, at): Room => ({ id: `r${at + 1}`, name, lane: `A${at + 1}` }));
  const away = [
    ...who.map((one, at) => [`p${at + 1}`, one.away] as const),
    ...what.map((one, at) => [`m${at + 1}`, one.away] as const),
    ...where.map((one, at) => [`r${at + 1}`, one.away] as const),
  ];
  const exceptions = away.flatMap(([resourceId, is]): CapacityException[] =>
    is ? [{ id: `x-${resourceId}`, what: "away", resourceId, from: DAY, to: DAY, reason: "请假" }] : [],
  );
  const template: SessionTemplate = {
    id: "t",
    dayKinds: ["workday"],
    half: "am",
    startsAt: "08:00",
    units: 12,
    sonographerIds: names(who.length, "p"),
    machineIds: names(what.length, "m"),
    roomIds: names(where.length, "r"),
    effectiveFrom: "2026-01-01",
  };
  const roster: Roster = {
    sonographers,
    machines: all,
    rooms: places,
    templates: [template],
    exceptions,
    stops: [],
  };
  return { roster, template };
}

/** The most lanes, and the most for the fetal heart, of all ways to put people, machines and rooms together. */
function most(who: Drawn[], what: Drawn[], where: Drawn[]): { all: number; echo: number } {
  const [p, m, r] = [who, what, where].map((list) => list.filter(({ away }) => !away)) as [Drawn[], Drawn[], Drawn[]];
  const able = p.filter(({ system, late }) => system && !late);
  let best = { all: 0, echo: 0 };
  const seat = (person: number, machinesLeft: Drawn[], roomsLeft: number, all: number, echo: number) => {
    if (all > best.all || (all === best.all && echo > best.echo)) best = { all, echo };
    if (person === able.length || roomsLeft === 0) return;
    seat(person + 1, machinesLeft, roomsLeft, all, echo);
    machinesLeft.forEach((machine, at) => {
      const heart = machine.echo && able[person]!.echo ? 1 : 0;
      seat(
        person + 1,
        machinesLeft.filter((_, other) => other !== at),
        roomsLeft - 1,
        all + 1,
        echo + heart,
      );
    });
  };
  seat(0, m, r.length, 0, 0);
  return best;
}

test("D1-17: lanes are the least of qualified people, machines and rooms; nobody, nothing and nowhere is there twice", () => {
  fc.assert(
    fc.property(people, machines, rooms, (who, what, where) => {
      const { roster, template } = rosterOf(who, what, where);
      const lanes = lanesOf(template, roster, DAY);
      expect({ all: lanes.length, echo: lanes.filter(({ echo }) => echo).length }).toEqual(most(who, what, where));
      for (const part of ["lane", "room", "machine"] as const)
        expect(new Set(lanes.map((one) => one[part])).size).toBe(lanes.length);
      for (const one of lanes) {
        expect(roster.rooms.find(({ id: room }) => room === one.room)!.lane).toBe(one.lane);
        if (one.echo) expect(roster.machines.find(({ id: machine }) => machine === one.machine)!.echo).toBe(true);
      }
    }),
    { numRuns: 600 },
  );
});

test("D1-17: a machine that is out takes one lane away, and the others keep their names, rooms and machines", () => {
  const three = [1, 2, 3].map((home) => ({ echo: home === 3, home, away: false }));
  const who = [1, 2, 3].map((at) => ({ system: true, echo: at === 3, late: false, away: false }));
  const where = [1, 2, 3].map(() => ({ away: false }));
  const whole = rosterOf(who, three, where);
  const before = lanesOf(whole.template, whole.roster, DAY);
  expect(before.map(({ lane: one, machine }) => [one, machine])).toEqual([
    ["A1", "m1"],
    ["A2", "m2"],
    ["A3", "m3"],
  ]);
  const less = rosterOf(
    who,
    three.map((one, at) => (at === 1 ? { ...one, away: true } : one)),
    where,
  );
  expect(lanesOf(less.template, less.roster, DAY).map(({ lane: one, machine }) => [one, machine])).toEqual([
    ["A1", "m1"],
    ["A3", "m3"],
  ]);
});

test("a session in which somebody has a place keeps its start; one that is not planned any more stays without lanes", () => {
  const { roster, template } = rosterOf(
    [{ system: true, echo: false, late: false, away: false }],
    [{ echo: false, home: 1, away: false }],
    [{ away: false }],
  );
  const stored = plannedSession(roster, DAY, "am", "workday", 10)!;
  const later = { ...roster, templates: [{ ...template, startsAt: "09:00" }] };
  const planned = plannedSession(later, DAY, "am", "workday", 10);
  expect(sessionAfter(stored, planned, true)!.startsAt).toBe("08:00");
  expect(sessionAfter(stored, planned, false)!.startsAt).toBe("09:00");
  expect(sessionAfter(stored, plannedSession(roster, DAY, "am", "weekend", 10), true)).toEqual({
    ...stored,
    lanes: [],
  });
  expect(sessionAfter(undefined, undefined, false)).toBeUndefined();
});

const seats = fc.array(
  fc.record({
    lane: fc.constantFrom("a", "b", "c"),
    unit: fc.integer({ min: 0, max: 3 }),
    special: fc.boolean(),
    age: fc.integer({ min: 18, max: 20 }),
    minute: fc.integer({ min: 0, max: 2 }),
    state: fc.constantFrom("scheduled", "offered", "in-exam" as const),
  }),
  { maxLength: 9 },
);
const after = fc.array(
  fc.record({ lane: fc.constantFrom("a", "b", "c"), units: fc.integer({ min: 1, max: 12 }), echo: fc.boolean() }),
  { maxLength: 3 },
);

/** The published rule again, told as it is printed for patients: person by person, lane by lane. */
function reference(group: readonly Seated[], open: readonly { lane: string; units: number; echo: boolean }[]) {
  const key = ({ application: one }: Seated) =>
    `${windowDays("system-ultrasound", one.dueOn, policy).hardStop} ${one.submittedAt} ${one.id}`;
  const occupied = new Set(group.flatMap(({ held }) => [0, 1, 2].map((n) => `${held.lane}${held.unit + n}`)));
  const out: Record<string, string> = {};
  for (const seated of [...group].sort((x, y) => (key(x) < key(y) ? -1 : 1))) {
    const { held, application: one } = seated;
    if (one.state === "in-exam") continue;
    const fits = (row: (typeof open)[number]) => held.unit + 3 <= row.units && (row.echo || !held.echo);
    if (open.some((row) => row.lane === held.lane && fits(row))) continue;
    const other = open.find((row) => fits(row) && [0, 1, 2].every((n) => !occupied.has(`${row.lane}${held.unit + n}`)));
    if (other) for (const n of [0, 1, 2]) occupied.add(`${other.lane}${held.unit + n}`);
    out[one.id] = other?.lane ?? "displaced";
  }
  return out;
}

test("S11: who stays, who changes rooms and who is displaced is what the published rule says, every time", () => {
  fc.assert(
    fc.property(seats, after, (drawn, lanes) => {
      const taken = new Set<string>();
      const group = drawn.flatMap((one, at): Seated[] => {
        const unit = one.unit * 3;
        if (taken.has(`${one.lane}${unit}`)) return [];
        taken.add(`${one.lane}${unit}`);
        const place = {
          ...booking(DAY, "08:00"),
          lane: one.lane,
          unit,
          variant: one.special ? ("special-need" as const) : ("ordinary" as const),
        };
        const woman: Application = application({
          id: id(String.fromCharCode(97 + at)),
          state: one.state,
          dueOn: dueAt(one.age),
          submittedAt: `2026-11-20T02:0${one.minute}:00.000Z`,
          booking: place,
        });
        return [{ application: woman, held: { lane: one.lane, unit, units: 3, echo: one.special, addOn: false } }];
      });
      const open = [...new Map(lanes.map((one) => [one.lane, one])).values()];
      const held = new Set(group.flatMap(({ held: h }) => [0, 1, 2].map((n) => seatName(h.lane, h.unit + n))));
      const became = session(
        DAY,
        open.map((one) => lane(one.lane, one.units, one.echo)),
      );
      const settled = settle(became, group, held, policy, NOW);
      const told = Object.fromEntries([
        ...settled.moved.map((one) => [one.application.id, one.lane]),
        ...settled.displaced.map((one) => [one.id, "displaced"]),
      ]);
      expect(told).toEqual(reference(group, open));
    }),
    { numRuns: 800 },
  );
});

test("a place above the ordinary capacity is worked while some lane that is fit for it is (D1-12)", () => {
  const above = { ...booking(DAY, "08:00"), lane: "extra", unit: 1, units: 1, variant: "special-need" as const };
  const woman = application({ state: "scheduled", addOn: { reason: "急诊", by: "triage" }, booking: above });
  const held = { lane: "extra", unit: 1, units: 1, echo: true, addOn: true };
  const displaced = (lanes: ReturnType<typeof lane>[]) =>
    settle(session(DAY, lanes), [{ application: woman, held }], new Set(["extra#001"]), policy, NOW).displaced.length;
  expect(displaced([lane("a", 3, true)])).toBe(0);
  expect(displaced([lane("a", 24, false)])).toBe(1);
  expect(displaced([])).toBe(1);
});
