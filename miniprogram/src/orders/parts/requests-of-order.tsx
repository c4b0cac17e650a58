import type { OrderView } from "../../../../shared/orders/views";
import { open } from "../../kernel/navigation";
import { useCall } from "../../kernel/use-call";
import { Button, Cells, Para, Section } from "../../ui";
import { requestCalls } from "../request-calls";
import { useRequestWords } from "../request-words";
import { routes } from "../routes";
import { RequestCell } from "./request-cell";

/** "Request Service" in the current order (D2-22): what is open, and asking anew; before payment phone and chat. */
export function RequestsOfOrder({ order }: { order: Pick<OrderView, "id" | "subject" | "payment"> }) {
  const isMedicine = order.subject.domain === "prescriptions" || order.subject.domain === "deliveries";
  const isPaid = order.payment !== "unpaid";
  const words = useRequestWords();
  const call = useCall(isMedicine && isPaid ? () => requestCalls.ofOrder({ id: order.id }) : null, [order.id, isPaid]);
  if (!isMedicine) return null;
  if (!isPaid)
    return (
      <Section title={words.service}>
        <Para>{words.beforePaying}</Para>
      </Section>
    );
  const { requests = [], kinds = [] } = call.value ?? {};
  const soonest = Math.min(...kinds.map(({ answerHours }) => answerHours));
  return (
    <Section title={words.service}>
      {requests.length > 0 && (
        <Cells>
          {requests.map((line) => (
            <RequestCell key={line.id} words={words} line={line} />
          ))}
        </Cells>
      )}
      {kinds.length > 0 && <Para quiet>{words.serviceText(soonest)}</Para>}
      <Button onPress={() => open(routes.requestNew, { id: order.id })}>{words.service}</Button>
    </Section>
  );
}
