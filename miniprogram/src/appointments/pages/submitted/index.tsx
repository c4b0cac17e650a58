import { appointments } from "../../../../../shared/appointments/contract";
import { client } from "../../../kernel/api";
import { open, replace, useParams } from "../../../kernel/navigation";
import { useCall } from "../../../kernel/use-call";
import { useSay } from "../../../i18n";
import { routes as everywhere } from "../../../routes";
import { Button, Card, Notice, Page, Para, PhoneList, Section, Shown } from "../../../ui";
import { routes } from "../../routes";
import { usePlaces } from "../../places";
import { useAppointmentWords } from "../../words";
import "../../appointments.scss";

const calls = client(appointments);

/** What happens next: who looks, by when, how she hears, what to do meanwhile, whom to call. */
export default function Submitted() {
  const words = useAppointmentWords();
  const say = useSay();
  const { id = "" } = useParams(routes.submitted);
  const call = useCall(() => calls.application({ id }), [id]);
  const { names, phones } = usePlaces();
  const { submitted: said } = words;
  const bar = (
    <>
      <Button kind="primary" onPress={() => replace(routes.application, { id })}>
        {said.see}
      </Button>
      <Button kind="quiet" onPress={() => open(everywhere.home)}>
        {words.home}
      </Button>
    </>
  );
  return (
    <Page title={said.title} bar={bar}>
      <Shown call={call} own={words.refusals} phones={phones}>
        {({ reviewBy, ahead, examForm, reviewedBy }) => (
          <>
            <Card title={said.when}>
              {reviewBy && <Para>{said.by(say.moment(reviewBy))}</Para>}
              {ahead !== undefined && <Para>{said.ahead(ahead)}</Para>}
            </Card>
            <Section title={said.meanwhile}>
              {examForm === "missing" ? (
                <Notice meaning="needs-you" title={words.application.formMissing}>
                  {words.application.formMissingText(names.clinic)}
                </Notice>
              ) : (
                <Notice meaning="done" title={said.formFound} />
              )}
            </Section>
            <Section title={said.who}>
              <Para>{reviewedBy === "triage" ? said.triage : said.prenatal}</Para>
            </Section>
            <Section title={said.how}>
              <Para>{said.howText}</Para>
            </Section>
            <Section title={said.whom}>
              <PhoneList phones={phones} />
            </Section>
          </>
        )}
      </Shown>
    </Page>
  );
}
