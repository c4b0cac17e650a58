import { createSessions, hashToken, SESSION_LIFE, type StaffNow } from "../../../functions/kernel/session";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { fixedClock } from "../../kit/clock";
import { seededIds } from "../../kit/ids";

const START = "2026-11-24T00:00:00.000Z";
const HER = { kind: "patient", accountId: "1".repeat(26) } as const;
const displayName = { zh: "分诊一号", en: "Triage 1" };
const NURSE = { kind: "staff", staffId: "triage-1", displayName, roles: ["triage"] } as const;

function house(staffNow: StaffNow = async () => ({ roles: ["triage"], displayName })) {
  const clock = fixedClock(START);
  const table = memoryTable({ now: () => Date.parse(clock.now()) });
  return { clock, table, sessions: createSessions(table, clock, seededIds(), staffNow) };
}
const writesOf = (table: ReturnType<typeof memoryTable>) => table.units().write;
const stored = (table: ReturnType<typeof memoryTable>) => [...table.everything()].map(({ item }) => item);

describe("a session", () => {
  test("belongs to who opened it, and only the token's hash is kept", async () => {
    const { clock, sessions, table } = house();
    const { token } = await sessions.open("cq", HER);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await sessions.find("cq", token)).toEqual({
      state: "live",
      actor: HER,
      key: hashToken(token),
      provedAt: clock.now(),
    });
    expect(JSON.stringify([...table.everything()])).not.toContain(token);
  });
  test("of one hospital is nothing in another, and an unknown token is nothing at all", async () => {
    const { sessions } = house();
    const { token } = await sessions.open("cq", HER);
    expect(await sessions.find("sz", token)).toEqual({ state: "missing" });
    expect(await sessions.find("cq", "x".repeat(43))).toEqual({ state: "missing" });
  });
  test("each sign-in has a session of its own; ending one leaves the other", async () => {
    const { sessions } = house();
    const [phone, web] = [await sessions.open("cq", HER), await sessions.open("cq", HER)];
    await sessions.end("cq", hashToken(phone.token));
    expect(await sessions.find("cq", phone.token)).toEqual({ state: "ended" });
    expect(await sessions.find("cq", web.token)).toMatchObject({ state: "live" });
  });
});

describe("how long a session lives", () => {
  test("a nurse's ends after fifteen idle minutes, not a second before", async () => {
    const { sessions, clock } = house();
    const { token } = await sessions.open("cq", NURSE);
    clock.advance(SESSION_LIFE.staff.idleMinutes - 1 / 60);
    expect(await sessions.find("cq", token)).toMatchObject({ state: "live" });
    clock.advance(SESSION_LIFE.staff.idleMinutes);
    expect(await sessions.find("cq", token)).toEqual({ state: "ended" });
  });
  test("idle time is counted from the last request that was written", async () => {
    const { sessions, clock } = house();
    const { token } = await sessions.open("cq", NURSE);
    for (let request = 0; request < 6; request++) {
      clock.advance(10);
      expect(await sessions.find("cq", token)).toMatchObject({ state: "live" });
    }
  });
  test("a busy nurse's ends after twelve hours all the same", async () => {
    const { sessions, clock } = house();
    const { token, endsAt } = await sessions.open("cq", NURSE);
    expect(endsAt).toBe("2026-11-24T12:00:00.000Z");
    for (let minutes = 10; minutes < SESSION_LIFE.staff.wholeMinutes; minutes += 10) {
      clock.advance(10);
      expect(await sessions.find("cq", token)).toMatchObject({ state: "live" });
    }
    clock.advance(10);
    expect((await sessions.find("cq", token)).state).not.toBe("live");
  });
  test("a patient's lives thirty days and no longer, however often she comes", async () => {
    const { sessions, clock } = house();
    const { token } = await sessions.open("cq", HER);
    clock.advance(29 * 24 * 60);
    expect(await sessions.find("cq", token)).toMatchObject({ state: "live" });
    clock.advance(24 * 60 - 1 / 60);
    expect(await sessions.find("cq", token)).toMatchObject({ state: "live" });
    clock.advance(1 / 60);
    expect((await sessions.find("cq", token)).state).not.toBe("live");
  });
});

describe("a table that has not yet swept away what expired", () => {
  test("shows an ended session, at the very moment of its end", async () => {
    const clock = fixedClock(START);
    const sessions = createSessions(memoryTable(), clock, seededIds(), async () => ({
      roles: ["triage"],
      displayName,
    }));
    const { token, endsAt } = await sessions.open("cq", HER);
    clock.advance(20 * 24 * 60);
    expect(await sessions.find("cq", token)).toMatchObject({ state: "live" });
    clock.set(endsAt);
    expect(await sessions.find("cq", token)).toEqual({ state: "ended" });
  });
});

describe("last seen", () => {
  test("is written at most every five minutes", async () => {
    const { sessions, clock, table } = house();
    const { token } = await sessions.open("cq", HER);
    const opened = writesOf(table);
    clock.advance(4.9);
    for (let request = 0; request < 20; request++) await sessions.find("cq", token);
    expect(writesOf(table)).toBe(opened);
    clock.advance(0.1);
    for (let request = 0; request < 20; request++) await sessions.find("cq", token);
    expect(stored(table)).toMatchObject([{ v: 2, seenAt: clock.now() }]);
  });
  test("never revives a session that is ended meanwhile", async () => {
    const { sessions, clock, table } = house();
    const { token } = await sessions.open("cq", HER);
    clock.advance(6);
    await Promise.all([sessions.find("cq", token), sessions.end("cq", hashToken(token))]);
    expect(await sessions.find("cq", token)).toEqual({ state: "ended" });
    expect(stored(table)).toHaveLength(1);
  });
});

describe("ending", () => {
  test("holds from the next request on, and may be asked for again", async () => {
    const { sessions } = house();
    const { token } = await sessions.open("cq", NURSE);
    await sessions.end("cq", hashToken(token));
    await sessions.end("cq", hashToken(token));
    await sessions.end("cq", "unknown");
    expect(await sessions.find("cq", token)).toEqual({ state: "ended" });
  });
  test("a nurse whose account is closed is out at her next request", async () => {
    let staff: Awaited<ReturnType<StaffNow>> = { roles: ["triage"], displayName };
    const { sessions } = house(async () => staff);
    const { token } = await sessions.open("cq", NURSE);
    staff = undefined;
    expect(await sessions.find("cq", token)).toEqual({ state: "ended" });
  });
  test("a role that was taken away is gone at the next request, a new one is there", async () => {
    let staff: Awaited<ReturnType<StaffNow>> = { roles: ["triage"], displayName };
    const { sessions } = house(async () => staff);
    const { token } = await sessions.open("cq", NURSE);
    staff = { roles: ["auditor"], displayName };
    expect(await sessions.find("cq", token)).toMatchObject({ actor: { staffId: "triage-1", roles: ["auditor"] } });
  });
});
