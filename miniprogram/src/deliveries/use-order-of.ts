import { open } from "../kernel/navigation";
import { useCall } from "../kernel/use-call";
import { routes } from "../routes";
import { calls } from "./calls";

/** The way into the order of a prescription: "Request Service" stands in the current order (D2-22). */
export function useOrderOf(prescriptionId: string) {
  const mine = useCall(() => calls.orders({}));
  const found = mine.value?.items.find(
    ({ subject, closing }) =>
      subject.domain === "prescriptions" && subject.id === prescriptionId && closing !== "closed",
  );
  return () => (found ? open(routes.requestService, { id: found.id }) : open(routes.orders));
}
