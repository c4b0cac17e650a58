import { areBalanced, compare, type Books } from "./books";
import { costOfDuplicates, type Cost } from "./duplicates";
import { openHouse, type House } from "./house";
import { mendFailed } from "./people";
import { send, type World } from "./payer";
import { CHAOS_MINUTES, COMING_MINUTES, planOf } from "./plan";
import { startProvider, type Provider } from "./provider";

export type StormOptions = { readonly orders: number; readonly seed: number };
export type Storm = StormOptions & {
  readonly books: Books;
  /** How often each fault has happened: "call resetAfter", "notice late", "table lost". */
  readonly fired: ReadonlyMap<string, number>;
  readonly messages: { readonly accepted: number; readonly refused: number };
  /** Rounds of jobs, an hour apart, after the last fault until all was balanced; undefined when it never was. */
  readonly passes: number | undefined;
  readonly mended: number;
  readonly alarms: ReadonlyMap<string, number>;
  readonly cost: Cost;
  readonly seconds: number;
};

/** Sunday 22 November 2026, nine in the morning in Chongqing. */
const STARTS_AT = Date.parse("2026-11-22T01:00:00.000Z");
const MINUTE = 60_000;
const AT_ONCE = 8;
const MOST_PASSES = 6;
/** Minutes during which the provider refuses every refund for want of money. */
const DRY = { from: 180, until: 260 };

type Agenda = Map<number, (() => Promise<void>)[]>;

/** So many orders, each under the faults of its plan, until nothing is open; then the books are compared. */
export async function runStorm({ orders, seed }: StormOptions): Promise<Storm> {
  const began = performance.now();
  const provider = await startProvider(STARTS_AT);
  try {
    const house = await openHouse(provider, seed, STARTS_AT);
    try {
      const { mended } = await chaos(house, provider, { orders, seed });
      const fired = await firedIn(provider, house);
      await calm(house, provider);
      const { passes, books } = await passesUntilBalanced(house, provider);
      const told = (await provider.ask("notices", {})) ?? [];
      const answers = told.flatMap(({ attempts }) => attempts.map(({ answer }) => answer.split(" ").pop()));
      const accepted = answers.filter((answer) => answer === "204").length;
      const cost = await costOfDuplicates(house, provider);
      const messages = { accepted, refused: answers.length - accepted };
      const seconds = (performance.now() - began) / 1000;
      return { orders, seed, books, fired, messages, passes, mended, alarms: house.alarms, cost, seconds };
    } finally {
      await house.stop();
    }
  } finally {
    await provider.stop();
  }
}

/** Both clocks show the same; whatever was due meanwhile is told. */
export async function showTime(house: House, provider: Provider, ms: number): Promise<void> {
  house.setTime(ms);
  await provider.setTime(ms);
}

async function chaos(house: House, provider: Provider, { orders, seed }: StormOptions): Promise<{ mended: number }> {
  let minute = 0;
  let mended = 0;
  const agenda: Agenda = new Map();
  const later: World["later"] = (minutes, work) => {
    const at = minute + Math.max(1, minutes);
    agenda.set(at, [...(agenda.get(at) ?? []), work]);
  };
  const world = { house, provider, later };
  for (let nth = 0; nth < orders; nth++) {
    const plan = planOf(seed, nth);
    agenda.set(plan.startMinute, [...(agenda.get(plan.startMinute) ?? []), () => send(world, plan, nth)]);
  }
  for (; minute <= CHAOS_MINUTES; minute++) {
    const due = agenda.get(minute) ?? [];
    agenda.delete(minute);
    // When nobody does anything, the jobs come less often: late jobs are one more thing that may happen (F9).
    if (due.length === 0 && minute % (minute > COMING_MINUTES ? 10 : 2) > 0) continue;
    await showTime(house, provider, STARTS_AT + minute * MINUTE);
    if (minute === DRY.from) await provider.ask("settings", { failRefunds: "notEnough" });
    if (minute === DRY.until) await provider.ask("settings", { failRefunds: "none" });
    await Promise.all([atOnce(due), house.everyMinute()]);
    await provider.ask("settled");
    if (minute % 60 === 0) mended += await mendFailed(house);
  }
  return { mended };
}

/** A few at a time, so that they meet each other. */
async function atOnce(due: (() => Promise<void>)[]): Promise<void> {
  const rest = [...due];
  const one = async () => {
    for (let work = rest.shift(); work; work = rest.shift()) await work();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

async function firedIn(provider: Provider, house: House): Promise<Map<string, number>> {
  const fired = new Map<string, number>();
  for (const { on, kind, fired: times } of (await provider.ask("faults")) ?? [])
    fired.set(`${on} ${kind}`, (fired.get(`${on} ${kind}`) ?? 0) + times);
  for (const [kind, times] of Object.entries(house.table.fired())) if (times > 0) fired.set(`table ${kind}`, times);
  return fired;
}

async function calm(house: House, provider: Provider): Promise<void> {
  await provider.ask("clearFaults");
  await house.table.calm();
}

async function passesUntilBalanced(
  house: House,
  provider: Provider,
): Promise<{ passes: number | undefined; books: Books }> {
  for (let passes = 0; ; passes++) {
    const journal = await provider.ask("journal");
    const books = compare(house, journal!);
    if (areBalanced(books)) return { passes, books };
    if (passes === MOST_PASSES) return { passes: undefined, books };
    await showTime(house, provider, house.now() + 61 * MINUTE);
    await house.everyMinute();
    await mendFailed(house);
    await provider.ask("settled");
  }
}
