import type { LogLine } from "../../../functions/kernel/log";
import {
  announce,
  createOutbox,
  RETRY_MINUTES,
  type News,
  type Reaction,
  type Told,
} from "../../../functions/kernel/outbox";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { fixedClock } from "../../kit/clock";

const START = "2026-11-24T00:00:00.000Z";
const EVENT: News = { type: "application.submitted", applicationId: "a1", version: 1 };

function house(...reactions: Reaction[]) {
  const clock = fixedClock(START);
  const table = memoryTable();
  const said: LogLine[] = [];
  const outbox = createOutbox(
    table,
    clock,
    (line) => void said.push(line),
    () => reactions,
  );
  const left = () => [...table.everything()].filter(({ key }) => key.table === "outbox");
  const commit = async (name = "a1@1", event = EVENT) => {
    const write = announce("cq", event, name, clock.now());
    await table.commit([write]);
    return [write];
  };
  return { clock, table, outbox, said, left, commit };
}

/** A reaction that notes what it was told and fails as long as it is told to. */
function listener() {
  const told: Told[] = [];
  const state = { fails: false, told };
  const react: Reaction = async (news) => {
    told.push(news);
    if (state.fails) throw new TypeError("the partner is away, call 13800000123");
  };
  return Object.assign(state, { react });
}

describe("news", () => {
  test("of a commit is told at once, to every reaction in order, and then it is gone", async () => {
    const order: string[] = [];
    const { outbox, commit, left } = house(
      async () => void order.push("first"),
      async () => void order.push("second"),
    );
    await outbox.tell(await commit(), "cq");
    expect(order).toEqual(["first", "second"]);
    expect(left()).toEqual([]);
    expect(await outbox.drain("cq")).toEqual({ told: 0, failed: 0 });
  });
  test("carries what happened, to which thing at which version, and when", async () => {
    const her = listener();
    const { outbox, commit } = house(her.react);
    await outbox.tell(await commit("a1@1"), "cq");
    expect(her.told).toEqual([{ tenant: "cq", event: EVENT, name: "a1@1", at: START }]);
  });
  test("that the entry never came to tell is told by the job", async () => {
    const her = listener();
    const { outbox, commit } = house(her.react);
    for (const name of ["a1@1", "a2@1", "a3@1", "a4@1", "a5@7"]) await commit(name);
    expect(await outbox.drain("cq")).toEqual({ told: 5, failed: 0 });
    expect(her.told.map(({ name }) => name).sort()).toEqual(["a1@1", "a2@1", "a3@1", "a4@1", "a5@7"]);
  });
  test("of one hospital is not told by another's round", async () => {
    const her = listener();
    const { outbox, commit, left } = house(her.react);
    await commit();
    expect(await outbox.drain("sz")).toEqual({ told: 0, failed: 0 });
    expect([her.told.length, left().length]).toEqual([0, 1]);
  });
  test("told while the machine stops before it is crossed off is told again: at least once", async () => {
    const her = listener();
    const { outbox, commit, table } = house(her.react);
    const writes = await commit();
    const stops = { ...table, commit: () => Promise.reject(new Error("stopped")) };
    const first = createOutbox(
      stops,
      fixedClock(START),
      () => undefined,
      () => [her.react],
    );
    await expect(first.tell(writes, "cq")).rejects.toThrow("stopped");
    await outbox.drain("cq");
    expect(her.told.map(({ name }) => name)).toEqual(["a1@1", "a1@1"]);
  });
  test("other writes of the commit are no news", async () => {
    const her = listener();
    const { outbox } = house(her.react);
    const row = { put: { table: "appointments", pk: "cq#a", sk: "head" }, item: { v: 1 }, when: "any" } as const;
    await outbox.tell([row, { remove: row.put, when: "any" }], "cq");
    expect(her.told).toEqual([]);
  });
});

describe("a reaction that fails", () => {
  test("leaves its news for a later round, and does not fail the answer", async () => {
    const her = listener();
    const { outbox, commit, clock, left } = house(her.react);
    her.fails = true;
    await outbox.tell(await commit(), "cq");
    expect(left()).toMatchObject([{ item: { attempts: 1, name: "a1@1", firstAt: START } }]);
    her.fails = false;
    expect(await outbox.drain("cq")).toEqual({ told: 0, failed: 0 });
    clock.advance(RETRY_MINUTES[0]!);
    expect(await outbox.drain("cq")).toEqual({ told: 1, failed: 0 });
    expect(left()).toEqual([]);
  });
  test("is tried again after longer and longer waits, never earlier", async () => {
    const her = listener();
    const { outbox, commit, clock } = house(her.react);
    her.fails = true;
    await outbox.tell(await commit(), "cq");
    for (const wait of RETRY_MINUTES.slice(0, 6)) {
      clock.advance(wait - 1 / 60);
      expect(await outbox.drain("cq")).toEqual({ told: 0, failed: 0 });
      clock.advance(1 / 60);
      expect(await outbox.drain("cq")).toEqual({ told: 0, failed: 1 });
    }
  });
  test("is parked for operations after 24 hours, told no more and not lost", async () => {
    const her = listener();
    const { outbox, commit, clock, left, said } = house(her.react);
    her.fails = true;
    await outbox.tell(await commit(), "cq");
    for (const wait of RETRY_MINUTES) {
      clock.advance(wait);
      await outbox.drain("cq");
    }
    const hours = RETRY_MINUTES.reduce((sum, minutes) => sum + minutes, 0) / 60;
    expect(hours).toBeGreaterThan(23);
    expect(hours).toBeLessThanOrEqual(24);
    expect(left()).toMatchObject([{ key: { pk: "cq#parked" }, item: { name: "a1@1", event: EVENT } }]);
    expect(said.map(({ event }) => event)).toContain("event.parked");
    const times = her.told.length;
    clock.advance(10_000);
    await outbox.drain("cq");
    expect(her.told).toHaveLength(times);
  });
  test("does not keep other news waiting", async () => {
    const heard: string[] = [];
    const { outbox, commit } = house(async ({ name }) => {
      if (name === "a1@1") throw new Error("away");
      heard.push(name);
    });
    await commit("a1@1");
    await commit("a1@5");
    expect(await outbox.drain("cq")).toEqual({ told: 1, failed: 1 });
    expect(heard).toEqual(["a1@5"]);
  });
  test("is named in the log by its kind, without what the error said", async () => {
    const her = listener();
    const { outbox, commit, said } = house(her.react);
    her.fails = true;
    await outbox.tell(await commit(), "cq");
    expect(said).toEqual([{ event: "reaction.failed", name: "a1@1", type: EVENT.type, error: "TypeError" }]);
  });
  test("behind one that heard is heard again together with it: a reaction decides anew each time", async () => {
    const first = listener();
    const second = listener();
    const { outbox, commit, clock } = house(first.react, second.react);
    second.fails = true;
    await outbox.tell(await commit(), "cq");
    second.fails = false;
    clock.advance(1);
    await outbox.drain("cq");
    expect([first.told.length, second.told.length]).toEqual([2, 2]);
  });
});
