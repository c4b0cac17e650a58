import { daysBetween, type Day } from "../../../shared/kernel/time";
import type { HealthProfile } from "../../../shared/patients/profile-model";
import type { CheckSubject } from "../../../shared/prescriptions/check-model";
import type { ForPrescribing } from "../../consultations/queries";

const TERM_DAYS = 280;

/** Where a pregnancy stands; unanswered, or unsure, is unknown. Weeks are counted from the due day. */
function pregnancyOf(profile: HealthProfile | undefined, today: Day): CheckSubject["pregnancy"] {
  const told = profile?.pregnancy;
  if (!told || told.is === "unsure") return { is: "unknown" };
  if (told.is === "trying") return { is: "trying" };
  if (told.is !== "pregnant") return { is: "no" };
  const days = told.dueOn === undefined ? undefined : TERM_DAYS - daysBetween(today, told.dueOn);
  return { is: "yes", ...(days !== undefined && days >= 0 && days <= 320 ? { weeks: Math.floor(days / 7) } : {}) };
}

/** ml/min/1.73 m², where she was told one ("eGFR 55"). */
function egfrOf(note: string): number | undefined {
  const found = /egfr\D{0,6}(\d{1,3}(?:\.\d+)?)/i.exec(note);
  return found ? Number(found[1]) : undefined;
}

/** A list that says "none" is empty; one that nobody filled in is unknown. */
const known = <T>(none: boolean, list: readonly T[]): readonly T[] | "unknown" =>
  none ? [] : list.length ? list : "unknown";

/** The patient as the checks see one: from the profile that she confirmed and what she told of her medicines. */
export function subjectOf(
  person: { readonly bornOn: Day; readonly sex?: CheckSubject["sex"] },
  profile: HealthProfile | undefined,
  consultation: Pick<ForPrescribing, "currentMedicines" | "guardian">,
  today: Day,
): CheckSubject {
  const egfr = profile ? egfrOf(profile.kidney.note) : undefined;
  const allergies = profile
    ? known(
        profile.noAllergies,
        profile.allergies.map(({ substance: text, severity }) => ({ text, severity })),
      )
    : "unknown";
  const taken = [...(profile?.medicines ?? []), ...consultation.currentMedicines].map(({ name: text }) => ({ text }));
  return {
    bornOn: person.bornOn,
    today,
    ...(person.sex ? { sex: person.sex } : {}),
    ...(profile?.weight ? { weight: profile.weight } : {}),
    pregnancy: pregnancyOf(profile, today),
    lactating: profile?.lactation === undefined ? "unknown" : profile.lactation.is ? "yes" : "no",
    allergies,
    medicines: taken.length ? taken : known(profile?.noMedicines ?? false, taken),
    kidney: { is: profile?.kidney.is ?? "unknown", ...(egfr !== undefined ? { egfr } : {}) },
    liver: { is: profile?.liver.is ?? "unknown" },
    guardianPresent: consultation.guardian !== undefined,
  };
}
