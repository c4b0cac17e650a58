import { memoryTable } from "../../../functions/kernel/table/memory";
import { addMinutes } from "../../../shared/kernel/time";
import { openNotifications, type Notifications } from "./notifications-alone";

/** A generator of numbers from 0 (included) to 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ROWS = 2500;
const START = "2026-11-22T01:00:00.000Z";
const KEYED = ["medical-assistant", "service-account"];

/** A day in which partners fail in every way, a hundred times an hour, with both copies of the job running every minute. */
async function day(seed: number): Promise<Notifications> {
  const random = seeded(seed);
  const alone = openNotifications({ table: memoryTable(), random, start: START });
  for (let n = 0; n < ROWS; n++) alone.willTell(n, addMinutes(START, Math.floor(random() * 18 * 60)));
  for (let minute = 0; minute <= 43 * 60; minute++) {
    alone.clock.set(addMinutes(START, minute));
    await alone.minute();
  }
  return alone;
}

test.each([1, 2])(
  "R9: a day of retries over 2,500 notices (seed %i)",
  async (seed) => {
    const { table, sent, ended, messages, fired } = await day(seed);

    // every fault was met, or the day shows nothing
    expect(Object.entries(fired).filter(([, times]) => times < 20)).toEqual([]);

    // N2: every row has ended, in a state that its message names
    expect([...table.everything()].filter(({ key }) => key.pk.includes("#due#"))).toEqual([]);
    expect(ended).toHaveLength(ROWS);
    expect(messages()).toHaveLength(ROWS);
    const open = messages().filter(
      ({ deliveries }) =>
        deliveries.length === 0 || deliveries.some(({ outcome }) => ["waiting", "failed"].includes(outcome)),
    );
    expect(open).toEqual([]);

    // N5: nothing reached anybody that was no longer so
    expect(sent.filter(({ stale }) => stale)).toEqual([]);

    // N4: on channels with a key one message is one, however often it was repeated; on the others one at most
    const arrived = new Map<string, number>();
    for (const { row, channel, key, effect } of sent)
      if (effect) {
        const name = KEYED.includes(channel) ? `${row}/${channel}/${key}` : `${row}/${channel}`;
        arrived.set(name, KEYED.includes(channel) ? 1 : (arrived.get(name) ?? 0) + 1);
      }
    expect([...arrived.values()].filter((times) => times > 1)).toEqual([]);
    const keys = new Set([...arrived.keys()].filter((name) => KEYED.includes(name.split("/")[1]!)));
    expect(keys.size).toBe(new Set([...keys].map((name) => name.split("/").slice(0, 2).join("/"))).size);

    // N4: nothing is pushed after a push that is known to have arrived
    const known = new Set<number>();
    const after = sent.filter(({ row, answered }) => {
      const again = known.has(row);
      if (answered === "ok") known.add(row);
      return again;
    });
    expect(after).toEqual([]);
    expect(known.size).toBeGreaterThan(ROWS / 2);
  },
  120_000,
);
