import { View } from "@tarojs/components";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { routes as everywhere } from "../../routes";
import { Button, Card, Notice, Para, PhoneButton } from "../../ui";
import { whyOver } from "../stances";
import { useHospital } from "../use-hospital";
import { waysOn } from "../ways-on";
import type { FaceProps } from "./face";

/** Why it is over, that the money goes back by itself, and the other way on (row 54). */
export function Over({ words, view }: FaceProps) {
  const { one: said, money } = words;
  const { emergencyPhone } = useHospital();
  const say = useSay();
  const { ended, next } = view;
  const others = waysOn(words, view, say).slice(1);
  const why = whyOver(view, words);
  const isUrgent = next.includes("emergency");
  if (!ended) return null;
  return (
    <>
      {isUrgent && (
        <Notice meaning="stopped" title={said.urgent}>
          {words.emergency.text}
          <PhoneButton phone={emergencyPhone} name={words.emergency.ambulance} />
        </Notice>
      )}
      {(why || ended.note) && (
        <Card title={said.ended}>
          {why && <Para>{why}</Para>}
          {ended.note && <Para>{said.said(ended.note)}</Para>}
        </Card>
      )}
      {next.includes("refund-coming") && (
        <Notice meaning="done" title={money.back}>
          <Para>{money.backText}</Para>
          <Button onPress={() => open(everywhere.orders)}>{money.orders}</Button>
        </Notice>
      )}
      {others.length > 0 && (
        <View className="f-ways f-below">
          {others.map(({ step, label, go }) => (
            <Button key={step} onPress={go}>
              {label}
            </Button>
          ))}
        </View>
      )}
    </>
  );
}
