import { View } from "@tarojs/components";
import type { OrderView } from "../../../../shared/orders/views";
import { sourceIn, useSay } from "../../i18n";
import { useLanguage } from "../../kernel/preferences";
import { open } from "../../kernel/navigation";
import { wayToPay } from "../../platform/pay";
import { routes as everywhere } from "../../routes";
import { useFamily } from "../../shell/use-family";
import { Card, Cell, Cells, Countdown, Figure, Notice, Para, PhoneList, Section, StatusBadge } from "../../ui";
import { MEANINGS, stanceOf } from "../stance";
import { thingOf } from "../thing";
import { useDeskPhones } from "../use-desk-phones";
import type { OrderInHand } from "../use-order";
import type { Words } from "../words";
import { Lines } from "./lines";
import { Paid } from "./paid";
import { Refunds } from "./refunds";
import { RequestsOfOrder } from "./requests-of-order";
import { ResultNotice } from "./result-notice";
import { Story } from "./story";

export type OrderProps = { words: Words; order: OrderView; hand: OrderInHand };

/** One order: where it stands, how much, what for, what happened, whom to call. */
export function OrderBody({ words, order, hand }: OrderProps) {
  const say = useSay();
  const language = useLanguage();
  const phones = useDeskPhones(order.subject);
  const person = useFamily().members.find(({ personId }) => personId === order.personId);
  const { order: said } = words;
  const stance = stanceOf(order);
  const thing = thingOf(order.subject, words);
  const meaning = MEANINGS[stance];
  const next =
    order.closedBecause && stance === "closed" ? words.closed[order.closedBecause] : words.stances[stance].next;
  const sources = Array.from(new Set(order.lines.map(({ source }) => sourceIn(language, source)))).filter(Boolean);
  return (
    <>
      <View className="o-state" aria-live="polite">
        <StatusBadge meaning={meaning}>{words.meanings[meaning]}</StatusBadge>
        <Para>{next}</Para>
      </View>
      {order.moneyOnly && (
        <Notice meaning="waiting" title={said.moneyOnly}>
          {said.moneyOnlyText}
        </Notice>
      )}
      <ResultNotice words={words} hand={hand} />
      <Card>
        <Figure>{say.yuan(order.totalFen)}</Figure>
        <Para>{say.name(order.title)}</Para>
        {person && <Para quiet>{person.name}</Para>}
      </Card>
      {stance === "to-pay" && (
        <Card>
          <Countdown until={order.payUntil} label={said.keptFor} onEnd={() => void hand.call.reload()} />
          <Para quiet>{said.until(say.moment(order.payUntil))}</Para>
        </Card>
      )}
      {stance === "to-pay" && !wayToPay(order.ways) && (
        <Notice meaning="needs-you" title={words.elsewhere.title}>
          {words.elsewhere.text}
        </Notice>
      )}
      {stance === "to-pay-at-desk" && <Para>{said.deskUntil(say.moment(order.payUntil))}</Para>}
      <Section title={said.lines}>
        <Lines words={words} lines={order.lines} totalFen={order.totalFen} />
        <Para quiet>
          {order.subject.domain === "prescriptions" ? said.frozenMedicine : said.frozen(order.priceVersion)}
        </Para>
        {sources.map((source) => (
          <Para key={source} quiet>
            {said.source(source)}
          </Para>
        ))}
        <Cells>
          {thing && !order.moneyOnly && <Cell label={thing.label} icon="calendar" onPress={thing.open} />}
          <Cell label={said.prices} icon="file" onPress={() => open(everywhere.prices)} />
        </Cells>
      </Section>
      {stance === "to-pay" && (
        <Section title={words.next.title}>
          {words.next.steps[order.subject.domain].map((step) => (
            <Para key={step}>{step}</Para>
          ))}
          {order.payableAtDesk && <Para quiet>{said.deskToo}</Para>}
        </Section>
      )}
      <RequestsOfOrder order={order} />
      <Paid words={words} order={order} />
      <Refunds words={words} order={order} />
      <Story words={words} story={order.story} />
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </>
  );
}
