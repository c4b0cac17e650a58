import { refused, done, type Result } from "../../../shared/kernel/result";
import { addDays, type Day } from "../../../shared/kernel/time";
import {
  agreesWithBirth,
  birthOf,
  newbornNumber,
  yearsOn,
  type IdentityDocument,
} from "../../../shared/patients/documents";
import type { IdentityPolicy } from "../../../shared/patients/identity-policy";
import type { Person } from "../repository";

export type Identity = Pick<Person, "number" | "document" | "bornOn" | "sex">;
export type DocumentCode =
  "document.birth-missing" | "document.birth-differs" | "document.not-born" | "document.too-old" | "mother.missing";

/** Who is meant by a document: number, birth date and sex. `family` are the cards among which a newborn's mother must be. */
export function identityOf(
  document: IdentityDocument,
  family: readonly Person[],
  today: Day,
  { register, newborn }: IdentityPolicy,
): Result<Identity, DocumentCode> {
  const birth = birthOf(document);
  if (!birth) return refused("document.birth-missing");
  if (!agreesWithBirth(document)) return refused("document.birth-differs");
  if (birth.bornOn > today) return refused("document.not-born");
  const { kind } = document;
  if (kind === "newborn") {
    if (birth.bornOn < addDays(today, -newborn.days)) return refused("document.too-old");
    const mother = family.find(
      ({ id, sex, document: by }) => id === document.motherId && sex === "female" && by !== kind,
    );
    if (!mother) return refused("mother.missing");
    return done({ ...birth, document: kind, number: newbornNumber(mother.number, birth.bornOn, document.birthOrder) });
  }
  if (kind === "household-register" && yearsOn(birth.bornOn, today) >= register.underYears)
    return refused("document.too-old");
  return done({ ...birth, number: document.number, ...(kind === "resident-card" ? {} : { document: kind }) });
}
