import { open, replace } from "../kernel/navigation";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { routes as everywhere } from "../routes";
import { calls } from "./calls";
import { routes } from "./routes";

/** What is to be done now on the way to the medicine: choose, pay for it, pay the freight, or nothing any more. */
export type PayStage = "not-payable" | "choose" | "medicine" | "freight" | "done";
/** Answers after which what stands on the screen is old. */
const STALE = new Set(["prescription.moved-on", "price.changed", "delivery.missing", "prescription.expired"]);

/** Medicine and freight, each its own amount with its own payment (D2-08, M9). */
export function usePay(prescriptionId: string) {
  const call = useCall(() => calls.prescription({ id: prescriptionId }), [prescriptionId]);
  const way = useCall(() => calls.ofPrescription({ prescriptionId }), [prescriptionId]);
  const rx = call.value;
  const delivery = way.value?.delivery;
  const stands = delivery && delivery.state !== "cancelled" ? delivery : undefined;
  const isPaid = rx?.paidAt !== undefined;
  const freightOpen = stands?.can.payFreight ?? false;
  const stage: PayStage = isPaid
    ? freightOpen
      ? "freight"
      : "done"
    : !rx?.pay
      ? "not-payable"
      : !stands
        ? "choose"
        : "medicine";

  // what it costs today and what is short, before she goes to the counter
  const asksPrice = stage === "medicine" && rx?.pay?.step === "choose";
  const quote = useCall(asksPrice ? () => calls.quote({ id: prescriptionId }) : null, [prescriptionId, asksPrice]);
  const checking = useWrite((stepId, { deliveryId, fen }: { deliveryId: string; fen: number }) =>
    calls.checkOut({ id: prescriptionId, stepId, version: rx?.version ?? 1, deliveryId, expectedFen: fen }),
  );
  const reload = async () => void (await Promise.all([call.reload(), way.reload()]));
  const newPrice = checking.refusal?.code === "price.changed" ? checking.refusal.details : undefined;
  const changed = (newPrice ?? {}) as { fen?: number };
  const medicineFen = changed.fen ?? quote.value?.totalFen ?? rx?.pay?.totalFen ?? rx?.totalFen ?? 0;
  const toOrder = () => open(everywhere.payFor, { domain: "prescriptions", id: prescriptionId });
  const payMedicine = async () => {
    if (rx?.pay?.step === "pay") return toOrder();
    if (!stands) return;
    const answer = await checking.press({ deliveryId: stands.id, fen: medicineFen });
    if (answer?.ok) return toOrder();
    if (answer && STALE.has(answer.code)) await reload();
  };
  const payFreight = () => stands && open(everywhere.payFor, { domain: "deliveries", id: stands.id });

  const choosingAnew = useWrite((stepId, version: number) => calls.chooseAnew({ id: prescriptionId, stepId, version }));
  /** Another way to get it; what is reserved already goes back first. */
  const chooseAgain = async () => {
    if (rx?.pay?.step === "pay") {
      const answer = await choosingAnew.press(rx.version);
      if (!answer?.ok) return answer && reload();
    }
    return replace(routes.choose, { prescription: prescriptionId });
  };
  const turning = useWrite((stepId, version: number) => calls.toPickUp({ id: stands?.id ?? "", stepId, version }));
  const toPickUp = async () => {
    const answer = await turning.press(stands?.version ?? 1);
    if (answer) await reload();
  };
  return {
    call,
    way,
    rx,
    delivery: stands,
    stage,
    medicineFen,
    isPaid,
    payMedicine,
    payFreight,
    quote: asksPrice ? quote.value : undefined,
    chooseAgain,
    toPickUp,
    reload,
    busy: checking.busy || turning.busy || choosingAnew.busy,
    refusal: checking.refusal ?? turning.refusal ?? choosingAnew.refusal,
  };
}
export type PayInHand = ReturnType<typeof usePay>;
