import { useSay, useWords } from "../../i18n";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";
import { startSession } from "../../shell/start-session";
import { useDirectory } from "../../shell/use-directory";
import { useFamily } from "../../shell/use-family";
import { Button, Card, Cell, Cells, Notice, Page, Para, PhoneButton, PhoneList, Section, Tile } from "../../ui";
import { en } from "../words.en";
import { zh } from "../words.zh";

/** "Internet Hospital" (D2-10): whoever has a bound card is one tap from the choice (D2-11), others are led to bind (D2-12). */
export default function InternetHospital() {
  const words = useWords({ zh, en }).internetHospital;
  const say = useSay();
  const directory = useDirectory().value;
  const family = useFamily();
  const { signedIn, chosen, members } = family;
  const noOne = signedIn && family.call.is === "ready" && members.length === 0;
  return (
    <Page title={words.title} lead={words.lead}>
      <Tile
        title={words.followUp}
        text={chosen ? `${words.forWhom(chosen.name)} · ${words.followUpText}` : words.followUpText}
        icon="message"
        onPress={() => open(routes.followUp)}
      />
      {!signedIn && (
        <Card>
          <Para>{words.signInText}</Para>
          <Button onPress={() => void startSession()}>{words.signIn}</Button>
        </Card>
      )}
      {noOne && (
        <Card attention title={words.addFirst}>
          <Para>{words.addFirstText}</Para>
          <Button kind="primary" onPress={() => open(routes.addPerson)}>
            {words.add}
          </Button>
        </Card>
      )}
      {signedIn && (
        <Cells>
          <Cell label={words.mine} hint={words.mineText} icon="calendar" onPress={() => open(routes.consultations)} />
          <Cell label={words.rx} hint={words.rxText} icon="file" onPress={() => open(routes.prescriptions)} />
        </Cells>
      )}
      <Section title={words.how}>
        <Card>
          {words.steps.map((step, at) => (
            <Para key={step}>{`${at + 1}. ${step}`}</Para>
          ))}
        </Card>
      </Section>
      <Notice meaning="stopped" title={words.urgent}>
        {words.urgentText}
        {directory && <PhoneButton phone={directory.emergencyPhone} />}
      </Notice>
      <Section title={words.suits}>
        <Para>{words.suitsText}</Para>
      </Section>
      <Section title={words.notFor}>
        <Para>{words.notForText}</Para>
        <Button onPress={() => open(routes.clinics)}>{words.visit}</Button>
      </Section>
      {directory && (
        <Section title={words.call}>
          <PhoneList phones={[{ phone: directory.switchboard, name: say.name(directory.name) }]} />
        </Section>
      )}
    </Page>
  );
}
