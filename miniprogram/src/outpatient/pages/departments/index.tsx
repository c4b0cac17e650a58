import type { Department } from "../../../../../shared/hospital/model";
import { useSay } from "../../../i18n";
import { open } from "../../../kernel/navigation";
import { useSignedIn } from "../../../kernel/session";
import { routes as everywhere } from "../../../routes";
import { Cell, Cells, Page, Para, PhoneList, Section, Shown, Tile } from "../../../ui";
import { bookable, useClinicDirectory } from "../../directory";
import { Followed } from "../../parts/followed";
import { routes } from "../../routes";
import { useClinicWords } from "../../words";
import "../../outpatient.scss";

/** "Outpatient appointment" (row 37): the departments, the way to find the right one, the doctors whom she follows. */
export default function Departments() {
  const words = useClinicWords();
  const { departments: said } = words;
  const signedIn = useSignedIn();
  const { call, phones } = useClinicDirectory();
  return (
    <Page title={words.title} lead={said.lead}>
      <Tile title={said.guide} text={said.guideText} icon="message" onPress={() => open(routes.guide)} />
      {signedIn && (
        <Cells>
          <Cell label={said.mine} hint={said.mineText} icon="calendar" onPress={() => open(routes.list)} />
        </Cells>
      )}
      <Shown call={call} phones={phones}>
        {(directory) => (
          <>
            {signedIn && <Followed directory={directory} />}
            <Section title={said.choose}>
              <Cells>
                {bookable(directory).map((department) => (
                  <DepartmentCell key={department.id} department={department} />
                ))}
              </Cells>
              <Para quiet>{said.others}</Para>
            </Section>
            <Section title={words.call}>
              <PhoneList phones={phones} />
            </Section>
          </>
        )}
      </Shown>
    </Page>
  );
}

function DepartmentCell({ department: { id, name, about, place } }: { department: Department }) {
  const { departments: said } = useClinicWords();
  const say = useSay();
  // its examinations are applied for, with a form of a clinic, not booked by the hour
  if (place === "ultrasound-triage")
    return <Cell label={say.name(name)} hint={said.ultrasound} onPress={() => open(everywhere.apply)} />;
  return (
    <Cell
      label={say.name(name)}
      hint={say.name(about)}
      onPress={() => open(routes.doctors, { department: id, move: "" })}
    />
  );
}
