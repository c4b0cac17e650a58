import { useSay } from "../../../i18n";
import { Checks, Field, Shown } from "../../../ui";
import { useHospital } from "../../use-hospital";
import { NONE, withNone } from "../../use-guide";
import type { StepProps } from "./step-props";

/** Signs of danger of this department, each time: any one means 120 and not this way (D2-03). */
export function SignsStep({ words, hand, wrong }: StepProps) {
  const { intake: said } = words;
  const say = useSay();
  const { phones } = useHospital();
  return (
    <Shown call={hand.facts.form} own={words.refusals} phones={phones}>
      {({ acuteSigns }) => (
        <Field name="signs" label={said.signsLead} error={wrong("signs")} group>
          <Checks
            options={[
              ...acuteSigns.map(({ id, words: line }) => ({ value: id, label: say.name(line) })),
              { value: NONE, label: said.noSigns },
            ]}
            values={hand.signs}
            onChange={(values) => hand.setSigns(withNone(values, hand.signs))}
          />
        </Field>
      )}
    </Shown>
  );
}
