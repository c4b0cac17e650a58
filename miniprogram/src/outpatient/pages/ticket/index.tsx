import { open, useParams } from "../../../kernel/navigation";
import { routes as everywhere } from "../../../routes";
import { useFamily } from "../../../shell/use-family";
import { startSession } from "../../../shell/start-session";
import { Button, EmptyState, Notice, Page, PhoneList, Section, Shown } from "../../../ui";
import { useClinicDirectory } from "../../directory";
import { PersonChooser } from "../../../shell/person-chooser";
import { TicketBody } from "../../parts/ticket-body";
import { routes } from "../../routes";
import { partsOf } from "../../sessions";
import { useTicket } from "../../use-ticket";
import { useClinicWords } from "../../words";
import "../../outpatient.scss";

/** A session that is given by draw: what that is, taking part, the receipt, the result. */
export default function Ticket() {
  const words = useClinicWords();
  const { ticket: said } = words;
  const { session: sessionId = "" } = useParams(routes.ticket);
  const family = useFamily("appointments");
  const { phones } = useClinicDirectory(partsOf(sessionId).doctorId);
  const hand = useTicket(sessionId, family.chosen?.personId);
  const { ticket, stage } = hand;
  const noOne = family.signedIn && family.call.is === "ready" && family.members.length === 0;
  const visitId = ticket?.drawn?.visitId;
  const takesPart = stage === "open" && !ticket;
  const bar = !takesPart ? (
    visitId && (
      <Button kind="primary" onPress={() => open(routes.visit, { id: visitId })}>
        {said.see}
      </Button>
    )
  ) : !family.signedIn ? (
    <Button kind="primary" onPress={() => void startSession()}>
      {said.signIn}
    </Button>
  ) : noOne ? (
    <Button kind="primary" onPress={() => open(everywhere.addPerson)}>
      {words.confirm.addPerson}
    </Button>
  ) : (
    <Button kind="primary" busy={hand.busy} disabled={!family.chosen} onPress={() => void hand.take()}>
      {said.take}
    </Button>
  );
  const toDoctor = { label: said.toDoctor, onPress: () => open(routes.departments) };
  return (
    <Page title={said.title} bar={bar}>
      <Shown call={hand.session} own={words.refusals} phones={phones} action={toDoctor}>
        {({ session }) =>
          session.rush ? (
            <>
              {noOne && <Notice meaning="needs-you" title={words.confirm.addFirst} />}
              <TicketBody words={words} session={session} hand={hand} phones={phones}>
                <PersonChooser said={words.confirm} family={family} />
              </TicketBody>
            </>
          ) : (
            <EmptyState title={said.none} text={said.noneText} action={toDoctor} />
          )
        }
      </Shown>
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </Page>
  );
}
