import { View } from "@tarojs/components";
import { open } from "../../kernel/navigation";
import { routes as everywhere } from "../../routes";
import { Button, Card, Notice, Para, PhoneButton } from "../../ui";
import { routes } from "../routes";
import { whyOver } from "../stances";
import { useHospital } from "../use-hospital";
import type { FaceProps } from "./consultation-body";

/** Why it is over, that the money goes back by itself, and the other way on (row 54). */
export function Over({ words, view }: FaceProps) {
  const { one: said, money } = words;
  const { emergencyPhone } = useHospital();
  const { ended, next, department } = view;
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
      {next.includes("book-offline") && next.includes("other-doctor") && (
        <View className="f-below">
          <Button onPress={() => open(routes.doctors, { department: department.id })}>{said.otherDoctor}</Button>
        </View>
      )}
    </>
  );
}
