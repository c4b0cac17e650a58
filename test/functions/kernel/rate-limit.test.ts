import { createRateLimit, PACES } from "../../../functions/kernel/rate-limit";
import { memoryTable } from "../../../functions/kernel/table/memory";
import type { Pace } from "../../../shared/kernel/contract";
import { addMinutes } from "../../../shared/kernel/time";

const NOW = "2026-11-24T00:00:00.000Z";
const names = Object.keys(PACES) as Pace[];
const limiter = (table = memoryTable()) => createRateLimit(table);

async function ask(limit: ReturnType<typeof limiter>, pace: Pace, times: number, subject = "her", at = NOW) {
  let last: number | undefined;
  for (let i = 0; i < times; i++) last = await limit("cq", pace, subject, at);
  return last;
}

describe.each(names)("pace %s", (pace) => {
  const { most, minutes } = PACES[pace];

  test(`lets ${most} through in ${minutes} minutes and not one more`, async () => {
    const limit = limiter();
    expect(await ask(limit, pace, most)).toBeUndefined();
    expect(await ask(limit, pace, 1)).toBeGreaterThan(0);
  });
  test("says how many seconds to wait, and lets her in then", async () => {
    const limit = limiter();
    await ask(limit, pace, most);
    const wait = await ask(limit, pace, 1);
    expect(wait).toBeLessThanOrEqual(minutes * 60);
    expect(await ask(limit, pace, 1, "her", addMinutes(NOW, (wait! - 1) / 60))).toBe(1);
    expect(await ask(limit, pace, 1, "her", addMinutes(NOW, wait! / 60))).toBeUndefined();
  });
  test("counts each subject, hospital and pace by itself", async () => {
    const limit = limiter();
    await ask(limit, pace, most + 1);
    expect(await ask(limit, pace, 1, "another")).toBeUndefined();
    expect(await limit("sz", pace, "her", NOW)).toBeUndefined();
    const other = names.find((name) => name !== pace)!;
    expect(await ask(limit, other, 1)).toBeUndefined();
  });
});

describe("who counts", () => {
  const shared = names.filter((name) => PACES[name].shared);

  test("signing in, codes, binding and exports are counted for all instances together", async () => {
    expect(shared.sort()).toEqual(["bind", "export", "login", "otp"]);
    for (const pace of shared) {
      const table = memoryTable();
      await ask(limiter(table), pace, PACES[pace].most);
      expect(await ask(limiter(table), pace, 1)).toBeGreaterThan(0);
    }
  });
  test("an ordinary read or write costs no trip to the table", async () => {
    const table = memoryTable();
    const limit = limiter(table);
    await ask(limit, "read", 10);
    await ask(limit, "write", 10);
    expect(table.units().trips).toBe(0);
  });
  test("a shared count names its subject, never more, and expires by itself", async () => {
    const table = memoryTable();
    await ask(limiter(table), "otp", 2);
    const [counter] = [...table.everything()];
    expect(counter!.key.table).toBe("limits");
    expect(Object.keys(counter!.item).sort()).toEqual(["count", "expiresAt", "v"]);
    expect(counter!.item.expiresAt).toBeGreaterThan(Date.parse(NOW) / 1000);
  });
});
