import type { DeliveryView } from "../../../shared/deliveries/views";
import type { PatientRx } from "../../../shared/prescriptions/patient-views";
import type { Say } from "../i18n";
import type { Meaning } from "../ui";
import { MEANINGS } from "./stances";
import type { Words } from "./words";

const FAILED: readonly PatientRx["standing"][] = ["parcel-returned", "parcel-lost", "parcel-damaged"];

/**
 * Where it stands for her and what is next; a paid one whose freight is owed waits for her, not she for it (D2-08). What the
 * hospital does about a parcel that failed is said as soon as it is decided.
 */
export function standOf(
  words: Words,
  { standing }: Pick<PatientRx, "standing">,
  delivery: DeliveryView | undefined,
  say: Say,
): { readonly name: string; readonly next: string; readonly meaning: Meaning } {
  const stand = { ...words.standings[standing], meaning: MEANINGS[standing] };
  const then = FAILED.includes(standing) && delivery?.express?.failure?.then;
  if (then) return { ...stand, next: words.way.followed[then] };
  if (standing !== "paid" || !delivery?.can.payFreight) return stand;
  const until = delivery.express?.freight.payUntil;
  const { name, next } = words.way.owed;
  return { name, next: next(until ? say.moment(until) : ""), meaning: "needs-you" };
}
