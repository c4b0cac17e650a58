import { ahead, aheadAt } from "./daylight.cjs";

const at = (clock: string) => Date.parse(`2026-11-22T${clock}+08:00`);
const clockAfter = (clock: string) =>
  new Date(at(clock) + aheadAt(at(clock)) + 8 * 3_600_000).toISOString().slice(0, 16);

test.each([
  ["07:59:00", "2026-11-22T09:30"],
  ["09:29:00", "2026-11-22T09:30"],
  ["09:31:00", "2026-11-22T09:31"],
  ["17:59:00", "2026-11-22T17:59"],
  ["18:00:00", "2026-11-23T09:30"],
  ["23:58:00", "2026-11-23T09:30"],
  ["00:00:00", "2026-11-22T09:30"],
])("stories that are told at %s happen at %s", (clock, then) => {
  expect(clockAfter(clock)).toBe(then);
});

test("the clock of these tests stands within the working day", () => {
  const hour = (Date.now() / 3_600_000 + 8) % 24;
  expect(ahead).toBeGreaterThanOrEqual(0);
  expect(hour).toBeGreaterThanOrEqual(9.5);
  expect(hour).toBeLessThan(19);
});
