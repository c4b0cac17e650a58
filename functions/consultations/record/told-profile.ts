import type { ToldProfile } from "../../../shared/consultations/record-calls";
import type { KnownProfile } from "../../patients/queries";

const told = (name: string, note = "") => ({ name, note });

/** Her own words for the doctor: what she answered, when she confirmed it, and whether it changed since she asked. */
export function toldProfile({ version, confirmedAt, profile }: KnownProfile, confirmedWith: number): ToldProfile {
  const { pregnancy, lactation, weight } = profile;
  const on = pregnancy?.is === "pregnant" ? pregnancy.dueOn : pregnancy?.is === "ended" ? pregnancy.endedOn : undefined;
  return {
    version,
    confirmedAt,
    changedSince: version !== confirmedWith,
    noAllergies: profile.noAllergies,
    allergies: profile.allergies.map(({ substance, severity, reaction }) => ({
      ...told(substance, reaction),
      severity,
    })),
    noMedicines: profile.noMedicines,
    medicines: profile.medicines.map(({ name, dose }) => told(name, dose)),
    ...(pregnancy ? { pregnancy: { is: pregnancy.is, ...(on ? { on } : {}) } } : {}),
    ...(lactation ? { lactation: lactation.is } : {}),
    kidney: told(profile.kidney.is, profile.kidney.note),
    liver: told(profile.liver.is, profile.liver.note),
    chronic: profile.chronic.map(({ name, since }) => told(name, since)),
    ...(weight ? { weight } : {}),
  };
}
