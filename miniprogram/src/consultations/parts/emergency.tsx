import type { ReactNode } from "react";
import { Button, Notice, Page, Para, PhoneButton, PhoneList, Section } from "../../ui";
import { useHospital } from "../use-hospital";
import type { Words } from "../words";

type Props = {
  words: Words;
  /** What she ticked. */
  signs?: readonly string[];
  onBack: () => void;
  children?: ReactNode;
};

/** A sign of danger: 120 first, nothing online (D2-03). */
export function Emergency({ words, signs = [], onBack, children }: Props) {
  const { emergency: said } = words;
  const { phones, emergencyPhone } = useHospital();
  const bar = (
    <Button kind="quiet" onPress={onBack}>
      {said.mistaken}
    </Button>
  );
  return (
    <Page title={said.title} bar={bar}>
      <Notice meaning="stopped" title={said.first}>
        {said.text}
        <PhoneButton phone={emergencyPhone} name={said.ambulance} />
      </Notice>
      {signs.length > 0 && <Para>{`${said.chosen}${words.colon}${signs.join(words.separator)}`}</Para>}
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
      {children}
    </Page>
  );
}
