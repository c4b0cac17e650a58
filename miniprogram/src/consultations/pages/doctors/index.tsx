import type { OnlineDoctor } from "../../../../../shared/consultations/intake-views";
import { useSay } from "../../../i18n";
import { open, useParams } from "../../../kernel/navigation";
import { useCall } from "../../../kernel/use-call";
import { Cell, Cells, EmptyState, Page, Para, PhoneList, Section, Shown, StatusBadge } from "../../../ui";
import { calls } from "../../calls";
import { orderOf, replyOf, standingOf } from "../../doctors";
import { routes } from "../../routes";
import { useHospital } from "../../use-hospital";
import { usePerson } from "../../use-person";
import { useFollowUpWords } from "../../words";
import "../../follow-up.scss";

/** The doctors of a department: who is there now, what it costs, how fast answers came (D2-04, row 46). */
export default function Doctors() {
  const words = useFollowUpWords();
  const { doctors: said } = words;
  const say = useSay();
  const { department: departmentId = "" } = useParams(routes.doctors);
  const { directory, phones } = useHospital();
  usePerson();
  const call = useCall(() => calls.doctors({ departmentId }), [departmentId]);
  const department = directory?.departments.find(({ id }) => id === departmentId);
  const action = { label: words.gateWays.departments, onPress: () => open(routes.departments) };
  return (
    <Page title={said.title} lead={department && say.name(department.name)}>
      <Shown call={call} own={words.refusals} phones={phones} action={action}>
        {({ doctors }) =>
          doctors.length === 0 ? (
            <EmptyState title={said.none} text={said.noneText} action={action} />
          ) : (
            <Cells>
              {[...doctors]
                .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
                .map((doctor) => (
                  <DoctorCell key={doctor.doctorId} doctor={doctor} />
                ))}
            </Cells>
          )
        }
      </Shown>
      {department && <Para quiet>{say.name(department.about)}</Para>}
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </Page>
  );
}

function DoctorCell({ doctor }: { doctor: OnlineDoctor }) {
  const words = useFollowUpWords();
  const say = useSay();
  const { doctorId, name, title, about, services } = doctor;
  const [meaning, standing] = standingOf(doctor, words, say);
  const offers = services.map(({ kind, fen }) => `${words.services[kind]} ${say.yuan(fen)}`).join(words.separator);
  return (
    <Cell
      label={`${say.name(name)} · ${say.name(title)}`}
      hint={[say.name(about), offers, replyOf(doctor, words)].filter(Boolean).join("\n")}
      above={<StatusBadge meaning={meaning}>{standing}</StatusBadge>}
      onPress={() => open(routes.doctor, { id: doctorId })}
    />
  );
}
