import type { Id } from "../../shared/kernel/ids";
import type { KnownBy } from "../../shared/patients/known-by-model";
import type { Language } from "../../shared/kernel/words";
import { dayOf } from "../../shared/kernel/time";
import type { NoticeFacts } from "../../shared/notifications/model";
import { consentState, type ConsentDocument } from "../../shared/patients/consents";
import { maskName, maskNumber } from "../../shared/patients/model";
import { proxyAllows, proxyStanding } from "../../shared/patients/proxies";
import type { HealthProfile } from "../../shared/patients/profile-model";
import type { Write } from "../kernel/table/table";
import type { Clock } from "../ports/clock/port";
import type { ConsentStore } from "./privacy/consent-store";
import type { ProfileStore } from "./privacy/profile-store";
import type { ProxyStore } from "./privacy/proxy-store";
import type { Repository } from "./repository";

/** A person as other domains may know one. */
export type KnownPerson = {
  readonly name: string;
  readonly maskedName: string;
  readonly maskedNumber: string;
  readonly phone: string;
  readonly bornOn: string;
  readonly sex: "female" | "male";
  readonly recordNumber?: string;
};

export type LiveConsent = {
  readonly document: ConsentDocument;
  readonly version: string;
  readonly hash: string;
  readonly at: string;
  readonly check: Write;
};
export type KnownProfile = {
  readonly version: number;
  readonly profile: HealthProfile;
  readonly confirmedAt: string;
  readonly check: Write;
};
/** Where the own decisions of people lie. */
export type OwnStores = {
  readonly consents: ConsentStore;
  readonly profiles: ProfileStore;
  readonly proxies: ProxyStore;
};

/** What other domains may ask of patients. */
export type PatientsQueries = {
  inFamily(tenant: string, accountId: Id, personId: Id): Promise<boolean>;
  /** As what may this account act for this person in one of `acts`: her own family, or a live proxy? */
  actsAs(tenant: string, accountId: Id, personId: Id, acts: readonly string[]): Promise<"family" | "proxy" | undefined>;
  /** May this account act for this person: its own family, or by a live proxy whose scope holds `acts`? */
  mayAct(tenant: string, accountId: Id, personId: Id, acts?: string): Promise<boolean>;
  /** The live consent of a person to today's text; `check` goes into the commit that needs it (A7). */
  consentOf(tenant: string, personId: Id, document: ConsentDocument): Promise<LiveConsent | undefined>;
  /** What the patient told of her health; `check` goes into the commit that builds on it. */
  profileOf(tenant: string, personId: Id): Promise<KnownProfile | undefined>;
  person(tenant: string, personId: Id): Promise<KnownPerson | undefined>;
  /** The account whose card this person is; undefined for somebody whom only the desk knows. */
  accountOf(tenant: string, personId: Id): Promise<Id | undefined>;
  /** Only the names of a person, and what tells her from others of that name; "" and nothing for one who is gone. */
  names(tenant: string, personId: Id): Promise<{ name: string; maskedName: string; knownBy: KnownBy }>;
  /** Whose medical record number this is, if it is anybody's here. */
  byRecord(tenant: string, recordNumber: string): Promise<Id | undefined>;
  /** Is news about a person (`id`) still so? Asked before a message goes out (N5). */
  stillTrue(tenant: string, id: Id, whileIn: readonly string[], facts: NoticeFacts): Promise<boolean>;
  /** How an account can be reached. */
  contact(
    tenant: string,
    accountId: Id,
  ): Promise<{ openid?: string; unionid?: string; phone?: string; language: Language }>;
};

export const createQueries = (
  repository: Repository,
  { consents, profiles, proxies }: OwnStores,
  { now }: Pick<Clock, "now">,
): PatientsQueries => {
  const actsAs: PatientsQueries["actsAs"] = async (tenant, accountId, personId, acts) => {
    if (await repository.isMember(tenant, accountId, personId)) return "family";
    const proxy = acts.length === 0 ? undefined : await proxies.liveFor(tenant, accountId, personId);
    return proxy && acts.some((one) => proxyAllows(proxy, one, now())) ? "proxy" : undefined;
  };
  return {
    inFamily: (tenant, accountId, personId) => repository.isMember(tenant, accountId, personId),
    actsAs,
    async mayAct(tenant, accountId, personId, acts) {
      return (await actsAs(tenant, accountId, personId, acts === undefined ? [] : [acts])) !== undefined;
    },
    async consentOf(tenant, personId, document) {
      const standing = await consents.standing(tenant, personId, document);
      if (!standing || consentState(standing, dayOf(now())) !== "given") return undefined;
      const { version, hash, at } = standing;
      return { document, version, hash, at, check: consents.check(tenant, personId, standing) };
    },
    async profileOf(tenant, personId) {
      const found = await profiles.unread(tenant, personId);
      if (!found) return undefined;
      const { version, profile, confirmedAt } = found;
      return { version, profile, confirmedAt, check: profiles.check(tenant, personId, found) };
    },
    async person(tenant, personId) {
      const person = await repository.person(tenant, personId);
      if (!person) return undefined;
      const { name, number, phone, bornOn, sex, recordNumber } = person;
      return { name, maskedName: maskName(name), maskedNumber: maskNumber(number), phone, bornOn, sex, recordNumber };
    },
    accountOf: (tenant, personId) => repository.accountOf(tenant, personId),
    async names(tenant, personId) {
      const person = await repository.person(tenant, personId);
      if (!person) return { name: "", maskedName: "", knownBy: {} };
      const { name, bornOn, recordNumber } = person;
      return { name, maskedName: maskName(name), knownBy: { bornOn, ...(recordNumber ? { recordNumber } : {}) } };
    },
    byRecord: (tenant, recordNumber) => repository.personByRecord(tenant, recordNumber),
    async stillTrue(tenant, id, whileIn, facts) {
      if (facts.proxy === undefined) return (await repository.person(tenant, id)) !== undefined;
      const proxy = await proxies.proxy(tenant, facts.proxy);
      return proxy !== undefined && whileIn.includes(proxyStanding(proxy, now()));
    },
    async contact(tenant, accountId) {
      const account = await repository.account(tenant, accountId);
      // Somebody whom only the desk knows is her own account: a text message to her phone is the one way to her.
      if (!account) return { phone: (await repository.person(tenant, accountId))?.phone, language: "zh" };
      const { openid, unionid, phone, language } = account;
      return { openid, unionid, phone, language };
    },
  };
};
