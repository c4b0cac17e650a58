import fc from "fast-check";
import { mostServed } from "../../../shared/appointments/matching";

const small = fc.integer({ min: 0, max: 5 }).chain((people) =>
  fc.integer({ min: 0, max: 5 }).chain((places) =>
    fc.record({
      people: fc.constant(people),
      places: fc.constant(places),
      fits: fc.array(fc.array(fc.boolean(), { minLength: places, maxLength: places }), {
        minLength: people,
        maxLength: people,
      }),
    }),
  ),
);

/** Every way to give places to people; of those that serve most, the one that serves the first ones first. */
function bestByTrying(people: number, places: number, fits: boolean[][]): boolean[] {
  let best: boolean[] = new Array<boolean>(people).fill(false);
  const count = (served: boolean[]) => served.filter(Boolean).length;
  const better = (a: boolean[], b: boolean[]) =>
    count(a) !== count(b) ? count(a) > count(b) : a.map(Number).join("") > b.map(Number).join("");
  const walk = (person: number, used: ReadonlySet<number>, served: boolean[]) => {
    if (person === people) {
      if (better(served, best)) best = served;
      return;
    }
    walk(person + 1, used, [...served, false]);
    for (let place = 0; place < places; place++)
      if (fits[person]?.[place] && !used.has(place)) walk(person + 1, new Set([...used, place]), [...served, true]);
  };
  walk(0, new Set(), []);
  return best;
}

test("serves as many as trying every way does, and among equals those who stand further forward", () => {
  fc.assert(
    fc.property(small, ({ people, places, fits }) => {
      const served = mostServed(people, places, (person, place) => fits[person]![place]!);
      expect(served.map((place) => place !== undefined)).toEqual(bestByTrying(people, places, fits));
    }),
    { numRuns: 1500 },
  );
});

test("gives each person one place that fits her, and each place to one person", () => {
  fc.assert(
    fc.property(small, ({ people, places, fits }) => {
      const served = mostServed(people, places, (person, place) => fits[person]![place]!);
      const given = served.filter((place) => place !== undefined);
      expect(new Set(given).size).toBe(given.length);
      served.forEach((place, person) => place === undefined || expect(fits[person]![place]).toBe(true));
    }),
    { numRuns: 500 },
  );
});

test("whoever comes first moves to her other place, so that the second one is served, too", () => {
  const fits = [
    [true, true],
    [true, false],
  ];
  expect(mostServed(2, 2, (person, place) => fits[person]![place]!)).toEqual([1, 0]);
});
