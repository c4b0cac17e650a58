import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { Button, Card, Para, Section } from "../../ui";
import { routes } from "../routes";
import type { FaceProps } from "./faces/face";

type Props = Pick<FaceProps, "words" | "view"> & {
  readonly alternatives: NonNullable<FaceProps["view"]["alternatives"]>;
};

/** Where else she may have the examination, and the statement that other hospitals may ask for (row 25). */
export function OtherHospitals({ words, view, alternatives }: Props) {
  const say = useSay();
  const { others: said } = words;
  return (
    <Section title={said.title}>
      <Para quiet>{said.hint}</Para>
      {alternatives.map(({ id, name, address, confirmed }) => (
        <Card key={id} title={say.name(name)}>
          <Para>{say.name(address)}</Para>
          {!confirmed && <Para quiet>{said.unconfirmed}</Para>}
        </Card>
      ))}
      <Button onPress={() => open(routes.statement, { id: view.id })}>{said.statement}</Button>
    </Section>
  );
}
