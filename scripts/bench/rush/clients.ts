import type { Visit } from "../../../shared/outpatient/model";
import {
  freePlaces,
  keptTwice,
  lyingOf,
  oversold,
  outOfOrder,
  twoEach,
  unsoldWhileWanted,
} from "../../../test/kit/clinic-invariants";
import { RUSH_TENANT, type Client, type RushWorld } from "./world";

/** How people behave after their first answer. */
export type Habits = {
  /** Of those who got a place, so many give it back within seconds and come again. */
  readonly cancels: number;
  /** Of those who were refused, so many go on the list. */
  readonly joins: number;
  /** Ask for a certain time, and for another one where it is taken. */
  readonly wantsSlot?: boolean;
};

/** What a run found: the first five are to be nothing. */
export type Found = {
  readonly oversold: number;
  readonly unsold: number;
  readonly errors: number;
  readonly twoSeats: number;
  readonly outOfOrder: number;
  readonly booked: number;
  readonly hottest: number;
  readonly throttled: number;
  readonly conflicts: number;
  /** Longest wait for an answer, and the half of them, in virtual milliseconds. */
  readonly slowestMs: number;
  readonly medianMs: number;
};

/** Minutes that a run lasts after the rush: every rest and every kept place is over by then. */
const MINUTES_AFTER = 240;
/** Who comes again at the end to see whether anything was left over. */
const COME_AGAIN = 60;

export type Crowd = ReturnType<typeof crowdOf>;

/** People who want one place of the session, and what they heard. */
export function crowdOf(world: RushWorld) {
  const { random, time, session } = world;
  const waits: number[] = [];
  const errors: unknown[] = [];
  const owner = new Map<string, Client>();

  /** One call, its wait measured and its failure counted. */
  async function asks<T>(
    client: Client,
    work: (call: ReturnType<RushWorld["callOf"]>) => Promise<T>,
  ): Promise<T | undefined> {
    const begun = time.now();
    try {
      return await work(world.callOf(client.accountId, `${client.personId}/${begun}/${random()}`));
    } catch (error) {
      errors.push(error);
      return undefined;
    } finally {
      waits.push(time.now() - begun);
    }
  }

  /** Tries until there is a place or a no. */
  async function books(client: Client, habits: Habits) {
    for (let tries = 0; tries < 50; tries++) {
      const id = world.newId();
      const slot = habits.wantsSlot ? { slot: Math.floor(random() * session.slots) } : {};
      const input = { id, personId: client.personId, sessionId: session.id, ...slot };
      const answer = await asks(client, (call) => client.instance.calls.book(input, call));
      if (answer?.ok) owner.set(id, client);
      if (answer?.ok || answer?.code !== "slot.taken") return answer;
    }
    return undefined;
  }
  async function step(
    client: Client,
    name: "cancel" | "acceptPlace" | "passPlace",
    visit: { id: string; version: number },
  ) {
    const input = { id: visit.id, stepId: world.newId(), version: visit.version };
    return asks<{ readonly ok: boolean }>(client, (call) => client.instance.calls[name](input, call));
  }
  async function joins(client: Client): Promise<void> {
    const input = { id: world.newId(), personId: client.personId, sessionId: session.id };
    const answer = await asks(client, (call) => client.instance.calls.joinList(input, call));
    if (answer?.ok) owner.set(input.id, client);
    else if (answer?.code === "session.open") await books(client, { cancels: 0, joins: 0 });
  }
  async function lives(client: Client, habits: Habits): Promise<void> {
    const answer = await books(client, habits);
    if (answer?.ok && random() < habits.cancels) {
      await time.sleep(1000 + random() * 19_000);
      await step(client, "cancel", answer.value);
      await time.sleep(1000 + random() * 4000);
      const again = await books(client, habits);
      if (!again?.ok) await joins(client);
    } else if (!answer?.ok && random() < habits.joins) await joins(client);
  }

  /** Whoever has a place kept for her takes it, passes it or does not look. */
  async function keptAnswer(visit: Visit): Promise<void> {
    const client = owner.get(visit.id);
    if (!client) return;
    const mood = random();
    await time.sleep(random() * 20_000);
    if (mood < 0.8) await step(client, "acceptPlace", { id: visit.id, version: visit.v });
    else if (mood < 0.9) await step(client, "passPlace", { id: visit.id, version: visit.v });
  }

  return {
    asks,
    lives,
    step,
    owner,
    errors,
    /** The minutes after the rush: jobs, kept places, and who gives a place back. */
    async after(): Promise<void> {
      const answered = new Set<string>();
      for (let minute = 0; minute < MINUTES_AFTER; minute++) {
        await time.sleep(60_000);
        try {
          await world.everyMinute();
        } catch (error) {
          errors.push(error);
        }
        const { visits, seats } = lyingOf(world.memory, RUSH_TENANT, session.id);
        const kept = visits.filter(({ state, id }) => state === "kept" && !answered.has(id));
        kept.forEach(({ id }) => answered.add(id));
        await Promise.all(kept.map(keptAnswer));
        const resting = [...seats.values()].some(({ restUntil }) => restUntil !== undefined);
        const keeps = visits.some(({ state }) => state === "kept");
        if (minute > 2 && !resting && !keeps) return;
      }
    },
    /** Whoever has nothing looks once more: what she finds was left unsold meanwhile, and is hers now. */
    async comeAgain(clients: readonly Client[]): Promise<void> {
      for (const client of clients.slice(-COME_AGAIN)) await books(client, { cancels: 0, joins: 0 });
    },
    found(): Found {
      const lying = lyingOf(world.memory, RUSH_TENANT, session.id);
      const sorted = [...waits].sort((a, b) => a - b);
      const { hottest, throttled, conflicts } = world.counted;
      return {
        oversold: oversold(lying).length,
        unsold: freePlaces(lying) + unsoldWhileWanted(lying).length,
        errors: errors.length,
        twoSeats: twoEach(lying).length + keptTwice(lying).length,
        outOfOrder: outOfOrder(lying).length,
        booked: lying.visits.filter(({ state }) => state === "booked").length,
        hottest,
        throttled,
        conflicts,
        slowestMs: Math.round(sorted[sorted.length - 1] ?? 0),
        medianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      };
    },
  };
}
