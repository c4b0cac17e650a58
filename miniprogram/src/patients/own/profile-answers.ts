import type { Say } from "../../i18n";
import type { HealthProfile } from "../../../../shared/patients/profile-model";
import { ageOn } from "../../../../shared/patients/consents";
import type { Day } from "../../../../shared/kernel/time";
import type { OwnWords } from "./words";

/** The parts of the profile, each on a screen of its own. */
export const PARTS = ["allergies", "medicines", "pregnancy", "kidney", "liver", "chronic", "weight"] as const;
export type Part = (typeof PARTS)[number];

/** An unanswered profile: nothing is assumed, "none" is something that she says. */
export const unanswered: HealthProfile = {
  noAllergies: false,
  allergies: [],
  noMedicines: false,
  medicines: [],
  kidney: { is: "unknown", note: "" },
  liver: { is: "unknown", note: "" },
  chronic: [],
};

/** What she began to type and left empty is not told. */
export const tidy = (profile: HealthProfile): HealthProfile => ({
  ...profile,
  allergies: profile.allergies.filter(({ substance }) => substance.trim() !== ""),
  medicines: profile.medicines.filter(({ name }) => name.trim() !== ""),
  chronic: profile.chronic.filter(({ name }) => name.trim() !== ""),
});

/** Ages between which pregnancy is asked, and up to which a weight decides the dose. */
const [FERTILE_FROM, FERTILE_TO, CHILD_TO] = [12, 55, 14];

/** Only what concerns her is asked: pregnancy of women of that age, weight of children. */
export function partsFor(bornOn: Day, sex: "female" | "male", today: Day): Part[] {
  const age = ageOn(bornOn, today);
  return PARTS.filter((part) =>
    part === "pregnancy"
      ? sex === "female" && age >= FERTILE_FROM && age <= FERTILE_TO
      : part !== "weight" || age <= CHILD_TO,
  );
}

/** One part in a line of plain words. */
export function sayPart(part: Part, profile: HealthProfile, words: OwnWords, say: Say): string {
  const said = words.profile;
  const { pregnancy, lactation, weight } = profile;
  switch (part) {
    case "allergies":
      return profile.noAllergies
        ? said.noAllergies
        : profile.allergies.map(({ substance, severity }) => `${substance} · ${said.severities[severity]}`).join("\n");
    case "medicines":
      return profile.noMedicines
        ? said.noMedicines
        : profile.medicines.map(({ name, dose }) => [name, dose].filter(Boolean).join(" · ")).join("\n");
    case "pregnancy": {
      const due = pregnancy?.is === "pregnant" && pregnancy.dueOn ? `${said.dueOn} ${say.day(pregnancy.dueOn)}` : "";
      const state = pregnancy ? said.pregnancies[pregnancy.is] : "";
      return [state, due, lactation?.is ? said.lactation : ""].filter(Boolean).join(" · ");
    }
    case "kidney":
    case "liver":
      return [said.organs[profile[part].is], profile[part].note].filter(Boolean).join(" · ");
    case "chronic":
      return profile.chronic.map(({ name }) => name).join(" · ");
    case "weight":
      return weight ? `${weight.kg} kg · ${say.day(weight.on)}` : "";
  }
}
