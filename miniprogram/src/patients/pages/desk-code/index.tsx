import { useSay } from "../../../i18n";
import { replace, useParams } from "../../../kernel/navigation";
import { useSignedIn } from "../../../kernel/session";
import { useCall } from "../../../kernel/use-call";
import { useWrite } from "../../../kernel/use-write";
import { usePhones } from "../../../shell/use-directory";
import { Button, Card, Figure, Notice, Page, Para, PhoneList, RefusalNotice, Section, Shown } from "../../../ui";
import { calls } from "../../cards/calls";
import { routes } from "../../cards/routes";
import { SignedOut } from "../../cards/signed-out";
import { useCardWords } from "../../cards/words";

/** A short code for the desk, and why it may be needed: the reason itself is said to nobody but the desk (A5). */
export default function DeskCode() {
  const words = useCardWords();
  const { desk: said } = words;
  const say = useSay();
  const phones = usePhones();
  const signedIn = useSignedIn();
  const { id = "" } = useParams(routes.deskCode);
  const asked = useCall(signedIn && id ? () => calls.deskCode({ personId: id }) : null, [signedIn, id]);
  const get = useWrite((stepId) => calls.askDeskCode({ personId: id, stepId }));
  if (!signedIn) return <SignedOut words={words} title={said.title} />;
  const press = async () => {
    const answer = await get.press({});
    if (answer?.ok) asked.put({ state: "open", ...answer.value });
  };
  const state = asked.value?.state;
  const bar =
    state === "none" || state === "refused" ? (
      <Button kind="primary" busy={get.busy} onPress={() => void press()}>
        {said.get}
      </Button>
    ) : state === "confirmed" ? (
      <Button kind="primary" onPress={() => replace(routes.people)}>
        {words.people}
      </Button>
    ) : undefined;
  return (
    <Page title={said.title} lead={said.lead} bar={bar}>
      {get.refusal && <RefusalNotice refusal={get.refusal} own={words.refusals} phones={phones} />}
      <Shown call={asked} own={words.refusals} phones={phones}>
        {({ code, until, note, state: is }) => (
          <>
            {is === "confirmed" && (
              <Notice meaning="done" title={said.confirmed}>
                <Para>{said.confirmedText}</Para>
              </Notice>
            )}
            {is === "refused" && (
              <Notice meaning="needs-you" title={said.refused}>
                <Para>{note ? said.said(note) : said.refusedText}</Para>
              </Notice>
            )}
            {code && until && (
              <Card title={said.code} attention>
                <Figure>{`${code.slice(0, 4)} ${code.slice(4)}`}</Figure>
                <Para quiet>{said.until(say.moment(until))}</Para>
              </Card>
            )}
          </>
        )}
      </Shown>
      <Section title={said.whyTitle}>
        {said.why.map((reason) => (
          <Para key={reason}>{`· ${reason}`}</Para>
        ))}
      </Section>
      <Section title={said.where}>
        <Para>{said.whereText}</Para>
        <Para quiet>{said.bring}</Para>
        <PhoneList phones={phones} />
      </Section>
    </Page>
  );
}
