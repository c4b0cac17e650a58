import { dayOf, type Day } from "../../shared/kernel/time";
import { dayKind, type KeptYear } from "../../shared/hospital/calendar";
import type { DayKind, PriceList } from "../../shared/hospital/model";
import type { Clock } from "../ports/clock/port";
import type { Directory, Repository, StaffNowAnswer } from "./repository";

/** What other domains may ask of the hospital. */
export type HospitalQueries = {
  /** The price list in force today, or the one of a version (prices agreed to stay readable). */
  priceList(tenant: string, version?: string): Promise<PriceList>;
  /** The kind of a day, or undefined for a year without a calendar. */
  dayKind(tenant: string, day: Day): Promise<DayKind | undefined>;
  /** The years of the working calendar as they are written now, newest first. */
  calendar(tenant: string): Promise<KeptYear[]>;
  directory(tenant: string): Promise<Directory>;
  /** A staff member as of now; undefined when disabled or the credential has expired. */
  staffNow(tenant: string, staffId: string): Promise<StaffNowAnswer | undefined>;
};

/** Facts that change a few times a year are kept by each instance for a minute. */
const KEEP_MS = 60_000;

export function createQueries(repository: Repository, clock: Clock): HospitalQueries {
  const kept = new Map<string, { until: number; value: Promise<unknown> }>();
  const keep = <T>(name: string, load: () => Promise<T>): Promise<T> => {
    const now = Date.parse(clock.now());
    const known = kept.get(name);
    if (known && known.until > now) return known.value as Promise<T>;
    const value = load();
    kept.set(name, { until: now + KEEP_MS, value });
    value.catch(() => kept.delete(name));
    return value;
  };
  const calendar = (tenant: string) => keep<KeptYear[]>(`${tenant}/calendar`, () => repository.calendar(tenant));
  return {
    async priceList(tenant, version) {
      const lists = await keep(`${tenant}/prices`, () => repository.priceLists(tenant));
      const today = dayOf(clock.now());
      const list = version
        ? lists.find((one) => one.version === version)
        : lists.find((one) => one.effectiveFrom <= today);
      if (!list) throw new Error(version ? "a price list that was agreed to is gone" : "no price list is in force");
      return list;
    },
    async dayKind(tenant, day) {
      const kind = dayKind(await calendar(tenant), day);
      return kind.ok ? kind.value : undefined;
    },
    calendar: (tenant) => repository.calendar(tenant),
    directory: (tenant) => keep(`${tenant}/directory`, () => repository.directory(tenant)),
    async staffNow(tenant, staffId) {
      const account = await repository.staff(tenant, staffId);
      if (!account || account.disabled || account.credentialUntil < dayOf(clock.now())) return undefined;
      return { roles: account.member.roles, displayName: account.member.displayName };
    },
  };
}
