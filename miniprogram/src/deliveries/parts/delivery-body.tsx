import { View } from "@tarojs/components";
import type { DeliveryView } from "../../../../shared/deliveries/views";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { routes as everywhere } from "../../routes";
import {
  Cell,
  Cells,
  Notice,
  Para,
  PhoneList,
  RefusalNotice,
  Section,
  StatusBadge,
  Timeline,
  type Phone,
} from "../../ui";
import { MEANINGS } from "../stances";
import { standOf, storyOf } from "../stand";
import type { DeliveryInHand } from "../use-delivery";
import { useOrderOf } from "../use-order-of";
import type { Words } from "../words";
import { Parcel } from "./parcel";
import { Received } from "./received";
import { ToPickUp } from "./to-pick-up";
import { WindowCard } from "./window-card";

type Props = { words: Words; view: DeliveryView; hand: DeliveryInHand; phones: readonly Phone[] };

/** One delivery, its state first; then the parcel or the window, what happened, and service. */
export function DeliveryBody({ words, view, hand, phones }: Props) {
  const say = useSay();
  const { delivery: said } = words;
  const toService = useOrderOf(view.prescriptionId);
  const isOnItsWay = MEANINGS[view.state] === "waiting";
  const meaning = view.receivedAt
    ? "done"
    : (view.can.confirmReceipt && !isOnItsWay) || view.can.payFreight
      ? "needs-you"
      : MEANINGS[view.state];
  const { express, pickUp, can } = view;
  return (
    <>
      <View className="dv-state" aria-live="polite">
        <StatusBadge meaning={meaning}>{words.meanings[meaning]}</StatusBadge>
        <Para>{standOf(view, words).next}</Para>
      </View>
      {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
      {express?.stuckAt && (
        <Notice meaning="waiting" title={said.stuck}>
          {said.stuckText(say.moment(express.stuckAt))}
        </Notice>
      )}
      {can.confirmReceipt && (
        <View className="dv-gap">
          <Received words={words} hand={hand} isNext={!isOnItsWay} />
        </View>
      )}
      {express && <Parcel words={words} view={view} express={express} hand={hand} />}
      {pickUp && <WindowCard words={words} title={said.window} window={pickUp.window} />}
      {can.toPickUp && <ToPickUp words={words} busy={hand.busy} onSend={() => void hand.take({ name: "toPickUp" })} />}
      <Section title={said.way}>
        <View className="dv-gap">
          <Timeline entries={storyOf(view, words, say)} />
        </View>
      </Section>
      <Cells>
        {can.requestService && (
          <Cell label={said.service} hint={said.serviceText} icon="message" onPress={() => void toService()} />
        )}
        <Cell label={said.leaflet} icon="file" onPress={() => open(everywhere.leaflet, { id: view.prescriptionId })} />
        <Cell label={said.rx} icon="file" onPress={() => open(everywhere.prescription, { id: view.prescriptionId })} />
      </Cells>
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </>
  );
}
