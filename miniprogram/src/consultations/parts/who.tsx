import { open } from "../../kernel/navigation";
import { routes as everywhere } from "../../routes";
import { PersonChooser } from "../../shell/person-chooser";
import { startSession } from "../../shell/start-session";
import { Button, Card, Para, RefusalScreen, Shown } from "../../ui";
import { useHospital } from "../use-hospital";
import type { PersonInHand } from "../use-person";
import type { Words } from "../words";

/** For whom, with a change; or what is missing before anybody can ask: signing in, a bound person (D2-12). */
export function Who({ words, person }: { words: Words; person: PersonInHand }) {
  const { who: said } = words;
  const { family, signedIn, noOne, consent } = person;
  const { phones } = useHospital();
  if (!signedIn)
    return (
      <Card title={said.signInFirst}>
        <Para>{said.signInText}</Para>
        <Button kind="primary" onPress={() => void startSession()}>
          {words.signIn}
        </Button>
      </Card>
    );
  if (noOne)
    return (
      <Card attention title={said.addFirst}>
        <Para>{said.addText}</Para>
        <Button kind="primary" onPress={() => open(everywhere.addPerson)}>
          {said.add}
        </Button>
      </Card>
    );
  if (family.call.is !== "ready")
    return (
      <Shown call={family.call} phones={phones}>
        {() => null}
      </Shown>
    );
  return (
    <>
      <PersonChooser said={said} family={family} />
      {consent.call.is === "refused" && !consent.call.value && (
        <RefusalScreen refusal={consent.call.refusal} phones={phones} onRetry={() => void consent.call.reload()} />
      )}
    </>
  );
}
