import type { HealthProfile } from "../../../shared/patients/profile-model";

/** A whole profile of a healthy woman; `change` for what differs. */
export const profileOf = (change: Partial<HealthProfile> = {}): HealthProfile => ({
  noAllergies: false,
  allergies: [{ substance: "青霉素", severity: "severe", reaction: "皮疹、呼吸困难" }],
  noMedicines: true,
  medicines: [],
  pregnancy: { is: "no" },
  lactation: { is: false },
  kidney: { is: "normal", note: "" },
  liver: { is: "unknown", note: "" },
  chronic: [{ name: "甲状腺功能减退", since: "2021-05-01" }],
  ...change,
});
