import { useState, type ReactNode } from "react";
import { View } from "@tarojs/components";
import type { ConsentView } from "../../../../../shared/patients/privacy-views";
import { useSay } from "../../../i18n";
import { open, replace, useParams } from "../../../kernel/navigation";
import { routes as everywhere } from "../../../routes";
import { useFamily } from "../../../shell/use-family";
import { Button, Card, Checks, Field, Notice, Page, Para, ReadAloudButton, RefusalNotice, Shown } from "../../../ui";
import { routes } from "../../routes";
import { useConsent } from "../../use-consent";
import { useHospital } from "../../use-hospital";
import { useFollowUpWords } from "../../words";
import "../../follow-up.scss";

/** The informed consent, whole, before anything is chosen (D2-13): which version, for whom, and how it is withdrawn. */
export default function ConsentPage() {
  const words = useFollowUpWords();
  const { consent: said } = words;
  const { doctor = "" } = useParams(routes.consent);
  const { chosen } = useFamily("consultations");
  const hand = useConsent(chosen?.personId);
  const { phones } = useHospital();
  const [read, setRead] = useState<string>();
  const [asked, setAsked] = useState(false);
  const [text] = hand.missing;
  const agreed = text !== undefined && read === text.hash;
  const onwards = () => (doctor ? replace(routes.doctor, { id: doctor }) : replace(routes.departments));
  const send = async () => {
    setAsked(true);
    if (!text || !agreed) return;
    const last = hand.missing.length === 1;
    if (!(await hand.agree(text))) return;
    setAsked(false);
    if (last) onwards();
  };
  const bar = chosen && (
    <>
      {text ? (
        <Button kind="primary" busy={hand.busy} onPress={() => void send()}>
          {hand.missing.length > 1 ? said.more : said.send}
        </Button>
      ) : (
        hand.call.value && (
          <Button kind="primary" onPress={onwards}>
            {words.next}
          </Button>
        )
      )}
      {text && (
        <Button kind="quiet" onPress={() => open(everywhere.clinics)}>
          {said.no}
        </Button>
      )}
    </>
  );
  return (
    <Page title={said.title} lead={chosen && said.lead(chosen.name)} bar={bar}>
      {hand.refusal && <RefusalNotice refusal={hand.refusal} own={said.refused} phones={phones} />}
      <Shown call={hand.call} phones={phones}>
        {() =>
          text &&
          chosen && (
            <Text text={text}>
              <Field name="agree" label={said.required} error={asked && !agreed ? said.required : undefined} group>
                <Checks
                  options={[{ value: "read", label: said.agree(chosen.name) }]}
                  values={agreed ? ["read"] : []}
                  onChange={(values) => setRead(values.length > 0 ? text.hash : undefined)}
                />
              </Field>
            </Text>
          )
        }
      </Shown>
    </Page>
  );
}

function Text({ text, children }: { text: ConsentView; children: ReactNode }) {
  const { consent: said } = useFollowUpWords();
  const say = useSay();
  const lines = text.paragraphs.map(say.name);
  const news = { outdated: said.again, "own-turn": said.ownTurn }[text.state as "outdated" | "own-turn"];
  return (
    <>
      {news && <Notice meaning="needs-you" title={news} />}
      <Card title={say.name(text.title)}>
        <Para quiet>{said.version(text.version)}</Para>
        <View className="f-text">
          {lines.map((line) => (
            <Para key={line}>{line}</Para>
          ))}
        </View>
        <ReadAloudButton text={lines.join(" ")} />
      </Card>
      <Card title={said.stops}>
        <Para>{say.name(text.stops)}</Para>
      </Card>
      {children}
    </>
  );
}
