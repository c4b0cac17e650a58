import { open } from "../../../kernel/navigation";
import { startSession } from "../../../shell/start-session";
import { useFamily } from "../../../shell/use-family";
import { routes as everywhere } from "../../../routes";
import { Button, Card, Cell, Cells, Notice, Page, Para, PhoneList, Section } from "../../../ui";
import { PersonChooser } from "../../../shell/person-chooser";
import { routes } from "../../routes";
import { STEPS } from "../../steps";
import { useStart } from "../../use-start";
import { usePlaces } from "../../places";
import { useAppointmentWords } from "../../words";
import "../../appointments.scss";

/** "System Ultrasound Appointment" (D1-11): what it is, what is under way, and the way into the form. */
export default function Start() {
  const words = useAppointmentWords();
  const family = useFamily("appointments");
  const { phonesOf } = usePlaces();
  const { entry, active, draft } = useStart(family.chosen?.personId);
  const { start: said } = words;
  const { allowed, reviewHours } = entry.value ?? {};
  const noOne = family.signedIn && family.call.is === "ready" && family.members.length === 0;
  const enter = () => {
    if (!family.signedIn) return void startSession();
    open(noOne ? everywhere.addPerson : routes.form);
  };
  const bar = active ? (
    <Button kind="primary" onPress={() => open(routes.application, { id: active.id })}>
      {said.go}
    </Button>
  ) : (
    <Button kind="primary" onPress={enter}>
      {said.enter}
    </Button>
  );
  const phones = phonesOf("ultrasound-triage", "pregnancy-health-center");
  return (
    <Page title={said.title} bar={bar}>
      {active && (
        <Notice meaning="needs-you" title={said.active}>
          {words.states[active.state].name}
        </Notice>
      )}
      {!active && draft && (
        <Notice meaning="waiting" title={said.goOn}>
          {said.goOnText(words.steps[STEPS[draft.step] ?? "check"])}
        </Notice>
      )}
      {noOne && <Notice meaning="needs-you" title={said.addFirst} />}
      {!family.signedIn && <Notice meaning="waiting" title={said.signInFirst} />}
      <PersonChooser said={words.start} family={family} />
      <Card>
        <Para>
          {said.what(
            allowed && {
              from: words.weeks(allowed.from.weeks, allowed.from.days),
              to: words.weeks(allowed.to.weeks, allowed.to.days),
            },
          )}
        </Para>
        <Para>{said.how(reviewHours)}</Para>
        <Para>{said.needs}</Para>
      </Card>
      <Cells>
        <Cell label={said.prices} hint={said.pricesHint} icon="file" onPress={() => open(routes.prices)} />
        {family.signedIn && <Cell label={said.mine} icon="calendar" onPress={() => open(routes.list)} />}
      </Cells>
      {phones.length > 0 && (
        <Section title={words.call}>
          <PhoneList phones={phones} />
        </Section>
      )}
    </Page>
  );
}
