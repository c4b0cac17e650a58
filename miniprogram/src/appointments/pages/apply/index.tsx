import { open } from "../../../kernel/navigation";
import { startSession } from "../../../shell/start-session";
import { usePhones } from "../../../shell/use-directory";
import { useFamily } from "../../../shell/use-family";
import { routes } from "../../../routes";
import { EmptyState, Page, Shown } from "../../../ui";
import { ApplyForm } from "../../parts/apply-form";
import { useAppointmentWords } from "../../words";
import "../../appointments.scss";

/** "Enter Appointment Information" (D1-11, D1-15): the form of the chosen person. */
export default function ApplyPage() {
  const words = useAppointmentWords();
  const { signedIn, call, chosen } = useFamily("appointments");
  const phones = usePhones();
  const { title } = words.form;
  if (chosen) return <ApplyForm key={chosen.personId} person={chosen} />;
  const empty = signedIn
    ? { text: words.start.addFirst, action: { label: words.start.add, onPress: () => open(routes.addPerson) } }
    : { text: words.form.signInText, action: { label: words.start.signIn, onPress: () => void startSession() } };
  if (!signedIn)
    return (
      <Page title={title}>
        <EmptyState title={title} {...empty} />
      </Page>
    );
  return (
    <Page title={title}>
      <Shown call={call} phones={phones}>
        {() => <EmptyState title={title} {...empty} />}
      </Shown>
    </Page>
  );
}
