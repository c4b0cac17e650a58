import { idFromBytes } from "../../../shared/kernel/ids";
import { addDays, addMinutes, clockAt, minutesOf, type Day } from "../../../shared/kernel/time";
import type { Application } from "../../../shared/appointments/application";
import type { Booking } from "../../../shared/appointments/model";
import { windowDays } from "../../../shared/appointments/windows";
import { seededIds } from "../../kit/ids";
import { formOnList, waitListWorld } from "../../kit/wait-list-world";
import { application, booking, dueAt, form, NOW, policy } from "../../shared/appointments/sample";

const RUNS = 1000;
/** Two Wednesdays and a Monday. */
const DAYS: readonly Day[] = ["2026-12-16", "2026-12-23", "2026-12-28"];
const UNITS = [0, 3, 5] as const;

/** The published rule, written once more in few lines and knowing nothing of the code. */
type Woman = { id: string; lastDay: Day; firstDay: Day; since: string; not: readonly Day[]; children: number };
type Place = Pick<Booking, "day" | "lane" | "unit" | "units">;
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);

class Reference {
  readonly list: Woman[] = [];
  private readonly had = new Map<string, Set<string>>();
  /**
   * Who gets a place of so many units, and where she begins: a place too short for her counts with the units beside it that
   * nobody holds (`held`: "day lane unit").
   */
  next(place: Place, held: ReadonlySet<string>): { id: string; unit: number; units: number } | undefined {
    const inOrder = [...this.list].sort(
      (a, b) => a.lastDay.localeCompare(b.lastDay) || a.since.localeCompare(b.since) || a.id.localeCompare(b.id),
    );
    for (const woman of inOrder) {
      const units = UNITS[woman.children]!;
      const had = this.had.get(woman.id) ?? new Set();
      if (place.day < woman.firstDay || place.day > woman.lastDay || woman.not.includes(place.day)) continue;
      const name = (unit: number) => `${place.day} ${place.lane} ${unit}`;
      const within = (unit: number) => unit >= place.unit && unit < place.unit + place.units;
      const more = Math.max(0, units - place.units);
      const starts = range(place.unit - (more && units - 1), place.unit + place.units - (more ? 1 : units));
      const unit = starts.find(
        (start) =>
          start >= 0 &&
          !had.has(name(start)) &&
          range(start, start + units - 1).every((one) => within(one) || !held.has(name(one))),
      );
      if (unit === undefined) continue;
      this.had.set(woman.id, had.add(name(unit)));
      this.list.splice(this.list.indexOf(woman), 1);
      return { id: woman.id, unit, units };
    }
    return undefined;
  }
}

const at = (day: Day, lane: string, unit: number, units: number): Booking => {
  const startsAt = clockAt(minutesOf("08:00") + unit * 10);
  return { ...booking(day, startsAt), lane, unit, units, endsAt: clockAt(minutesOf(startsAt) + units * 10) };
};

test(`S9 S10: in ${RUNS} random runs every place goes to whom the published order names, and to nobody twice`, async () => {
  let offers = 0;
  let joined = 0;
  for (let run = 0; run < RUNS; run++) {
    const { fraction, bytes } = seededIds(`order ${run}`);
    const pick = (below: number) => Math.floor(fraction() * below);
    const world = waitListWorld(policy, NOW);
    const reference = new Reference();
    const women = new Map<string, Woman>();
    const live = new Map<string, Booking>();
    const fresh = (change: Partial<Application>) => {
      const [id, personId] = [idFromBytes(bytes(26)), idFromBytes(bytes(26))];
      return application({ id, personId, ...change });
    };
    for (let n = 0; n < 3 + pick(4); n++) {
      const [day, children] = [DAYS[n % 3]!, 1 + pick(2)];
      const holder = fresh({ state: "scheduled", booking: at(day, "ab"[pick(2)]!, n * 5, UNITS[children]!) });
      await world.place(holder);
      live.set(holder.id, holder.booking!);
    }
    for (let n = 0; n < 2 + pick(5); n++) {
      const [age, children] = [17 + pick(6), 1 + pick(2)];
      const { allowedFrom, hardStop } = windowDays("system-ultrasound", dueAt(age), policy);
      const since = addMinutes(NOW, -pick(3));
      const not = pick(3) === 0 ? [DAYS[pick(3)]!] : [];
      const entry = fresh({
        state: "wait-listed",
        dueOn: dueAt(age),
        fetuses: children,
        preference: { ...form().preference, unsuitableDays: not },
        waiting: {
          since,
          reason: "no-capacity",
          hardStop,
          form: formOnList(idFromBytes(bytes(26)), addDays(hardStop, 1)),
          offered: [],
        },
      });
      await world.place(entry);
      const woman = { id: entry.id, lastDay: hardStop, firstDay: allowedFrom, since, not, children };
      women.set(entry.id, woman);
      reference.list.push(woman);
    }
    for (let turn = 0; turn < 8 && live.size > 0; turn++) {
      const [id, place] = [...live][pick(live.size)]!;
      const step = women.has(id) ? (["declineOffer", "expireOffer", "returnToList"] as const)[pick(3)]! : "cancel";
      const held = new Set(
        [...live.values()].flatMap(({ day, lane, unit, units }) =>
          range(unit, unit + units - 1).map((one) => `${day} ${lane} ${one}`),
        ),
      );
      const expected = reference.next(place, held);
      expect(await world.gives(id, step)).toBe(true);
      live.delete(id);
      if (step === "returnToList") reference.list.push(women.get(id)!);
      if (!expected) {
        expect(
          await world.holder(place.sessionId, `${place.lane}#${String(place.unit).padStart(3, "0")}`),
        ).toBeUndefined();
        continue;
      }
      const after = await world.read(expected.id);
      expect({ run, turn, state: after.state }).toEqual({ run, turn, state: "offered" });
      expect(after.booking).toMatchObject({
        day: place.day,
        lane: place.lane,
        unit: expected.unit,
        units: expected.units,
      });
      if (expected.units > place.units) joined++;
      live.set(expected.id, after.booking!);
      offers++;
    }
    for (const woman of reference.list) expect((await world.read(woman.id)).state).toBe("wait-listed");
  }
  expect(offers).toBeGreaterThan(RUNS);
  expect(joined).toBeGreaterThan(RUNS / 20);
}, 600_000);
