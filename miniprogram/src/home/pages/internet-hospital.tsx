import { useSay, useWords } from "../../i18n";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";
import { useDirectory } from "../../shell/use-directory";
import { Button, Card, Page, Para, PhoneList, Section } from "../../ui";
import { en } from "../words.en";
import { zh } from "../words.zh";

/** Where the service account's "Internet Hospital" leads: online follow-up is not offered here, so what a patient does instead. */
export default function InternetHospital() {
  const words = useWords({ zh, en }).internetHospital;
  const say = useSay();
  const directory = useDirectory().value;
  const phones = directory ? [{ phone: directory.switchboard, name: say.name(directory.name) }] : [];
  return (
    <Page title={words.title} lead={words.lead}>
      <Section title={words.instead}>
        {words.ways.map(({ need, how }) => (
          <Card key={need} title={need}>
            <Para>{how}</Para>
          </Card>
        ))}
      </Section>
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
      <Button kind="primary" onPress={() => open(routes.home)}>
        {words.home}
      </Button>
    </Page>
  );
}
