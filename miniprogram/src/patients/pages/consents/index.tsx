import { useState } from "react";
import { View } from "@tarojs/components";
import type { ConsentView } from "../../../../../shared/patients/privacy-views";
import { useSay } from "../../../i18n";
import { useCall } from "../../../kernel/use-call";
import { useWrite } from "../../../kernel/use-write";
import {
  Button,
  Card,
  Cell,
  Cells,
  Para,
  ReadAloudButton,
  RefusalNotice,
  Section,
  Sheet,
  Shown,
  StatusBadge,
  type Meaning,
  type Phone,
} from "../../../ui";
import { calls } from "../../own/calls";
import { ConsentHistory } from "../../own/consent-history";
import { OwnPage } from "../../own/own-page";
import { useOwnWords } from "../../own/words";

const MEANINGS: Record<ConsentView["state"], Meaning> = {
  never: "waiting",
  given: "done",
  withdrawn: "stopped",
  outdated: "needs-you",
  "own-turn": "needs-you",
};

/** Every text that she is asked to agree to: read, agree, withdraw as easily, and what was done before. */
export default function ConsentsPage() {
  const words = useOwnWords();
  return (
    <OwnPage title={words.consents.title} lead={words.consents.lead} acts="consultations">
      {({ personId }, phones) => <Consents key={personId} personId={personId} phones={phones} />}
    </OwnPage>
  );
}

function Consents({ personId, phones }: { personId: string; phones: readonly Phone[] }) {
  const words = useOwnWords();
  const said = words.consents;
  const call = useCall(() => calls.consents({ personId }), [personId]);
  const [turn, setTurn] = useState(0);
  const changed = (after: ConsentView) => {
    const consents = (call.value?.consents ?? []).map((one) => (one.document === after.document ? after : one));
    call.put({ consents });
    setTurn((last) => last + 1);
  };
  return (
    <Shown call={call} own={words.refusals} phones={phones}>
      {({ consents }) => (
        <>
          {consents.map((consent) => (
            <ConsentCard key={consent.document} personId={personId} consent={consent} onChange={changed} />
          ))}
          <ConsentHistory key={turn} personId={personId} titles={consents} />
          <Section title={said.rights}>
            <Card>
              <Para>{said.rightsText}</Para>
            </Card>
          </Section>
        </>
      )}
    </Shown>
  );
}

type CardProps = { personId: string; consent: ConsentView; onChange: (after: ConsentView) => void };

function ConsentCard({ personId, consent, onChange }: CardProps) {
  const words = useOwnWords();
  const said = words.consents;
  const say = useSay();
  const { document, version, hash, title, paragraphs, stops, state, at, as } = consent;
  const [open, setOpen] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const give = useWrite((id) => calls.giveConsent({ id, personId, document, version, hash }));
  const withdraw = useWrite((id) => calls.withdrawConsent({ id, personId, document }));
  const press = async (write: typeof give | typeof withdraw) => {
    const answer = await write.press({});
    if (!answer?.ok) return;
    setLeaving(false);
    onChange(answer.value.consent);
  };
  const refusal = give.refusal ?? withdraw.refusal;
  const text = paragraphs.map((paragraph) => say.name(paragraph));
  return (
    <Card title={say.name(title)}>
      <StatusBadge meaning={MEANINGS[state]}>{said.states[state]}</StatusBadge>
      {at && (
        <Para quiet>{[say.moment(at), as && said.as[as], said.version(version)].filter(Boolean).join(" · ")}</Para>
      )}
      {refusal && <RefusalNotice refusal={refusal} own={words.refusals} />}
      {open ? (
        <View>
          {text.map((paragraph) => (
            <Para key={paragraph}>{paragraph}</Para>
          ))}
          <ReadAloudButton text={text.join("\n")} />
        </View>
      ) : (
        <Cells>
          <Cell label={said.read} icon="file" onPress={() => setOpen(true)} />
        </Cells>
      )}
      {state === "given" ? (
        <Button onPress={() => setLeaving(true)}>{said.withdraw}</Button>
      ) : (
        open && (
          <Button kind="primary" busy={give.busy} onPress={() => void press(give)}>
            {said.agree}
          </Button>
        )
      )}
      <Sheet open={leaving} title={said.sure} onClose={() => setLeaving(false)}>
        <Para>{say.name(stops)}</Para>
        <Button kind="danger" busy={withdraw.busy} onPress={() => void press(withdraw)}>
          {said.confirm}
        </Button>
      </Sheet>
    </Card>
  );
}
