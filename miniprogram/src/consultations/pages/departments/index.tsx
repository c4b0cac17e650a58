import { useSay } from "../../../i18n";
import { open } from "../../../kernel/navigation";
import { useCall } from "../../../kernel/use-call";
import { routes as everywhere } from "../../../routes";
import { Button, Cell, Cells, EmptyState, Page, Para, PhoneList, Section, Shown, Skeleton, Tile } from "../../../ui";
import { calls } from "../../calls";
import { Favourites } from "../../parts/favourites";
import { LeftDraft } from "../../parts/left-draft";
import { Who } from "../../parts/who";
import { routes } from "../../routes";
import { useHospital } from "../../use-hospital";
import { usePerson } from "../../use-person";
import { useFollowUpWords, type Words } from "../../words";
import "../../follow-up.scss";

/** "Online Follow-up Consultation" (D2-13): for whom, then the department; the consent comes before. */
export default function Departments() {
  const words = useFollowUpWords();
  const { departments: said } = words;
  const person = usePerson();
  const { phones } = useHospital();
  const { signedIn, chosen, ready } = person;
  // whoever is not signed in may look around; a person is asked for her consent before she chooses
  const shows = !signedIn || person.noOne || ready;
  return (
    <Page title={words.title} lead={said.lead}>
      <Who words={words} person={person} />
      {chosen && ready && <LeftDraft words={words} personId={chosen.personId} />}
      {shows ? <Choice words={words} signedIn={signedIn} /> : chosen && <Skeleton lines={5} />}
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </Page>
  );
}

function Choice({ words, signedIn }: { words: Words; signedIn: boolean }) {
  const { departments: said } = words;
  const say = useSay();
  const { phones } = useHospital();
  const call = useCall(() => calls.departments({}));
  return (
    <>
      <Tile title={said.guide} text={said.guideText} icon="message" onPress={() => open(routes.guide)} />
      {signedIn && (
        <Cells>
          <Cell label={said.mine} hint={said.mineText} icon="calendar" onPress={() => open(routes.list)} />
        </Cells>
      )}
      {signedIn && <Favourites words={words} />}
      <Shown call={call} own={words.refusals} phones={phones}>
        {({ departments }) =>
          departments.length === 0 ? (
            <EmptyState title={said.none} text={said.noneText} />
          ) : (
            <Section title={said.choose}>
              <Cells>
                {departments.map(({ departmentId, name, about, doctors }) => (
                  <Cell
                    key={departmentId}
                    label={say.name(name)}
                    hint={`${say.name(about)}\n${said.doctors(doctors)}`}
                    onPress={() => open(routes.doctors, { department: departmentId })}
                  />
                ))}
              </Cells>
              <Para quiet>{said.others}</Para>
              <Button onPress={() => open(everywhere.clinics)}>{said.clinics}</Button>
            </Section>
          )
        }
      </Shown>
    </>
  );
}
