import { open } from "../kernel/navigation";
import { useWrite } from "../kernel/use-write";
import { routes } from "../routes";
import { calls } from "./calls";

/** The way from a prescription to "Request Service" in its order (D2-22); to her orders where that cannot be asked. */
export function useOrderOf(prescriptionId: string) {
  const finding = useWrite((_stepId, id: string) => calls.orderOf({ id }));
  return async () => {
    const answer = await finding.press(prescriptionId);
    if (answer?.ok) open(routes.requestService, { id: answer.value.orderId });
    else if (answer) open(routes.orders);
  };
}
