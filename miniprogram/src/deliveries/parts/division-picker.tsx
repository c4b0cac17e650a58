import { useState } from "react";
import { useCall } from "../../kernel/use-call";
import { Button, Cell, Cells, Page, Shown } from "../../ui";
import { calls } from "../calls";
import { usePhones } from "../use-phones";
import type { Words } from "../words";

type Division = { code: string; name: string };
type Props = {
  words: Words;
  onPick: (code: string, names: string) => void;
  onBack: () => void;
};

/** The area, a level a screen; a municipality leads to its districts at once. */
export function DivisionPicker({ words, onPick, onBack }: Props) {
  const { address: said } = words;
  const [trail, setTrail] = useState<readonly Division[]>([]);
  const above = trail[trail.length - 1];
  const call = useCall(() => calls.divisions(above ? { parent: above.code } : {}), [above?.code]);
  const phones = usePhones();
  const up = () => (above ? setTrail(trail.slice(0, -1)) : onBack());
  return (
    <Page title={above ? said.pickBelow(above.name) : said.pickProvince}>
      <Button kind="quiet" onPress={up}>
        {above ? said.up : words.back}
      </Button>
      <Shown call={call} own={words.refusals} phones={phones}>
        {({ items }) => (
          <Cells>
            {items.map(({ code, name, last, served }) => {
              const down = [...trail, { code, name }];
              const pick = () => (last ? onPick(code, down.map((one) => one.name).join(" ")) : setTrail(down));
              return (
                <Cell
                  key={code}
                  label={name}
                  hint={served ? undefined : said.notServed}
                  onPress={served ? pick : undefined}
                />
              );
            })}
          </Cells>
        )}
      </Shown>
    </Page>
  );
}
