import type { StaffRole } from "../../shared/kernel/contract";
import { dayOf, type Day } from "../../shared/kernel/time";
import { dayKind } from "../../shared/hospital/calendar";
import type { CalendarYear, DayKind, KeptYear, PriceList } from "../../shared/hospital/model";
import type { Write } from "../kernel/table/table";
import type { Clock } from "../ports/clock/port";
import type { Directory, Repository, StaffAccount, StaffNowAnswer } from "./repository";

/** The working calendar to look days up in. */
export type CalendarBook = {
  /** The kind of a day, or undefined for a year that is not there. */
  kindOf(day: Day): DayKind | undefined;
  statusOf(year: number): CalendarYear["status"] | undefined;
};

/** What other domains may ask of the hospital. */
export type HospitalQueries = {
  /** The price list in force today, or the one of a version (prices agreed to stay readable). */
  priceList(tenant: string, version?: string): Promise<PriceList>;
  /** The kind of a day, or undefined for a year without a calendar. */
  dayKind(tenant: string, day: Day): Promise<DayKind | undefined>;
  /** The working calendar as it is written now, or as it would be with one year changed. */
  calendar(tenant: string, changed?: CalendarYear): Promise<CalendarBook>;
  directory(tenant: string): Promise<Directory>;
  /** A staff member as of now; undefined when disabled or the credential has expired. */
  staffNow(tenant: string, staffId: string): Promise<StaffNowAnswer | undefined>;
  /**
   * The condition of a commit that this member of staff still stands as now: active, credential valid, in this role (P2);
   * undefined where it is not so.
   */
  standing(tenant: string, staffId: string, role: StaffRole): Promise<Write | undefined>;
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
  const active = async (tenant: string, staffId: string): Promise<StaffAccount | undefined> => {
    const account = await repository.staff(tenant, staffId);
    return !account || account.disabled || account.credentialUntil < dayOf(clock.now()) ? undefined : account;
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
    async calendar(tenant, changed) {
      const kept = await repository.calendar(tenant);
      const years = changed ? [changed, ...kept.filter(({ year }) => year !== changed.year)] : kept;
      return {
        kindOf(day) {
          const kind = dayKind(years, day);
          return kind.ok ? kind.value : undefined;
        },
        statusOf: (year) => years.find((one) => one.year === year)?.status,
      };
    },
    directory: (tenant) => keep(`${tenant}/directory`, () => repository.directory(tenant)),
    async staffNow(tenant, staffId) {
      const account = await active(tenant, staffId);
      if (!account) return undefined;
      const { roles, displayName, doctorId } = account.member;
      return { roles, displayName, ...(doctorId ? { doctorId } : {}) };
    },
    async standing(tenant, staffId, role) {
      const account = await active(tenant, staffId);
      return account?.member.roles.includes(role) ? repository.sameStaff(tenant, account) : undefined;
    },
  };
}
