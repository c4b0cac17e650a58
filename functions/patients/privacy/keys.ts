import type { Id } from "../../../shared/kernel/ids";
import type { Day, Instant } from "../../../shared/kernel/time";
import type { ConsentDocument } from "../../../shared/patients/consents";
import type { Item, Key } from "../../kernel/table/table";

const at = (pk: string, sk: string): Key => ({ table: "patients", pk, sk });

/** Records of consent and of leave are kept as long as the record they belong to. */
export const kept = (value: object): Item => JSON.parse(JSON.stringify({ v: 1, ...value, retain: "15y" })) as Item;

/** Where a person's own decisions lie. */
export const keysOf = (tenant: string) => ({
  /** What stands now of one consent; the lines before it are never changed. */
  standing: (personId: Id, document: ConsentDocument) => at(`${tenant}#consents#${personId}`, `now#${document}`),
  line: (personId: Id, when: Instant, id: Id) => at(`${tenant}#consents#${personId}`, `line#${when}#${id}`),
  /** The guard of a tap: the same id has one effect. */
  tap: (personId: Id, id: Id) => at(`${tenant}#consents#${personId}`, `tap#${id}`),
  profile: (personId: Id) => at(`${tenant}#profile#${personId}`, "head"),
  profileVersion: (personId: Id, version: number) =>
    at(`${tenant}#profile#${personId}`, `version#${String(version).padStart(6, "0")}`),
  proxy: (id: Id) => at(`${tenant}#proxy#${id}`, "head"),
  /** The code of an invitation, by its keyed hash. */
  code: (hash: string) => at(`${tenant}#proxy-code#${hash}`, "pointer"),
  /** Every proxy of a person, and the version that guards their number. */
  given: (personId: Id, id: Id) => at(`${tenant}#proxies#${personId}`, `proxy#${id}`),
  roster: (personId: Id) => at(`${tenant}#proxies#${personId}`, "roster"),
  /** The live proxy of an account for a person: what every request of a proxy reads. */
  live: (accountId: Id, personId: Id) => at(`${tenant}#account#${accountId}`, `proxy-for#${personId}`),
  /** Every proxy that an account has held. */
  held: (accountId: Id, id: Id) => at(`${tenant}#account#${accountId}`, `proxy#${id}`),
  /** What a relative asked for by text message; there whether or not somebody was found (A5). */
  asked: (accountId: Id, id: Id) => at(`${tenant}#account#${accountId}`, `proxy-asked#${id}`),
  /** Proxies by their last day. */
  due: (until: Day, id: Id) => at(`${tenant}#proxy-due`, `${until}#${id}`),
});
