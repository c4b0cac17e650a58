import type { StaffRole } from "../../shared/kernel/contract";
import type { Instant } from "../../shared/kernel/time";
import type { Bilingual } from "../../shared/kernel/words";
import { KeptYear, type CalendarYear } from "../../shared/hospital/calendar";
import type { Department, Doctor, Place, PriceList, StaffMember } from "../../shared/hospital/model";
import type { Item, Key, Table, Write } from "../kernel/table/table";
import type { Vault } from "../kernel/vault";

/** The hospital's public facts, as they are published together. */
export type Directory = {
  readonly name: Bilingual;
  readonly emergencyPhone: string;
  readonly switchboard: string;
  readonly places: Place[];
  readonly departments: Department[];
  readonly doctors: Doctor[];
};

/** A staff account as it lies in the table: the password as an argon2id hash, the authenticator secret sealed. */
export type StaffAccount = {
  readonly v: number;
  readonly member: StaffMember;
  readonly passwordHash: string;
  readonly totpSecret: string;
  /** After this day the account cannot be used until the credential is renewed (C7). */
  readonly credentialUntil: string;
  readonly failures: number;
  readonly lockedUntil?: Instant;
  /** The last authenticator step used: a code works once (T22). */
  readonly lastStep: number;
  readonly disabled: boolean;
};

const at = (pk: string, sk: string): Key => ({ table: "hospital", pk, sk });
const plain = (value: object): Item => JSON.parse(JSON.stringify({ v: 1, ...value, retain: "15y" })) as Item;
export type Repository = ReturnType<typeof createRepository>;

/** How the hospital's facts and staff accounts lie in the table. */
export function createRepository(table: Table, vault: Vault) {
  const staffKey = (tenant: string, id: string) => at(`${tenant}#staff#${id}`, "head");
  return {
    async directory(tenant: string): Promise<Directory> {
      const item = await table.get(at(`${tenant}#facts`, "directory"));
      if (!item) throw new Error("the hospital has no directory: load it with the seed or the operations page");
      return item.directory as unknown as Directory;
    },
    saveDirectory: (tenant: string, directory: Directory): Write => ({
      put: at(`${tenant}#facts`, "directory"),
      item: plain({ directory }),
      when: "any",
    }),
    /** Price lists, newest first. */
    async priceLists(tenant: string): Promise<PriceList[]> {
      const found = await table.query({ table: "hospital", pk: `${tenant}#prices`, limit: 20, newestFirst: true });
      return found.items.map(({ item }) => item.list as unknown as PriceList);
    },
    savePriceList: (tenant: string, list: PriceList): Write => ({
      put: at(`${tenant}#prices`, `${list.effectiveFrom}#${list.version}`),
      item: plain({ list }),
      when: "any",
    }),
    async calendar(tenant: string): Promise<KeptYear[]> {
      const found = await table.query({ table: "hospital", pk: `${tenant}#calendar`, limit: 20, newestFirst: true });
      return found.items.map(({ item }) => KeptYear.parse({ ...(item.year as object), version: item.v }));
    },
    /** `seen`: the version that is replaced, 0 where there is none; absent: whatever lies there. */
    saveCalendarYear: (tenant: string, year: CalendarYear, seen?: number): Write => ({
      put: at(`${tenant}#calendar`, String(year.year)),
      item: plain({ year, v: (seen ?? 0) + 1 }),
      when: seen === undefined ? "any" : seen === 0 ? "absent" : { version: seen },
    }),
    async staffIdOf(tenant: string, name: string): Promise<string | undefined> {
      const item = await table.get(at(`${tenant}#staff-name#${name.toLowerCase()}`, "pointer"));
      return item && String(item.id);
    },
    async staff(tenant: string, id: string): Promise<StaffAccount | undefined> {
      const key = staffKey(tenant, id);
      const item = await table.get(key);
      if (!item) return undefined;
      const { retain: _retain, totpSecret, ...rest } = item;
      return { ...(rest as unknown as StaffAccount), totpSecret: vault.open(key, "totp", String(totpSecret)) };
    },
    /** The condition that nothing of this account was written since it was read. */
    sameStaff: (tenant: string, { member, v }: StaffAccount): Write => ({
      check: staffKey(tenant, member.id),
      when: { version: v },
    }),
    saveStaff(tenant: string, account: StaffAccount, when: "absent" | { version: number }): Write[] {
      const key = staffKey(tenant, account.member.id);
      const item = plain({ ...account, totpSecret: vault.seal(key, "totp", account.totpSecret) });
      const pointer = at(`${tenant}#staff-name#${account.member.name.toLowerCase()}`, "pointer");
      return [
        { put: key, item, when },
        ...(when === "absent" ? [{ put: pointer, item: plain({ id: account.member.id }), when } as Write] : []),
      ];
    },
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
export type StaffNowAnswer = { roles: StaffRole[]; displayName: Bilingual; doctorId?: string };
