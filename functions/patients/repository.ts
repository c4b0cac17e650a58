import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { Language } from "../../shared/kernel/words";
import type { Relation } from "../../shared/patients/model";
import type { Item, Key, Table, Write } from "../kernel/table/table";
import type { Vault } from "../kernel/vault";

/** An account: whoever signs in. Its people are its family. */
export type Account = {
  readonly id: Id;
  readonly v: number;
  readonly createdAt: Instant;
  readonly language: Language;
  readonly openid?: string;
  /** Joins her to the hospital's service account, once WeChat has told it. */
  readonly unionid?: string;
  readonly phone?: string;
};

/** A person: a patient or somebody cared for. Name, number and phone are sealed where they lie. */
export type Person = {
  readonly id: Id;
  readonly v: number;
  readonly name: string;
  readonly number: string;
  readonly phone: string;
  readonly bornOn: string;
  readonly sex: "female" | "male";
  readonly recordNumber?: string;
};

export type Membership = {
  readonly personId: Id;
  readonly relation: Relation;
  readonly addedAt: Instant;
  /** The id that the phone made for a card that the desk had made before: the same tap finds it again. */
  readonly askedAs?: Id;
};

const at = (pk: string, sk: string): Key => ({ table: "patients", pk, sk });
const plain = (value: object): Item => JSON.parse(JSON.stringify({ v: 1, ...value, retain: "15y" })) as Item;
export type Repository = ReturnType<typeof createRepository>;

/** How accounts, people and families lie in the table. */
export function createRepository(table: Table, vault: Vault) {
  const accountKey = (tenant: string, id: Id) => at(`${tenant}#account#${id}`, "head");
  const personKey = (tenant: string, id: Id) => at(`${tenant}#person#${id}`, "head");
  const memberKey = (tenant: string, accountId: Id, personId: Id) =>
    at(`${tenant}#account#${accountId}`, `member#${personId}`);
  const ownerKey = (tenant: string, personId: Id) => at(`${tenant}#person#${personId}`, "account");
  const pointer = (pk: string) => at(pk, "pointer");
  const keys = {
    openid: (tenant: string, openid: string) => pointer(`${tenant}#login#wechat#${openid}`),
    phone: (tenant: string, phone: string) => pointer(`${tenant}#login#phone#${vault.blindIndex("phone", phone)}`),
    number: (tenant: string, number: string) => pointer(`${tenant}#number#${vault.blindIndex("number", number)}`),
    record: (tenant: string, number: string) => pointer(`${tenant}#record#${vault.blindIndex("record", number)}`),
  };
  const follow = async (key: Key): Promise<Id | undefined> => {
    const item = await table.get(key);
    return item && String(item.id);
  };
  return {
    async account(tenant: string, id: Id): Promise<Account | undefined> {
      const key = accountKey(tenant, id);
      const item = await table.get(key);
      if (!item) return undefined;
      const { retain: _retain, phone, ...rest } = item;
      const opened = phone === undefined ? {} : { phone: vault.open(key, "phone", String(phone)) };
      return { ...(rest as unknown as Account), ...opened };
    },
    saveAccount(tenant: string, account: Account, when: "absent" | { version: number }): Write {
      const key = accountKey(tenant, account.id);
      const sealed = account.phone === undefined ? {} : { phone: vault.seal(key, "phone", account.phone) };
      return { put: key, item: plain({ ...account, ...sealed }), when };
    },
    accountByOpenid: (tenant: string, openid: string) => follow(keys.openid(tenant, openid)),
    accountByPhone: (tenant: string, phone: string) => follow(keys.phone(tenant, phone)),
    pointOpenid: (tenant: string, openid: string, id: Id, when: "absent" | "any"): Write => ({
      put: keys.openid(tenant, openid),
      item: plain({ id }),
      when,
    }),
    pointPhone: (tenant: string, phone: string, id: Id): Write => ({
      put: keys.phone(tenant, phone),
      item: plain({ id }),
      when: "absent",
    }),
    /** A number that is given up no longer leads to this account: it may belong to somebody else tomorrow. */
    unpointPhone: (tenant: string, phone: string): Write => ({ remove: keys.phone(tenant, phone), when: "any" }),
    async person(tenant: string, id: Id): Promise<Person | undefined> {
      const key = personKey(tenant, id);
      const item = await table.get(key);
      if (!item) return undefined;
      const { retain: _retain, sealed, ...rest } = item;
      return { ...(rest as unknown as Person), ...JSON.parse(vault.open(key, "identity", String(sealed))) };
    },
    savePerson(tenant: string, person: Person, when: "absent" | { version: number }): Write {
      const key = personKey(tenant, person.id);
      const { name, number, phone, recordNumber, ...rest } = person;
      const sealed = vault.seal(key, "identity", JSON.stringify({ name, number, phone, recordNumber }));
      return { put: key, item: plain({ ...rest, sealed }), when };
    },
    personByNumber: (tenant: string, number: string) => follow(keys.number(tenant, number)),
    personByRecord: (tenant: string, number: string) => follow(keys.record(tenant, number)),
    pointPerson: (tenant: string, person: Person): Write[] => [
      { put: keys.number(tenant, person.number), item: plain({ id: person.id }), when: "absent" },
      ...(person.recordNumber
        ? [{ put: keys.record(tenant, person.recordNumber), item: plain({ id: person.id }), when: "any" } as Write]
        : []),
    ],
    async isMember(tenant: string, accountId: Id, personId: Id): Promise<boolean> {
      return (await table.get(memberKey(tenant, accountId, personId))) !== undefined;
    },
    async members(tenant: string, accountId: Id): Promise<Membership[]> {
      const found = await table.query({
        table: "patients",
        pk: `${tenant}#account#${accountId}`,
        prefix: "member#",
        limit: 20,
      });
      return found.items
        .map(({ item }) => item as unknown as Membership)
        .sort((a, b) => a.addedAt.localeCompare(b.addedAt));
    },
    /** A card belongs to one account: both ways are written together. */
    addMember: (tenant: string, accountId: Id, member: Membership): Write[] => [
      { put: memberKey(tenant, accountId, member.personId), item: plain(member), when: "absent" },
      { put: ownerKey(tenant, member.personId), item: plain({ id: accountId }), when: "absent" },
    ],
    /** Whose card it is; undefined for somebody whom only the desk knows. */
    accountOf: (tenant: string, personId: Id) => follow(ownerKey(tenant, personId)),
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
