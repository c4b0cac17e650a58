import { isProved, type Account, type Person } from "../repository";
import type { Reason } from "./claim-store";
import type { IdentityParts } from "./parts";

export type Written = Pick<Person, "name" | "number" | "document" | "bornOn">;

/** What the hospital has under a number, compared with what was written. Never said to the one who wrote it (A5). */
export type OnFile = {
  readonly matches: boolean;
  /** Phones on file of exactly this person, those of the record first. */
  readonly phones: readonly string[];
  readonly recordNumber?: string;
  readonly reason: Reason;
  /** The card that leads this number now, and whether it was ever shown whose it is. */
  readonly master?: Person;
  /** The pointer of the number as it was read before the card: it guards whatever is decided from this. */
  readonly pointer?: { readonly id: string; readonly v: number };
  readonly masterProved: boolean;
};

/**
 * Looks a number up: the hospital record (name, number and birth date must all agree) and the cards of this hospital. Always
 * the same questions in the same order, whatever is found.
 */
export async function onFile({ repository, record }: IdentityParts, tenant: string, person: Written): Promise<OnFile> {
  const [found, pointer] = await Promise.all([
    record.findPatient({ identityNumber: person.number }),
    repository.numberPointer(tenant, person.number, person.document),
  ]);
  // Nobody's card is read in the place of one that is missing, so that both ways take as long.
  const master = await repository.person(tenant, pointer?.id ?? "nobody");
  const entry = found.ok ? found.value : undefined;
  const inRecord = entry !== undefined && entry.name === person.name && entry.bornOn === person.bornOn;
  const masterProved = master !== undefined && isProved(master);
  const isMaster = masterProved && master.name === person.name;
  const phones = [inRecord ? entry.phone : undefined, isMaster ? master.phone : undefined];
  return {
    matches: inRecord || isMaster,
    phones: phones.flatMap((phone) => phone ?? []),
    ...(inRecord ? { recordNumber: entry.recordNumber } : {}),
    reason: reasonOf(found.ok, entry !== undefined, inRecord || isMaster, masterProved),
    ...(master ? { master } : {}),
    ...(pointer ? { pointer } : {}),
    masterProved,
  };
}

const reasonOf = (reached: boolean, isThere: boolean, agrees: boolean, hasCard: boolean): Reason => {
  if (agrees) return hasCard ? "another-card" : "phone-differs";
  if (isThere) return "name-differs";
  return reached ? "no-record" : "record-unreachable";
};

/** The account has proved a phone, and it is the one on file: then the number is hers without a code. */
export const provesAtOnce = (account: Account, { matches, phones }: OnFile): boolean =>
  matches && account.phone !== undefined && phones.includes(account.phone);
