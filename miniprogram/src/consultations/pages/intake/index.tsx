import { SERVICE_KINDS, type ServiceKind } from "../../../../../shared/consultations/model";
import { open, useParams } from "../../../kernel/navigation";
import { EmptyState, Page, Skeleton } from "../../../ui";
import { IntakeForm } from "../../parts/intake-form";
import { Who } from "../../parts/who";
import { routes } from "../../routes";
import { usePerson } from "../../use-person";
import { useFollowUpWords } from "../../words";
import "../../follow-up.scss";

/** The request of the chosen person for one doctor and service (D2-14). */
export default function IntakePage() {
  const words = useFollowUpWords();
  const { intake: said } = words;
  const { department = "", doctor = "", service = "" } = useParams(routes.intake);
  const person = usePerson(doctor);
  const { chosen, ready } = person;
  const known = SERVICE_KINDS.includes(service as ServiceKind);
  if (!department || !doctor || !known)
    return (
      <Page title={said.missing}>
        <EmptyState
          title={said.missing}
          text={said.missingText}
          action={{ label: words.gateWays.departments, onPress: () => open(routes.departments) }}
        />
      </Page>
    );
  if (!chosen || !ready)
    return (
      <Page title={words.title}>
        <Who words={words} person={person} />
        {chosen && <Skeleton lines={5} />}
      </Page>
    );
  const choice = { departmentId: department, doctorId: doctor, service: service as ServiceKind };
  return <IntakeForm key={`${chosen.personId} ${doctor} ${service}`} person={chosen} choice={choice} />;
}
