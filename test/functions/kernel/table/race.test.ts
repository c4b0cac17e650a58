import { memoryTable } from "../../../../functions/kernel/table/memory";
import { runRace } from "../../../../scripts/bench/race";
import type { Dynoxide } from "../../../../scripts/dynoxide";
import { describeWithDynoxide, doorTo, startServer } from "./local-server";
import { seeded } from "./seeded";
import { startUnreliableProxy } from "./unreliable-proxy";

const SIZE = { clients: 200, places: 50 };
const EXACT = { winners: 50, full: 150, errors: 0, placesTaken: 50, holders: 50 };

describe("two hundred people want the last fifty places, in memory", () => {
  it.each([1, 2, 3])("exactly fifty get one, the others hear that all are taken (seed %i)", async (seed) => {
    const table = memoryTable();
    expect(await runRace({ race: "r", ...SIZE, tableOf: () => table, random: seeded(seed) })).toMatchObject(EXACT);
  });
});

describeWithDynoxide("two hundred people want the last fifty places, on dynoxide", () => {
  let server: Dynoxide;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it("exactly fifty get one, the others hear that all are taken", async () => {
    const doors = Array.from({ length: SIZE.clients }, () => doorTo(server.endpoint));
    const random = seeded(1);
    expect(await runRace({ race: "plain", ...SIZE, tableOf: (n) => doors[n]!, random })).toMatchObject(EXACT);
  });

  it("the same when replies are lost, and transactions conflict and are throttled", async () => {
    const proxy = await startUnreliableProxy(server.endpoint, {
      random: seeded(7),
      lost: 0.2,
      conflict: 0.2,
      busy: 0.1,
    });
    try {
      const doors = Array.from({ length: SIZE.clients }, () => doorTo(proxy.endpoint, { maxAttempts: 30 }));
      const random = seeded(2);
      expect(await runRace({ race: "torn", ...SIZE, tableOf: (n) => doors[n]!, random })).toMatchObject(EXACT);
      expect(Math.min(...Object.values(proxy.fired()))).toBeGreaterThan(10);
    } finally {
      await proxy.stop();
    }
  });

  it("one claim among twenty equal ones wins, though replies to plain writes are lost", async () => {
    const proxy = await startUnreliableProxy(server.endpoint, { random: seeded(9), lost: 0.3, conflict: 0, busy: 0 });
    try {
      for (let round = 0; round < 20; round++) {
        const put = { table: "limits", pk: `claim#${round}`, sk: "one" } as const;
        const claims = Array.from({ length: 20 }, () =>
          doorTo(proxy.endpoint, { maxAttempts: 30 }).commit([{ put, item: { v: 1 }, when: "absent" }]),
        );
        expect((await Promise.all(claims)).filter(({ ok }) => ok)).toHaveLength(1);
      }
      expect(proxy.fired().lost).toBeGreaterThan(50);
    } finally {
      await proxy.stop();
    }
  });
});
