import type { Id } from "../../shared/kernel/ids";
import type { Language } from "../../shared/kernel/words";
import type { NoticeFacts } from "../../shared/notifications/model";
import { maskName, maskNumber } from "../../shared/patients/model";
import type { Repository } from "./repository";

/** A person as other domains may know one. */
export type KnownPerson = {
  readonly name: string;
  readonly maskedName: string;
  readonly maskedNumber: string;
  readonly phone: string;
  readonly bornOn: string;
  readonly recordNumber?: string;
};

/** What other domains may ask of patients. */
export type PatientsQueries = {
  inFamily(tenant: string, accountId: Id, personId: Id): Promise<boolean>;
  /** May this account act for this person: its own family, or by a live proxy whose scope holds `acts`? */
  mayAct(tenant: string, accountId: Id, personId: Id, acts?: string): Promise<boolean>;
  person(tenant: string, personId: Id): Promise<KnownPerson | undefined>;
  /** The account whose card this person is; undefined for somebody whom only the desk knows. */
  accountOf(tenant: string, personId: Id): Promise<Id | undefined>;
  /** Only the names of a person; "" for one who is gone. */
  names(tenant: string, personId: Id): Promise<{ name: string; maskedName: string }>;
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

export const createQueries = (repository: Repository): PatientsQueries => ({
  inFamily: (tenant, accountId, personId) => repository.isMember(tenant, accountId, personId),
  mayAct: (tenant, accountId, personId) => repository.isMember(tenant, accountId, personId),
  async person(tenant, personId) {
    const person = await repository.person(tenant, personId);
    if (!person) return undefined;
    const { name, number, phone, bornOn, recordNumber } = person;
    return { name, maskedName: maskName(name), maskedNumber: maskNumber(number), phone, bornOn, recordNumber };
  },
  accountOf: (tenant, personId) => repository.accountOf(tenant, personId),
  async names(tenant, personId) {
    const person = await repository.person(tenant, personId);
    return person ? { name: person.name, maskedName: maskName(person.name) } : { name: "", maskedName: "" };
  },
  byRecord: (tenant, recordNumber) => repository.personByRecord(tenant, recordNumber),
  stillTrue: async (tenant, id) => (await repository.person(tenant, id)) !== undefined,
  async contact(tenant, accountId) {
    const account = await repository.account(tenant, accountId);
    // Somebody whom only the desk knows is her own account: a text message to her phone is the one way to her.
    if (!account) return { phone: (await repository.person(tenant, accountId))?.phone, language: "zh" };
    const { openid, unionid, phone, language } = account;
    return { openid, unionid, phone, language };
  },
});
