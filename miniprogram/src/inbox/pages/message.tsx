import { open, useParams } from "../../kernel/navigation";
import { usePhones } from "../../shell/use-directory";
import { routes } from "../../routes";
import { Button, Card, Cell, Cells, Notice, Page, Para, Section, Shown } from "../../ui";
import { useMessage } from "../use-message";
import { useNoticeWords } from "../../shell/messages/use-notice-words";

/** One message: what happened, what next, how it was sent, and a way to the thing itself. */
export default function Message() {
  const { words, said } = useNoticeWords();
  const phones = usePhones();
  const call = useMessage(useParams(routes.message).id);
  const message = call.value;
  const bar = message?.about.domain === "appointments" && (
    <Button kind="primary" onPress={() => open(routes.application, { id: message.about.id })}>
      {words.openIt}
    </Button>
  );
  return (
    <Page title={message ? said(message).title : words.message} lead={message && said(message).at} bar={bar}>
      <Shown call={call} phones={phones}>
        {(shown) => (
          <>
            <Card>
              <Para>{said(shown).text}</Para>
            </Card>
            <Notice meaning="waiting" title={said(shown).next} />
            {shown.deliveries.length > 0 && (
              <Section title={words.sentBy}>
                <Cells>
                  {shown.deliveries.map(({ channel, outcome, at }) => (
                    <Cell key={`${channel}${at}`} label={words.channels[channel]} value={words.outcomes[outcome]} />
                  ))}
                </Cells>
              </Section>
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}
