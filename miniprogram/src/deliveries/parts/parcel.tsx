import { useState } from "react";
import Taro from "@tarojs/taro";
import { View } from "@tarojs/components";
import type { DeliveryView } from "../../../../shared/deliveries/views";
import { useSay } from "../../i18n";
import { Button, Notice, PhoneButton, SummaryList } from "../../ui";
import { sayPlace, sayWho } from "../say-address";
import type { DeliveryInHand } from "../use-delivery";
import type { Words } from "../words";
import { ChangeAddress } from "./change-address";

type Express = NonNullable<DeliveryView["express"]>;
type Props = { words: Words; view: DeliveryView; express: Express; hand: DeliveryInHand };

/** The parcel: who brings it, under which number, when and where to, and what the freight is. */
export function Parcel({ words, view, express, hand }: Props) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const { delivery: said } = words;
  const { carrier, waybill, promisedDay, address, freight } = express;
  const copy = async () => {
    await Taro.setClipboardData({ data: waybill ?? "" });
    setCopied(true);
  };
  const price = say.yuan(freight.fen);
  const freightText =
    freight.way === "on-arrival"
      ? said.onArrival(price)
      : freight.paidAt || freight.fen === 0
        ? said.paidFreight(price)
        : said.owed(price);
  const isOnItsWay = !view.receivedAt && promisedDay !== undefined;
  const rows = [
    { label: said.carrier, value: say.name(carrier.name) },
    ...(waybill ? [{ label: said.waybill, value: <View className="dv-number">{waybill}</View> }] : []),
    ...(isOnItsWay ? [{ label: said.promised, value: say.day(promisedDay) }] : []),
    {
      label: said.to,
      value: (
        <View>
          <View>{sayPlace(address)}</View>
          <View>{sayWho(address)}</View>
        </View>
      ),
    },
    { label: said.boxes, value: said.boxCount(view.boxes) },
    { label: said.freight, value: freightText },
  ];
  return (
    <>
      <View className="dv-gap">
        <SummaryList rows={rows} />
      </View>
      <View className="dv-ways">
        {waybill && <Button onPress={() => void copy()}>{said.copy}</Button>}
        {copied && <Notice meaning="done" title={said.copied} />}
        {view.can.changeAddress && <ChangeAddress words={words} hand={hand} now={express.addressId} />}
        {express.handedOverAt && <PhoneButton phone={carrier.phone} name={say.name(carrier.name)} />}
      </View>
    </>
  );
}
