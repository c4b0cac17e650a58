import fc from "fast-check";
import { addDays, instantOf } from "../../../shared/kernel/time";
import {
  isProxyDay,
  proxyAllows,
  proxyStanding,
  PROXY_SCOPES,
  type ProxyScope,
} from "../../../shared/patients/proxies";

const SCOPES = fc.subarray([...PROXY_SCOPES], { minLength: 1 });
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

test("row 11: whatever the dates, a live proxy allows its own scopes to the end of its last day in Shanghai, and nothing else", () => {
  fc.assert(
    fc.property(
      SCOPES,
      fc.constantFrom(undefined, ...PROXY_SCOPES),
      fc.integer({ min: -400, max: 400 }),
      clock,
      fc.constantFrom("invited" as const, "live" as const, "ended" as const),
      (scopes, acts, days, time, state) => {
        const until = "2026-12-31";
        const now = instantOf(addDays(until, days), time);
        const expected = state === "live" && days <= 0 && acts !== undefined && scopes.includes(acts as ProxyScope);
        expect(proxyAllows({ state, until, scopes }, acts, now)).toBe(expected);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ["2026-12-31T15:59:59.000Z", true],
  ["2026-12-31T16:00:00.000Z", false],
])("the last day is over at midnight in Shanghai: %s", (now, allowed) => {
  const proxy = { state: "live", until: "2026-12-31", scopes: ["medicine"] } as const;
  expect(proxyAllows({ ...proxy, scopes: [...proxy.scopes] }, "medicine", now)).toBe(allowed);
});

test.each([
  ["2026-11-21", false],
  ["2026-11-22", true],
  ["2027-11-22", true],
  ["2027-11-23", false],
])("given on 22 November 2026, a year is the most: until %s", (until, fits) => {
  expect(isProxyDay(until, "2026-11-22", 365)).toBe(fits);
});

test("one whose last day is over has expired; one whose code ran out was never live", () => {
  const codeUntil = "2026-11-25T01:00:00.000Z";
  expect(proxyStanding({ state: "live", until: "2026-11-24", codeUntil }, "2026-11-25T01:00:00.000Z")).toBe("expired");
  expect(proxyStanding({ state: "invited", until: "2026-12-24", codeUntil }, codeUntil)).toBe("expired");
  expect(proxyStanding({ state: "ended", until: "2026-12-24", codeUntil }, codeUntil)).toBe("ended");
});
