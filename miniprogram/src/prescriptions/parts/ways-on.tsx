import { View } from "@tarojs/components";
import type { PatientRx } from "../../../../shared/prescriptions/patient-views";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";
import { Button, Section } from "../../ui";
import type { Words } from "../words";

/** It has ended: what she can do instead. */
export function WaysOn({ words, view }: { words: Words; view: PatientRx }) {
  const { ways: said } = words;
  const clinic = { department: view.departmentId, move: "" };
  return (
    <Section title={said.title}>
      <View className="rx-ways">
        {view.standing === "cancelled" && <Button onPress={() => open(routes.orders)}>{said.money}</Button>}
        <Button onPress={() => open(routes.followUp)}>{said.again}</Button>
        <Button onPress={() => open(routes.clinicDepartment, clinic)}>{said.visit}</Button>
      </View>
    </Section>
  );
}
