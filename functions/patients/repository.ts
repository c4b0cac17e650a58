import type { Id } from "../../shared/kernel/ids";
import { dayOf, type Day, type Instant } from "../../shared/kernel/time";
import type { Language } from "../../shared/kernel/words";
import { numberSeries, type DocumentKind } from "../../shared/patients/documents";
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
  /** By which paper she is known; absent: the resident identity card. */
  readonly document?: DocumentKind;
  /** When and how it was shown that the number is hers. */
  readonly proved?: { readonly by: "phone" | "code" | "desk"; readonly at: Instant };
  /** Her card at the e-health card service, as the service named it. */
  readonly healthCard?: { readonly id: string; readonly qr: string };
  /** A child known by her mother's number until her own came; what it was before may be taken back for a while. */
  readonly provisional?: {
    readonly name: string;
    readonly number: string;
    readonly document: DocumentKind;
    readonly until: Instant;
  };
  /** Record numbers of which she said that they are not hers. */
  readonly denied?: readonly string[];
};

/** A card whose number has been shown to be hers: by proof, by the hospital's record, or made by a desk for nobody's account. */
export const isProved = (person: Person): boolean => person.proved !== undefined || person.recordNumber !== undefined;

export type Membership = {
  readonly personId: Id;
  readonly relation: Relation;
  readonly addedAt: Instant;
  /** The id that the phone made for a card that the desk had made before: the same tap finds it again. */
  readonly askedAs?: Id;
  /** The card was joined into another one of this account: it still opens what was booked on it. */
  readonly into?: Id;
  /** Added by a guardian: from this day on (she comes of age) the card is closed to him until she agrees. */
  readonly guardianUntil?: Day;
  readonly childConsentAt?: Instant;
};

const at = (pk: string, sk: string): Key => ({ table: "patients", pk, sk });
const plain = (value: object): Item => JSON.parse(JSON.stringify({ v: 1, ...value, retain: "15y" })) as Item;
export type Repository = ReturnType<typeof createRepository>;

/** How accounts, people and families lie in the table. */
export function createRepository(table: Table, vault: Vault, now: () => Instant) {
  const accountKey = (tenant: string, id: Id) => at(`${tenant}#account#${id}`, "head");
  const personKey = (tenant: string, id: Id) => at(`${tenant}#person#${id}`, "head");
  const memberKey = (tenant: string, accountId: Id, personId: Id) =>
    at(`${tenant}#account#${accountId}`, `member#${personId}`);
  const holderKey = (tenant: string, personId: Id, accountId: Id) =>
    at(`${tenant}#person#${personId}`, `holder#${accountId}`);
  const ownerKey = (tenant: string, personId: Id) => at(`${tenant}#person#${personId}`, "account");
  const pointer = (pk: string) => at(pk, "pointer");
  const keys = {
    openid: (tenant: string, openid: string) => pointer(`${tenant}#login#wechat#${openid}`),
    phone: (tenant: string, phone: string) => pointer(`${tenant}#login#phone#${vault.blindIndex("phone", phone)}`),
    number: (tenant: string, number: string, kind?: DocumentKind) =>
      pointer(`${tenant}#number#${vault.blindIndex("number", numberSeries(kind, number))}`),
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
      const { name, number, phone, recordNumber, healthCard, provisional, denied, ...rest } = person;
      const secret = { name, number, phone, recordNumber, healthCard, provisional, denied };
      const sealed = vault.seal(key, "identity", JSON.stringify(secret));
      return { put: key, item: plain({ ...rest, sealed }), when };
    },
    personByNumber: (tenant: string, number: string, kind?: DocumentKind) => follow(keys.number(tenant, number, kind)),
    /** Whose card leads a number, with the version that guards a change of it. */
    async numberPointer(
      tenant: string,
      number: string,
      kind?: DocumentKind,
    ): Promise<{ id: Id; v: number } | undefined> {
      const item = await table.get(keys.number(tenant, number, kind));
      return item && { id: String(item.id), v: item.v };
    },
    /** Leads a number to this card from now on; `seen` is the pointer as it was read. */
    leadNumber: (tenant: string, person: Person, seen: { v: number } | undefined): Write => ({
      put: keys.number(tenant, person.number, person.document),
      item: plain({ v: (seen?.v ?? 0) + 1, id: person.id }),
      when: seen ? { version: seen.v } : "absent",
    }),
    unleadNumber: (tenant: string, person: Person, seen: { v: number }): Write => ({
      remove: keys.number(tenant, person.number, person.document),
      when: { version: seen.v },
    }),
    pointRecord: (tenant: string, recordNumber: string, id: Id): Write => ({
      put: keys.record(tenant, recordNumber),
      item: plain({ id }),
      when: "any",
    }),
    personByRecord: (tenant: string, number: string) => follow(keys.record(tenant, number)),
    pointPerson: (tenant: string, person: Person): Write[] => [
      { put: keys.number(tenant, person.number, person.document), item: plain({ id: person.id }), when: "absent" },
      ...(person.recordNumber
        ? [{ put: keys.record(tenant, person.recordNumber), item: plain({ id: person.id }), when: "any" } as Write]
        : []),
    ],
    async isMember(tenant: string, accountId: Id, personId: Id): Promise<boolean> {
      const member = (await table.get(memberKey(tenant, accountId, personId))) as Membership | undefined;
      return member !== undefined && (member.guardianUntil === undefined || dayOf(now()) < member.guardianUntil);
    },
    async members(tenant: string, accountId: Id): Promise<Membership[]> {
      const found = await table.query({
        table: "patients",
        pk: `${tenant}#account#${accountId}`,
        prefix: "member#",
        limit: 50,
      });
      return found.items
        .map(({ item }) => item as unknown as Membership)
        .sort((a, b) => a.addedAt.localeCompare(b.addedAt));
    },
    /** A card that nobody has yet becomes this account's: both ways are written together. */
    addMember: (tenant: string, accountId: Id, member: Membership): Write[] => [
      { put: memberKey(tenant, accountId, member.personId), item: plain(member), when: "absent" },
      { put: holderKey(tenant, member.personId, accountId), item: plain({ id: accountId }), when: "any" },
      { put: ownerKey(tenant, member.personId), item: plain({ id: accountId }), when: "absent" },
    ],
    /** A second account that has proved the number opens the same card; news goes on to its first holder. */
    joinMember: (tenant: string, accountId: Id, member: Membership): Write[] => [
      { put: memberKey(tenant, accountId, member.personId), item: plain(member), when: "any" },
      { put: holderKey(tenant, member.personId, accountId), item: plain({ id: accountId }), when: "any" },
    ],
    /** Writes a membership again as it is now. */
    keepMember: (tenant: string, accountId: Id, member: Membership): Write => ({
      put: memberKey(tenant, accountId, member.personId),
      item: plain(member),
      when: "any",
    }),
    /** Takes a card out of an account; another holder, if there is one, hears its news from now on. */
    removeMember: (tenant: string, accountId: Id, personId: Id, next: Id | "same" | undefined): Write[] => [
      { remove: memberKey(tenant, accountId, personId), when: "any" },
      { remove: holderKey(tenant, personId, accountId), when: "any" },
      ...(next === "same"
        ? []
        : next === undefined
          ? [{ remove: ownerKey(tenant, personId), when: "any" } as Write]
          : [{ put: ownerKey(tenant, personId), item: plain({ id: next }), when: "any" } as Write]),
    ],
    /** Every account that opens this card. */
    async holders(tenant: string, personId: Id): Promise<Id[]> {
      const pk = `${tenant}#person#${personId}`;
      const found = await table.query({ table: "patients", pk, prefix: "holder#", limit: 20 });
      return found.items.map(({ item }) => String(item.id));
    },
    /** Whose card it is; undefined for somebody whom only the desk knows. */
    accountOf: (tenant: string, personId: Id) => follow(ownerKey(tenant, personId)),
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
