import type { DeliveryView } from "../../../shared/deliveries/views";
import type { PatientRx } from "../../../shared/prescriptions/patient-views";
import type { Say } from "../i18n";
import type { Meaning } from "../ui";
import { MEANINGS } from "./stances";
import type { Words } from "./words";

/** Where it stands for her and what is next; a paid one whose freight is owed waits for her, not she for it (D2-08). */
export function standOf(
  words: Words,
  { standing }: Pick<PatientRx, "standing">,
  delivery: DeliveryView | undefined,
  say: Say,
): { readonly name: string; readonly next: string; readonly meaning: Meaning } {
  if (standing !== "paid" || !delivery?.can.payFreight)
    return { ...words.standings[standing], meaning: MEANINGS[standing] };
  const until = delivery.express?.freight.payUntil;
  const { name, next } = words.way.owed;
  return { name, next: next(until ? say.moment(until) : ""), meaning: "needs-you" };
}
