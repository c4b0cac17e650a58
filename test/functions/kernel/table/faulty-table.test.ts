import { memoryTable } from "../../../../functions/kernel/table/memory";
import { TableBusy, type Key } from "../../../../functions/kernel/table/table";
import { FAULTS, faultyTable, type Fault } from "../../../kit/faulty-table";
import { seeded } from "./seeded";

const key = (sk: string): Key => ({ table: "limits", pk: "t#faults", sk });
const soon = (): Promise<void> => Promise.resolve();

describe("a table with faults", () => {
  const put = async (fault: Fault) => {
    const inner = memoryTable();
    let wake = (): void => undefined;
    const pause = (): Promise<void> => new Promise((woken) => (wake = woken));
    const table = faultyTable(inner, { random: seeded(1), odds: { [fault]: 1 }, pause });
    const answer = table.commit([{ put: key("a"), item: { v: 1 }, when: "absent" }]);
    const outcome = answer.then(
      ({ ok }) => ok,
      (error: unknown) => (error instanceof TableBusy ? "busy" : error),
    );
    return { inner, table, outcome, wake: () => wake() };
  };

  it("before: the caller hears busy and nothing happened", async () => {
    const { inner, outcome } = await put("before");
    expect(await outcome).toBe("busy");
    expect(await inner.get(key("a"))).toBeUndefined();
  });

  it("lost: the caller hears busy though it happened", async () => {
    const { inner, outcome } = await put("lost");
    expect(await outcome).toBe("busy");
    expect(await inner.get(key("a"))).toEqual({ v: 1 });
  });

  it("late: the caller hears busy, and it happens afterwards", async () => {
    const { inner, table, outcome, wake } = await put("late");
    expect(await outcome).toBe("busy");
    expect(await inner.get(key("a"))).toBeUndefined();
    wake();
    await table.calm();
    expect(await inner.get(key("a"))).toEqual({ v: 1 });
  });

  it("slow: nothing happens until the wait is over, and no answer comes until the second one is", async () => {
    const { inner, outcome, wake } = await put("slow");
    expect(await inner.get(key("a"))).toBeUndefined();
    wake();
    await new Promise(setImmediate);
    expect(await inner.get(key("a"))).toEqual({ v: 1 });
    wake();
    expect(await outcome).toBe(true);
  });

  it("fails in the same places for the same seed, in others for another, and not at all once calm", async () => {
    const story = async (seed: number): Promise<string> => {
      const odds = { before: 0.1, lost: 0.1, late: 0.1, slow: 0.1 };
      const table = faultyTable(memoryTable(), { random: seeded(seed), odds, pause: soon });
      let text = "";
      const note = (call: Promise<unknown>): Promise<void> =>
        call.then(
          () => void (text += "."),
          () => void (text += "x"),
        );
      for (let n = 0; n < 100; n++) {
        await note(table.get(key("a")));
        await note(table.query({ table: "limits", pk: "t", limit: 1 }));
        await note(table.increment(key("n"), 1, 1000, 1));
        await note(table.commit([{ put: key("a"), item: { v: 1 }, when: "any" }]));
      }
      for (const fault of FAULTS) expect(table.fired()[fault]).toBeGreaterThan(10);
      await table.calm();
      const fired = table.fired();
      for (let n = 0; n < 100; n++) await table.get(key("a"));
      expect(table.fired()).toEqual(fired);
      return text;
    };
    expect(await story(5)).toBe(await story(5));
    expect(await story(5)).not.toBe(await story(6));
  });
});
