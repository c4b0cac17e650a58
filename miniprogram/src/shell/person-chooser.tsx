import { useState } from "react";
import { View } from "@tarojs/components";
import { open } from "../kernel/navigation";
import { routes } from "../routes";
import { Button, Cell, Cells, Choice, Sheet } from "../ui";
import type { useFamily } from "./use-family";

type Said = {
  readonly whoIs: (name: string) => string;
  readonly change: string;
  readonly who: string;
  readonly manage: string;
};

/** For whom; a tap changes it. */
export function PersonChooser({ said, family }: { said: Said; family: ReturnType<typeof useFamily> }) {
  const { members, chosen, choose } = family;
  const [choosing, setChoosing] = useState(false);
  if (!chosen) return null;
  return (
    <>
      <View className="u-person">
        <Cells>
          <Cell
            label={said.whoIs(chosen.name)}
            hint={chosen.maskedNumber}
            icon="person"
            value={said.change}
            onPress={() => setChoosing(true)}
          />
        </Cells>
      </View>
      <Sheet open={choosing} title={said.who} onClose={() => setChoosing(false)}>
        <Choice
          label={said.who}
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
        <Button kind="quiet" onPress={() => open(routes.people)}>
          {said.manage}
        </Button>
      </Sheet>
    </>
  );
}
