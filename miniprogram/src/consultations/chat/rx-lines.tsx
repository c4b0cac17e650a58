import { createContext, useContext } from "react";
import { View } from "@tarojs/components";
import { prescriptionOf } from "../calls";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { useChatWords } from "./words";

/** Place of the newest line of the chat that says something of a prescription: its card is asked anew with it. */
export const RxNews = createContext(0);

/** On the card of a prescription: where it is, its drugs, and why it was refused or ended (D2-16); the plain sentence until it is known. */
export function RxLines({ id, text }: { id: string; text: string }) {
  const words = useChatWords();
  const say = useSay();
  const news = useContext(RxNews);
  const rx = useCall(() => prescriptionOf({ id }), [id, news]).value;
  if (!rx) return <View>{text}</View>;
  return (
    <>
      <View className="k-card__state">{words.rx[rx.standing]}</View>
      {rx.lines.map(({ drugId, name, strength, packs }) => (
        <View key={drugId}>{words.rxDrug(`${say.name(name)} ${strength}`, packs)}</View>
      ))}
      {rx.note && <View className="k-quiet">{words.rxSaid(rx.note)}</View>}
    </>
  );
}
