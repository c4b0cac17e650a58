import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";
import type { CardEvent } from "../../../shared/patients/identity-views";
import type { Relation } from "../../../shared/patients/model";
import type { Item, Key, Table, Write } from "../../kernel/table/table";
import type { Vault } from "../../kernel/vault";

/** Why only a desk can say whose card it is. */
export type Reason = "no-record" | "name-differs" | "phone-differs" | "record-unreachable" | "another-card";

/** What somebody claims at the desk: this card is mine. The code leads there while the claim is open. */
export type Claim = {
  readonly id: Id;
  readonly v: number;
  readonly personId: Id;
  readonly accountId: Id;
  readonly relation: Relation;
  readonly state: "open" | "confirmed" | "refused";
  readonly code: string;
  readonly askedAt: Instant;
  readonly until: Instant;
  readonly reason: Reason;
  readonly note?: string;
  readonly stepId?: Id;
};
/** Two cards that a desk joined, and what the second one was. */
export type Merge = {
  readonly id: Id;
  readonly v: number;
  readonly keep: Id;
  readonly other: Id;
  readonly at: Instant;
  readonly undoUntil: Instant;
  /** Accounts whose membership of `other` was joined into `keep`. */
  readonly accounts: readonly Id[];
  /** Those that had no membership of `keep` before. */
  readonly added: readonly Id[];
  readonly undoneAt?: Instant;
};
type Happening = { readonly at: Instant; readonly what: CardEvent["what"]; readonly personId: Id };

const at = (pk: string, sk: string): Key => ({ table: "patients", pk, sk });
const plain = (value: object): Item => JSON.parse(JSON.stringify({ v: 1, ...value, retain: "15y" })) as Item;
export type Claims = ReturnType<typeof createClaims>;

/** How claims, desk codes, merges and the history of cards lie in the table. */
export function createClaims(table: Table, vault: Vault) {
  const claimKey = (tenant: string, id: Id) => at(`${tenant}#claim#${id}`, "head");
  const ofPerson = (tenant: string, personId: Id) => at(`${tenant}#person#${personId}`, "claim");
  const codeKey = (tenant: string, code: string) =>
    at(`${tenant}#desk-code#${vault.blindIndex("desk-code", code)}`, "pointer");
  const spokenKey = (tenant: string, code: string) =>
    at(`${tenant}#spoken#${vault.blindIndex("spoken", code)}`, "pointer");
  const mergeKey = (tenant: string, id: Id) => at(`${tenant}#merge#${id}`, "head");
  const idAt = async (key: Key): Promise<Id | undefined> => {
    const item = await table.get(key);
    return item && String(item.id);
  };
  const claim = async (tenant: string, id: Id): Promise<Claim | undefined> => {
    const key = claimKey(tenant, id);
    const item = await table.get(key);
    if (!item) return undefined;
    const { retain: _retain, ...rest } = item;
    return { ...(rest as unknown as Claim), code: vault.open(key, "code", String(item.code)) };
  };
  return {
    claim,
    async claimOf(tenant: string, personId: Id): Promise<Claim | undefined> {
      const id = await idAt(ofPerson(tenant, personId));
      return id === undefined ? undefined : claim(tenant, id);
    },
    async byCode(tenant: string, code: string): Promise<Claim | undefined> {
      const id = await idAt(codeKey(tenant, code));
      return id === undefined ? undefined : claim(tenant, id);
    },
    saveClaim(tenant: string, one: Claim, when: "absent" | { version: number }): Write {
      const key = claimKey(tenant, one.id);
      return { put: key, item: plain({ ...one, code: vault.seal(key, "code", one.code) }), when };
    },
    /** A new claim: the card leads to it, and so does its code, which nobody else has now. */
    pointClaim: (tenant: string, { id, personId, code }: Claim): Write[] => [
      { put: ofPerson(tenant, personId), item: plain({ id }), when: "any" },
      { put: codeKey(tenant, code), item: plain({ id }), when: "absent" },
    ],
    forgetCode: (tenant: string, code: string): Write => ({ remove: codeKey(tenant, code), when: "any" }),
    bySpoken: (tenant: string, code: string) => idAt(spokenKey(tenant, code)),
    pointSpoken: (tenant: string, code: string, id: Id): Write => ({
      put: spokenKey(tenant, code),
      item: plain({ id }),
      when: "any",
    }),
    async merge(tenant: string, id: Id): Promise<Merge | undefined> {
      const item = await table.get(mergeKey(tenant, id));
      return item as unknown as Merge | undefined;
    },
    saveMerge: (tenant: string, merge: Merge, when: "absent" | { version: number }): Write => ({
      put: mergeKey(tenant, merge.id),
      item: plain(merge),
      when,
    }),
    /** A line of an account's history; `name` (a tap, a card) makes it one line however often it is written. */
    happened: (tenant: string, accountId: Id, one: Happening, name: string): Write => ({
      put: at(`${tenant}#account#${accountId}`, `card-event#${one.at}#${name}`),
      item: plain(one),
      when: "any",
    }),
    async history(tenant: string, accountId: Id): Promise<Happening[]> {
      const pk = `${tenant}#account#${accountId}`;
      const found = await table.query({ table: "patients", pk, prefix: "card-event#", limit: 50, newestFirst: true });
      return found.items.map(({ item }) => item as unknown as Happening);
    },
  };
}
