import type { OrderView } from "../../../../shared/orders/views";
import { open } from "../../kernel/navigation";
import { Button, Section } from "../../ui";
import { routes } from "../routes";
import { moneyUnderWay } from "../stance";
import type { Words } from "../words";
import { RefundCards } from "./refund-cards";
import { TermsCard } from "./terms-card";

/** Money that goes or went back, and, where there is some left, the rules before the way to ask for it. */
export function Refunds({ words, order }: { words: Words; order: OrderView }) {
  const { refund: said } = words;
  const { id, paid, payment, refunds, refundTerms } = order;
  const mayAsk = paid !== undefined && payment !== "refunded" && !moneyUnderWay(order);
  return (
    <>
      {refunds.length > 0 && (
        <Section title={said.list}>
          <RefundCards words={words} refunds={refunds} />
        </Section>
      )}
      {mayAsk && (
        <Section title={said.terms}>
          <TermsCard words={words} terms={refundTerms} />
          {refundTerms.how !== "none" && <Button onPress={() => open(routes.refund, { id })}>{said.ask}</Button>}
        </Section>
      )}
    </>
  );
}
