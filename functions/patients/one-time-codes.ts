import { addMinutes, dayOf, type Instant } from "../../shared/kernel/time";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { Key, Table } from "../kernel/table/table";
import type { Vault } from "../kernel/vault";

/** Invariants 3.6: six digits, five minutes, five tries, a minute between two, five a day and number. */
export const CODE_RULES = { digits: 6, lifeMinutes: 5, tries: 5, againAfterMinutes: 1, mostADay: 5 } as const;

export type OneTimeCodes = ReturnType<typeof createOneTimeCodes>;
const epoch = (instant: Instant) => Math.floor(Date.parse(instant) / 1000);

/**
 * One-time codes for phone numbers: only a keyed hash of the code is kept, counters hold under parallel guesses. A code is
 * of one purpose: it fits no other.
 */
export function createOneTimeCodes(table: Table, vault: Vault, factor = 1, purpose = "") {
  const keyOf = (tenant: string, phone: string): Key => ({
    table: "limits",
    pk: `${tenant}#code${purpose && `-${purpose}`}#${vault.blindIndex("phone", phone)}`,
    sk: "code",
  });
  const digest = (phone: string, sentAt: Instant, code: string) =>
    vault.blindIndex("code", `${purpose}${phone}\n${sentAt}\n${code}`);
  return {
    /** Keeps a fresh code for this number, or says when the next may be asked for. */
    async issue(
      tenant: string,
      phone: string,
      code: string,
      now: Instant,
    ): Promise<Result<{ resendAt: Instant; expiresAt: Instant }, "code.too-soon" | "code.too-many">> {
      const key = keyOf(tenant, phone);
      const earlier = await table.get(key);
      const resendAt = addMinutes(now, CODE_RULES.againAfterMinutes);
      const early = earlier && addMinutes(String(earlier.sentAt), CODE_RULES.againAfterMinutes);
      if (early && early > now) return refused("code.too-soon", { resendAt: early });
      const daily = { ...key, sk: `day#${dayOf(now)}` };
      const counted = await table.increment(daily, 1, CODE_RULES.mostADay * factor, epoch(now) + 2 * 86_400);
      if (!counted.ok) return refused("code.too-many");
      const expiresAt = addMinutes(now, CODE_RULES.lifeMinutes);
      const item = {
        v: (earlier?.v ?? 0) + 1,
        sentAt: now,
        until: expiresAt,
        hash: digest(phone, now, code),
        expiresAt: epoch(expiresAt) + 3600,
      };
      const committed = await table.commit([{ put: key, item, when: earlier ? { version: earlier.v } : "absent" }]);
      return committed.ok ? done({ resendAt, expiresAt }) : refused("code.too-soon", { resendAt });
    },
    /** Uses a code up: right once, five wrong tries, five minutes. */
    async use(
      tenant: string,
      phone: string,
      code: string,
      now: Instant,
    ): Promise<Result<Record<string, never>, "code.wrong" | "code.expired">> {
      const key = keyOf(tenant, phone);
      const kept = await table.get(key);
      if (!kept || String(kept.until) <= now) return refused("code.expired");
      const sentAt = String(kept.sentAt);
      const counted = await table.increment({ ...key, sk: `tries#${sentAt}` }, 1, CODE_RULES.tries, epoch(now) + 3600);
      if (!counted.ok) return refused("code.expired");
      if (digest(phone, sentAt, code) !== kept.hash)
        return refused("code.wrong", { triesLeft: CODE_RULES.tries - counted.value });
      const used = await table.commit([{ remove: key, when: { version: kept.v } }]);
      return used.ok ? done({}) : refused("code.expired");
    },
  };
}
