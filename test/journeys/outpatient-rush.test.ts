import { wrongIn } from "../../scripts/bench/rush";
import { crowdOf } from "../../scripts/bench/rush/clients";
import { run, SCENARIOS, type Scenario } from "../../scripts/bench/rush/scenarios";
import { rushWorld, RUSH_TENANT, type Client } from "../../scripts/bench/rush/world";
import {
  keptTwice,
  lyingOf,
  outOfOrder,
  oversold,
  twoEach,
  unsoldWhileWanted,
  type Lying,
} from "../kit/clinic-invariants";

/** The scenarios of the bench at a size for every test run; the bench itself runs them whole. */
const small = (name: string, people: number, over: Partial<Scenario> = {}): Scenario => {
  const found = SCENARIOS.find((one) => one.name.startsWith(name))!;
  return { ...found, people, ...over };
};

test.each([
  ["50 on 10, each wants a time", small("50 on 10, each", 50), 10],
  ["50 on 10, any time", small("50 on 10, any", 50), 10],
  ["1,000 on 40 with cancel and rebook", small("1,000", 1000), 2],
  ["1,500 tickets on 40 by draw", small("10,000 tickets", 1500, { instances: 10 }), 1],
] as const)(
  "S1, S2, S4, S8-S10: %s: nothing oversold, unsold, out of order, in every seed",
  async (_name, scenario, seeds) => {
    const runs = [];
    for (let seed = 1; seed <= seeds; seed++) runs.push(await run(scenario, seed));
    expect(wrongIn(scenario, runs)).toEqual([]);
    expect(runs.every(({ booked }) => booked === scenario.places)).toBe(true);
    expect(Math.max(...runs.map(({ throttled }) => throttled))).toBe(0);
    expect(Math.max(...runs.map(({ hottest }) => hottest))).toBeLessThanOrEqual(300);
  },
);

test("the same seed is the same run", async () => {
  const scenario = small("50 on 10, any", 50);
  expect(await run(scenario, 7)).toEqual(await run(scenario, 7));
});

test("S4: nobody hears that all is taken while she has a place, or while one was free all the time", async () => {
  const world = await rushWorld({ seed: 5, slots: 30, instances: 4 });
  const crowd = crowdOf(world);
  const heard: [Client, string][] = [];
  const all = Array.from({ length: 40 }, (_, n) => world.client(n)).map(async (client) => {
    await world.time.sleep(world.opensAt - world.time.now() + world.random() * 50);
    // Two taps at once, as a phone makes them when the line is slow: each with an id of its own.
    await Promise.all(
      [0, 1].map(async () => {
        const input = { id: world.newId(), personId: client.personId, sessionId: world.session.id };
        const answer = await crowd.asks(client, (call) => client.instance.calls.book(input, call));
        heard.push([client, answer?.ok ? "booked" : (answer?.code ?? "error")]);
      }),
    );
  });
  await world.time.runOut();
  await Promise.all(all);
  const winners = new Set(heard.filter(([, said]) => said === "booked").map(([{ personId }]) => personId));
  expect(winners.size).toBe(30);
  const lies = heard.filter(([{ personId }, said]) => said === "session.full" && winners.has(personId));
  expect(lies.map(([{ personId }]) => personId)).toEqual([]);
  expect(twoEach(lyingOf(world.memory, RUSH_TENANT, world.session.id))).toEqual([]);
});

test("3.6: scripted phones that tap ten times for each of their people win no more than their share of people", async () => {
  let [won, wonByScripts] = [0, 0];
  for (let seed = 1; seed <= 12; seed++) {
    const world = await rushWorld({ seed, slots: 20, instances: 5, drawFor: 200 });
    const crowd = crowdOf(world);
    const clients = Array.from({ length: 200 }, (_, n) => world.client(n));
    const scripted = new Set(clients.slice(0, 50).map(({ personId }) => personId));
    const all = clients.map(async (client) => {
      const isScript = scripted.has(client.personId);
      // A script is there in the first millisecond, a person within the window.
      await world.time.sleep(world.opensAt - world.time.now() + (isScript ? 0 : world.random() * 20_000));
      for (let tap = 0; tap < (isScript ? 10 : 1); tap++) {
        const input = { id: world.newId(), personId: client.personId, sessionId: world.session.id };
        await crowd.asks(client, (call) => client.instance.calls.takeTicket(input, call));
      }
    });
    await world.time.runOut();
    await Promise.all(all);
    const after = crowd.after();
    await world.time.runOut();
    await after;
    const { visits } = lyingOf(world.memory, RUSH_TENANT, world.session.id);
    const holders = visits.filter(({ state }) => state === "booked");
    expect(holders).toHaveLength(20);
    expect(new Set(holders.map(({ personId }) => personId)).size).toBe(20);
    won += holders.length;
    wonByScripts += holders.filter(({ personId }) => scripted.has(personId)).length;
  }
  // A quarter of the people are scripted: 60 of 240 places expected, four standard deviations are 27.
  expect(won).toBe(240);
  expect(wonByScripts).toBeLessThanOrEqual(87);
});

describe("the checkers see", () => {
  let lying: Lying;
  beforeAll(async () => {
    const world = await rushWorld({ seed: 3, slots: 4, instances: 2 });
    const crowd = crowdOf(world);
    const all = Array.from({ length: 12 }, (_, n) => world.client(n)).map(async (client) => {
      await world.time.sleep(world.opensAt - world.time.now() + world.random() * 100);
      await crowd.lives(client, { cancels: 0.5, joins: 1 });
    });
    await world.time.runOut();
    await Promise.all(all);
    lying = lyingOf(world.memory, RUSH_TENANT, world.session.id);
  });

  test("nothing in a table that is as it should be", () => {
    for (const check of [oversold, twoEach, unsoldWhileWanted, outOfOrder, keptTwice]) expect(check(lying)).toEqual([]);
    expect(lying.list.length).toBeGreaterThan(0);
  });
  test("a place with two holders, and one that its holder does not know of", () => {
    const [one] = lying.visits.filter(({ state }) => state === "booked");
    const twin = { ...one!, id: "twin", personId: "another" };
    expect(oversold({ ...lying, visits: [...lying.visits, twin] })).toHaveLength(2);
    expect(
      oversold({ ...lying, seats: new Map([...lying.seats, ["seat#03", { visitId: "nobody" }]]) }).length,
    ).toBeGreaterThan(0);
  });
  test("a person with two, a free place while somebody waits, and a list that was not kept to", () => {
    expect(twoEach({ ...lying, visits: [...lying.visits, { ...lying.list[0]!, id: "again" }] })).toHaveLength(1);
    expect(unsoldWhileWanted({ ...lying, seats: new Map([...lying.seats].slice(1)) })).toHaveLength(1);
    const [first] = lying.list;
    const step = { ...first!.steps[0]!, id: "k", to: "kept" as const, at: "2027-01-01T00:00:00.000Z" };
    const later = { ...first!, id: "later", order: "9#", personId: "p", steps: [first!.steps[0]!, step] };
    expect(outOfOrder({ ...lying, visits: [...lying.visits, later] }).length).toBeGreaterThan(0);
    expect(keptTwice({ ...lying, visits: [{ ...later, steps: [step, step] }] })).toHaveLength(1);
  });
});
