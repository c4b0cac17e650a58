import { useState } from "react";
import { View } from "@tarojs/components";
import { open } from "../../kernel/navigation";
import { routes as everywhere } from "../../routes";
import type { useFamily } from "../../shell/use-family";
import { Button, Cell, Cells, Choice, Sheet } from "../../ui";
import { useClinicWords } from "../words";

/** For whom; a tap changes it. */
export function PersonCell({ family }: { family: ReturnType<typeof useFamily> }) {
  const { confirm: said } = useClinicWords();
  const { members, chosen, choose } = family;
  const [choosing, setChoosing] = useState(false);
  if (!chosen) return null;
  return (
    <>
      <View className="c-person">
        <Cells>
          <Cell
            label={said.whoIs(chosen.name)}
            hint={chosen.maskedNumber}
            icon="person"
            value={said.choosePerson}
            onPress={() => setChoosing(true)}
          />
        </Cells>
      </View>
      <Sheet open={choosing} title={said.forWhom} onClose={() => setChoosing(false)}>
        <Choice
          label={said.forWhom}
          options={members.map(({ personId, name, maskedNumber }) => ({
            value: personId,
            label: name,
            hint: maskedNumber,
          }))}
          value={chosen.personId}
          onChange={(personId) => {
            choose(personId);
            setChoosing(false);
          }}
        />
        <Button kind="quiet" onPress={() => open(everywhere.people)}>
          {said.manage}
        </Button>
      </Sheet>
    </>
  );
}
