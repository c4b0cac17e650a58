import type { Subject } from "../../../shared/orders/model";
import { open } from "../kernel/navigation";
import { routes } from "../routes";
import type { Words } from "./words";

/** The page of what an order pays for, and how the way there is named; work booked at a counter has none. */
export function thingOf({ domain, id }: Subject, words: Words): { label: string; open: () => void } | undefined {
  if (domain === "appointments")
    return { label: words.order.appointment, open: () => open(routes.application, { id }) };
  if (domain === "consultations")
    return { label: words.order.consultation, open: () => open(routes.consultation, { id }) };
  if (domain === "prescriptions")
    return { label: words.order.prescription, open: () => open(routes.prescription, { id }) };
  if (domain === "deliveries") return { label: words.order.delivery, open: () => open(routes.delivery, { id }) };
  return undefined;
}
