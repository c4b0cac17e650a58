import { watchedTable } from "../../../functions/kernel/commit-watch";
import { silentLog } from "../../../functions/kernel/log";
import { announce, createOutbox, type Reaction } from "../../../functions/kernel/outbox";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { tellOn } from "../../../functions/kernel/tell-on";
import { fixedClock } from "../../kit/clock";

const NOW = "2026-11-22T01:00:00.000Z";
const clock = fixedClock(NOW);
const news = (nth: number) => announce("cq", { type: `news-${nth}` }, `thing@${nth}`, NOW);

/** Each piece of news leads to the next, `length` in all. */
function chain(length: number) {
  const engine = memoryTable({ now: () => Date.parse(clock.now()) });
  const table = watchedTable(engine);
  const heard: string[] = [];
  const react: Reaction = async ({ event }) => {
    heard.push(event.type);
    const nth = Number(event.type.slice("news-".length));
    if (nth < length) await table.commit([news(nth + 1)]);
  };
  return { engine, heard, outbox: createOutbox(engine, clock, silentLog, () => [react]) };
}

test("news that leads to news is told at once, each once", async () => {
  const { engine, heard, outbox } = chain(3);
  await engine.commit([news(1)]);
  await tellOn(outbox, [news(1)], "cq");
  expect(heard).toEqual(["news-1", "news-2", "news-3"]);
  expect(await outbox.drain("cq")).toEqual({ told: 0, failed: 0 });
});

test("a chain without end is cut off, and its rest left to the job of the minute", async () => {
  const { engine, heard, outbox } = chain(1000);
  await engine.commit([news(1)]);
  await tellOn(outbox, [news(1)], "cq");
  expect(heard).toHaveLength(5);
  expect((await outbox.drain("cq")).told).toBeGreaterThan(0);
  expect(heard.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6].map((nth) => `news-${nth}`));
});
