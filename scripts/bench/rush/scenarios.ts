import { hashes } from "../../../functions/outpatient/hashes";
import { verifyDraw, type DrawCheck } from "../../../shared/outpatient/draw";
import { RUSH_TENANT, rushWorld, type Client, type RushWorld } from "./world";
import { crowdOf, type Found, type Habits } from "./clients";

export type Scenario = {
  readonly name: string;
  readonly people: number;
  readonly places: number;
  readonly instances: number;
  readonly habits: Habits;
  /** All come at once, or as the model of the hot slots says; or they take tickets for a draw. */
  readonly arrivals: "at-once" | "model" | "draw";
  readonly seeds: number;
};

const CALM = { cancels: 0, joins: 0 };
const MIXED = { cancels: 0.3, joins: 0.02 };

/** What is asked of the seats, with how many seeds unless somebody says otherwise. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: "50 on 10, each wants a time",
    people: 50,
    places: 10,
    instances: 5,
    habits: { ...CALM, wantsSlot: true },
    arrivals: "at-once",
    seeds: 100,
  },
  { name: "50 on 10, any time", people: 50, places: 10, instances: 5, habits: CALM, arrivals: "at-once", seeds: 100 },
  {
    name: "1,000 on 40, cancel and rebook",
    people: 1000,
    places: 40,
    instances: 20,
    habits: { cancels: 0.3, joins: 0.1 },
    arrivals: "model",
    seeds: 20,
  },
  {
    name: "10,000 on 40, cancel and rebook",
    people: 10_000,
    places: 40,
    instances: 100,
    habits: MIXED,
    arrivals: "model",
    seeds: 3,
  },
  {
    name: "10,000 tickets on 40 by draw",
    people: 10_000,
    places: 40,
    instances: 100,
    habits: CALM,
    arrivals: "draw",
    seeds: 2,
  },
];

/** 80 % come exponentially with mean 1.2 s, the rest over 30 s (hot slots). */
function arrivalMs({ arrivals }: Scenario, random: () => number): number {
  if (arrivals === "at-once") return random() * 5;
  return random() < 0.8 ? Math.min(29_000, -1200 * Math.log(1 - random())) : random() * 29_000;
}

export type Run = Found & { readonly draw?: DrawCheck };

/** One run of a scenario; the same seed gives the same run. */
export async function run(scenario: Scenario, seed: number): Promise<Run> {
  const { people, places, instances, habits, arrivals } = scenario;
  const drawFor = arrivals === "draw" ? { drawFor: people } : {};
  const world = await rushWorld({ seed, slots: places, instances, ...drawFor });
  const crowd = crowdOf(world);
  const clients = Array.from({ length: people }, (_, n) => world.client(n));
  const comes = async (client: Client): Promise<void> => {
    await world.time.sleep(world.opensAt - world.time.now() + arrivalMs(scenario, world.random));
    if (arrivals === "draw") await taps(world, crowd, client);
    else await crowd.lives(client, habits);
  };
  const all = Promise.all(clients.map(comes));
  await world.time.runOut();
  await all;
  const after = crowd.after().then(() => givesBack(world, crowd, arrivals === "draw"));
  await world.time.runOut();
  await after;
  const again = crowd.comeAgain(clients);
  await world.time.runOut();
  await again;
  const report = arrivals === "draw" ? await within(world, checkOf(world, clients[0]!)) : undefined;
  return { ...crowd.found(), ...(report ? { draw: report } : {}) };
}

/** A promise of this world, with its time running. */
async function within<T>({ time }: RushWorld, work: Promise<T>): Promise<T> {
  await time.runOut();
  return work;
}

/** Takes a ticket; one in ten taps twice. */
async function taps(
  { session, newId, random }: RushWorld,
  { asks, owner, errors }: ReturnType<typeof crowdOf>,
  client: Client,
): Promise<void> {
  const ticket = () => ({ id: newId(), personId: client.personId, sessionId: session.id });
  const first = ticket();
  const answer = await asks(client, (call) => client.instance.calls.takeTicket(first, call));
  if (!answer?.ok) errors.push(answer?.code);
  else owner.set(answer.value.id, client);
  if (random() > 0.1) return;
  const second = await asks(client, (call) => client.instance.calls.takeTicket(ticket(), call));
  if (!second?.ok || !answer?.ok || second.value.id !== answer.value.id) errors.push("a second tap changed something");
}

/** After a draw, one in four who won gives the place back, and the list moves. */
async function givesBack(world: RushWorld, crowd: ReturnType<typeof crowdOf>, isDraw: boolean): Promise<void> {
  if (!isDraw) return;
  const { repository } = world.job.parts;
  for (const [id, client] of crowd.owner) {
    const visit = await repository.unread(RUSH_TENANT, id);
    if (visit?.state === "booked" && world.random() < 0.25)
      await crowd.step(client, "cancel", { id, version: visit.v });
  }
  await crowd.after();
}

/** The report of the draw, read page by page as anybody may, and checked. */
async function checkOf({ session, callOf }: RushWorld, { instance, accountId }: Client): Promise<DrawCheck> {
  const pseudonyms: string[] = [];
  for (let from: number | undefined = 1; ;) {
    const page = await instance.calls.drawReport({ sessionId: session.id, from }, callOf(accountId, `report/${from}`));
    if (!page.ok || !page.value.seed) throw new Error("the draw has no report");
    pseudonyms.push(...page.value.pseudonyms);
    const { rush, seed, places, won, leftOut, next } = page.value;
    if (next === undefined)
      return verifyDraw(hashes, { commitment: rush.commitment, seed: seed!, pseudonyms, places, won, leftOut });
    from = next;
  }
}
