import { useSay } from "../../i18n";
import { Button, Card, Notice, Para, RefusalNotice, Shown } from "../../ui";
import { useCallConsent } from "./use-call-consent";
import { useTalkWords } from "./words";

type Props = { needs: { document: string; personId: string }; onGiven: () => void; onRefuse: () => void };

/** What is kept of a call, read and agreed to once; refusing leads back to writing. */
export function CallConsent({ needs, onGiven, onRefuse }: Props) {
  const words = useTalkWords();
  const say = useSay();
  const { call, text, agree, busy, refusal } = useCallConsent(needs, onGiven);
  return (
    <Card title={words.consent.title}>
      <Notice meaning="done" title={words.consent.kept} />
      <Shown call={call}>
        {() =>
          text && (
            <>
              {text.paragraphs.map((paragraph) => (
                <Para key={paragraph.zh}>{say.name(paragraph)}</Para>
              ))}
              <Para quiet>{say.name(text.stops)}</Para>
            </>
          )
        }
      </Shown>
      {refusal && <RefusalNotice refusal={refusal} own={words.refusals} />}
      <Button kind="primary" busy={busy} disabled={!text} onPress={() => void agree()}>
        {words.consent.agree}
      </Button>
      <Button kind="quiet" onPress={onRefuse}>
        {words.consent.refuse}
      </Button>
    </Card>
  );
}
