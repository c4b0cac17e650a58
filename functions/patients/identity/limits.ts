import { refused, done, type Result } from "../../../shared/kernel/result";
import { addMinutes, dayOf, instantOf, addDays, type Instant } from "../../../shared/kernel/time";
import type { IdentityPolicy } from "../../../shared/patients/identity-policy";
import type { Key, Table } from "../../kernel/table/table";
import type { Vault } from "../../kernel/vault";

/** One attempt to bind: who tries, what number, whose name and birthday, from where. */
export type Attempt = {
  readonly accountId: string;
  /** The number within its series (`numberSeries`). */
  readonly series: string;
  readonly name: string;
  readonly bornOn: string;
  readonly source?: string;
};
export type LimitCode = "identity.too-many" | "identity.locked" | "identity.resting";

const epoch = (instant: Instant): number => Math.floor(Date.parse(instant) / 1000);
const HOUR = 3600;
export type Limits = ReturnType<typeof createLimits>;

/**
 * The limits of binding (invariants 3.6). Every counter is taken before anything is looked up, so that they hold however
 * many ask at once (X13), and say the same whether or not the number exists (A5). `locked` tells whose number was locked.
 */
export function createLimits(table: Table, vault: Vault, { limits }: IdentityPolicy, phone: string, factor = 1) {
  const at = (tenant: string, name: string, sk: string): Key => ({ table: "limits", pk: `${tenant}#bind#${name}`, sk });
  const lockEnd = async (key: Key, now: Instant): Promise<Instant | undefined> => {
    const item = await table.get(key);
    return item && String(item.until) > now ? String(item.until) : undefined;
  };
  const lock = async (key: Key, now: Instant): Promise<Instant> => {
    const until = addMinutes(now, limits.lockHours * 60);
    const item = { v: 1, until, expiresAt: epoch(until) };
    await table.commit([{ put: key, item, when: "any" }]);
    return until;
  };
  return {
    async take(tenant: string, attempt: Attempt, now: Instant): Promise<Result<{ lockedNow: boolean }, LimitCode>> {
      const number = `number#${vault.blindIndex("number", attempt.series)}`;
      const name = `name#${vault.blindIndex("name-birth", `${attempt.name}\n${attempt.bornOn}`)}`;
      const subjects = [at(tenant, number, "lock"), at(tenant, name, "lock")] as const;
      const locked = (await Promise.all(subjects.map((key) => lockEnd(key, now)))).filter(Boolean).sort().pop();
      if (locked) return refused("identity.locked", { phone, until: locked });
      const [seconds, today] = [epoch(now), dayOf(now)];
      const hour = Math.floor(seconds / HOUR);
      const hourEnd = addMinutes(`${now.slice(0, 13)}:00:00.000Z`, 60);
      const dayEnd = instantOf(addDays(today, 1), "00:00");
      const counted = async (of: string, window: string, most: number, until: Instant) =>
        table.increment(at(tenant, of, window), 1, most * factor, epoch(until) + HOUR);
      const windows = [
        [`account#${attempt.accountId}`, `hour#${hour}`, limits.accountHour, hourEnd],
        [`account#${attempt.accountId}`, `day#${today}`, limits.accountDay, dayEnd],
        ...(attempt.source ? [[`source#${attempt.source}`, `hour#${hour}`, limits.sourceHour, hourEnd] as const] : []),
      ] as const;
      for (const [of, window, most, until] of windows)
        if (!(await counted(of, window, most, until)).ok) return refused("identity.too-many", { phone, until });
      if (!(await counted("hospital", `hour#${hour}`, limits.hospitalHour, hourEnd)).ok)
        return refused("identity.resting", { phone, until: hourEnd });
      const tried = await Promise.all([
        counted(number, `day#${today}`, limits.numberDay, dayEnd),
        counted(name, `day#${today}`, limits.nameDay, dayEnd),
      ]);
      const most = [limits.numberDay * factor, limits.nameDay * factor];
      const reached = tried.map((one, i) => !one.ok || one.value >= most[i]!);
      const ends = await Promise.all(subjects.map((key, i) => (reached[i] ? lock(key, now) : undefined)));
      if (tried.some(({ ok }) => !ok))
        return refused("identity.locked", { phone, until: ends.filter(Boolean).sort().pop() });
      return done({ lockedNow: reached[0]! });
    },
    /** May another code go to this phone today? Counted over all accounts that ask. */
    async mayText(tenant: string, to: string, now: Instant): Promise<boolean> {
      const key = at(tenant, `phone#${vault.blindIndex("phone", to)}`, `day#${dayOf(now)}`);
      return (await table.increment(key, 1, limits.phoneDay * factor, epoch(now) + 48 * HOUR)).ok;
    },
  };
}
