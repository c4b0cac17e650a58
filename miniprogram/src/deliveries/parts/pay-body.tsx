import { Text, View } from "@tarojs/components";
import type { Bilingual } from "../../../../shared/kernel/words";
import { useSay } from "../../i18n";
import { replace } from "../../kernel/navigation";
import { routes as everywhere } from "../../routes";
import { Button, Card, Countdown, EmptyState, Notice, Para, RefusalNotice, SummaryList, type Phone } from "../../ui";
import { sayPlace } from "../say-address";
import type { PayInHand } from "../use-pay";
import type { Words } from "../words";
import { ToPickUp } from "./to-pick-up";

type Props = { words: Words; hand: PayInHand; phones: readonly Phone[] };

/** What she gets and how, the two amounts with their states, and what may still be changed. */
export function PayBody({ words, hand, phones }: Props) {
  const say = useSay();
  const { pay: said } = words;
  const { stage, rx, delivery, refusal, medicineFen } = hand;
  if (stage === "choose") return <EmptyState title={said.chooseFirst} text={said.chooseFirstText} />;
  const express = delivery?.express;
  const change = stage === "medicine" ? () => void hand.chooseAgain() : undefined;
  const isNew = refusal?.code === "price.changed" || hand.quote?.changed === true;
  const short = shortOf(hand);
  const rows = delivery && [
    { label: said.how, value: delivery.method === "express" ? words.express : words.pickUp, onChange: change },
    ...(express ? [{ label: said.to, value: sayPlace(express.address) }] : []),
    ...(delivery.pickUp ? [{ label: said.place, value: say.name(delivery.pickUp.window.where) }] : []),
    ...(express?.promisedDay ? [{ label: said.arrives, value: say.day(express.promisedDay) }] : []),
  ];
  const freightUntil = express?.freight.payUntil;
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} own={words.refusals} phones={phones} />}
      {isNew && <Notice meaning="needs-you" title={said.newPrice(say.yuan(medicineFen))} />}
      {short.length > 0 && <Notice meaning="waiting" title={said.short(short.map(say.name).join("、"))} />}
      {refusal?.code === "prescription.expired" && rx && (
        <Button onPress={() => replace(everywhere.prescription, { id: rx.id })}>{words.toRx}</Button>
      )}
      {stage === "done" && <Para>{said.doneText}</Para>}
      <Amounts words={words} hand={hand} />
      {stage === "medicine" && rx?.pay?.step === "pay" && (
        <Card>
          <Countdown until={rx.pay.until} label={said.kept} onEnd={() => void hand.reload()} />
        </Card>
      )}
      {stage === "medicine" && <Para quiet>{said.keptText}</Para>}
      {stage === "freight" && (
        <>
          {freightUntil && <Para>{said.freightUntil(say.moment(freightUntil))}</Para>}
          {delivery?.can.toPickUp && <ToPickUp words={words} busy={hand.busy} onSend={() => void hand.toPickUp()} />}
        </>
      )}
      {rows && <SummaryList rows={rows} />}
    </>
  );
}

/** What the shelf holds too little of. */
function shortOf({ refusal, quote }: PayInHand): readonly Bilingual[] {
  const details = refusal?.code === "stock.short" ? refusal.details : undefined;
  const { drugs } = (details ?? {}) as { drugs?: { name: Bilingual }[] };
  return (drugs ?? quote?.lines.filter((line) => line.short) ?? []).map(({ name }) => name);
}

/** Two amounts that never mix (M9), and their sum. */
function Amounts({ words, hand }: Omit<Props, "phones">) {
  const say = useSay();
  const { pay: said } = words;
  const { delivery, isPaid, medicineFen } = hand;
  const freight = delivery?.express?.freight;
  const freightState = !freight
    ? said.states.free
    : freight.way === "on-arrival"
      ? said.states["on-arrival"]
      : freight.paidAt
        ? said.states.paid
        : isPaid
          ? said.states["to-pay"]
          : said.states.after;
  const amounts = [
    { name: said.medicine, fen: medicineFen, state: isPaid ? said.states.paid : said.states["to-pay"] },
    { name: said.freight, fen: freight?.fen ?? 0, state: freightState },
  ];
  return (
    <Card>
      {amounts.map(({ name, fen, state }) => (
        <View key={name} className="dv-amount">
          <View>
            <View className="dv-amount__name">{name}</View>
            <View className="dv-quiet">{state}</View>
          </View>
          <Text className="dv-amount__fen">{say.yuan(fen)}</Text>
        </View>
      ))}
      <View className="dv-amount dv-amount--total">
        <Text>{said.total}</Text>
        <Text className="dv-amount__fen">{say.yuan(medicineFen + (freight?.fen ?? 0))}</Text>
      </View>
      <Para quiet>{said.separate}</Para>
    </Card>
  );
}
