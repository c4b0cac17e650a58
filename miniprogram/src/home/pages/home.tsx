import { useWords, useSay } from "../../i18n";
import { MessageCell } from "../../shell/messages/message-cell";
import { useInbox } from "../../shell/messages/use-inbox";
import { open } from "../../kernel/navigation";
import { startSession } from "../../shell/start-session";
import { useDirectory } from "../../shell/use-directory";
import { routes } from "../../routes";
import { TabPage } from "../../shell/tab-page";
import { Button, Card, Cell, Cells, Para, PhoneList, Section, Tile } from "../../ui";
import { Attention } from "../attention";
import { Greeting } from "../greeting";
import { en } from "../words.en";
import { zh } from "../words.zh";

const PREVIEW = 2;

/** Who it is about, what needs her now, the services by their names, the latest messages. */
export default function Home() {
  const words = useWords({ zh, en });
  const say = useSay();
  const { signedIn, call } = useInbox();
  const places = useDirectory().value?.places ?? [];
  const latest = call.value?.items.slice(0, PREVIEW) ?? [];
  const desk = places[0];
  return (
    <TabPage at={0} title={words.home} plain>
      <Greeting />
      {signedIn ? (
        <Attention />
      ) : (
        <Card>
          <Para>{words.signInText}</Para>
          <Button onPress={() => void startSession()}>{words.signIn}</Button>
        </Card>
      )}
      <Section title={words.services}>
        <Tile title={words.ultrasound} text={words.ultrasoundText} icon="scan" onPress={() => open(routes.apply)} />
        <Tile
          title={words.outpatient}
          text={words.outpatientText}
          icon="calendar"
          onPress={() => open(routes.clinics)}
        />
        <Tile
          title={words.internetHospital.title}
          text={words.internetHospital.text}
          icon="message"
          onPress={() => open(routes.internetHospital)}
        />
      </Section>
      {latest.length > 0 && (
        <Section title={words.latest}>
          <Cells>
            {latest.map((message) => (
              <MessageCell key={message.id} message={message} />
            ))}
            <Cell label={words.all} onPress={() => open(routes.inbox)} />
          </Cells>
        </Section>
      )}
      {desk && (
        <Section title={words.help}>
          <PhoneList phones={desk.phones.map((phone) => ({ phone, name: say.name(desk.name) }))} />
        </Section>
      )}
    </TabPage>
  );
}
