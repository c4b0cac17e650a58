import type { DepartmentPolicy } from "../../../shared/consultations/eligibility-policy";
import type { Intake } from "../../../shared/consultations/intake-model";
import type { Id } from "../../../shared/kernel/ids";
import { done, refused } from "../../../shared/kernel/result";
import type { IntakeParts } from "./parts";

/** Is what she tells enough, and of this department: symptoms of its list, the medicines of a refill, clean pictures of hers (D2-14)? */
export async function told(
  { documents }: Pick<IntakeParts, "documents">,
  tenant: string,
  personId: Id,
  { symptoms }: DepartmentPolicy,
  intake: Intake,
) {
  const unknown = intake.symptoms.filter((one) => !symptoms.some(({ id }) => id === one));
  if (unknown.length) return refused("symptom.unknown", { symptoms: unknown });
  if (intake.wishes.includes("refill") && !intake.medicines.length) return refused("medicines.needed");
  const usable = await documents.usable(tenant, intake.documentIds, personId);
  return usable.ok ? done({}) : refused("document.unusable", { id: String(usable.details) });
}
