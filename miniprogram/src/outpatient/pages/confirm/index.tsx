import { addMinutes } from "../../../../../shared/kernel/time";
import { outpatientPolicy } from "../../../../../shared/outpatient/policy";
import type { SessionView } from "../../../../../shared/outpatient/views";
import { goBack, open, useParams } from "../../../kernel/navigation";
import { routes as everywhere } from "../../../routes";
import { useFamily } from "../../../shell/use-family";
import { startSession } from "../../../shell/start-session";
import { Button, EmptyState, Page, RefusalNotice, Shown } from "../../../ui";
import { useClinicDirectory } from "../../directory";
import { BookingRefusal, isFinal } from "../../parts/booking-refusal";
import { ConfirmBody } from "../../parts/confirm-body";
import { routes } from "../../routes";
import { partsOf, spanOf, timesOf } from "../../sessions";
import { useBooking, wantedOf } from "../../use-booking";
import { useClinicWords } from "../../words";
import "../../outpatient.scss";

/** Check before booking: who, with whom, when, where, what it costs, how it can be given back. */
export default function Confirm() {
  const words = useClinicWords();
  const { confirm: said } = words;
  const { session: sessionId = "", slot, move = "" } = useParams(routes.confirm);
  const wanted = wantedOf(slot);
  const family = useFamily("appointments");
  const around = useClinicDirectory(partsOf(sessionId).doctorId);
  const hand = useBooking(sessionId, wanted, move);
  const { refusal } = hand;
  const personId = move ? hand.moved.value?.personId : family.chosen?.personId;
  if (!wanted || !sessionId)
    return (
      <Page title={said.missing}>
        <EmptyState
          title={said.missing}
          text={said.missingText}
          action={{ label: words.title, onPress: () => open(routes.departments) }}
        />
      </Page>
    );
  if (refusal && isFinal(refusal, words))
    return (
      <Page title={said.title} plain>
        <BookingRefusal
          words={words}
          refusal={refusal}
          sessionId={sessionId}
          move={move}
          phones={around.phones}
          onList={() => personId && void hand.send(personId, { is: "list" })}
        />
      </Page>
    );
  const noOne = family.signedIn && family.call.is === "ready" && family.members.length === 0;
  const label = move ? said.move : wanted.is === "list" ? said.list : said.send;
  const bar = !family.signedIn ? (
    <Button kind="primary" onPress={() => void startSession()}>
      {words.signIn}
    </Button>
  ) : noOne ? (
    <Button kind="primary" onPress={() => open(everywhere.addPerson)}>
      {said.addPerson}
    </Button>
  ) : (
    <>
      <Button
        kind="primary"
        busy={hand.busy}
        disabled={!personId || !hand.session.value}
        onPress={() => personId && void hand.send(personId)}
      >
        {label}
      </Button>
      <Button kind="quiet" onPress={() => goBack(routes.departments)}>
        {said.again}
      </Button>
    </>
  );
  const timeOf = (session: SessionView) => (wanted.is === "slot" ? timesOf(session, wanted.slot) : spanOf(session));
  return (
    <Page title={wanted.is === "list" ? said.listTitle : said.title} bar={bar}>
      {refusal && <RefusalNotice refusal={refusal} phones={around.phones} />}
      <Shown call={hand.session} own={words.refusals} phones={around.phones}>
        {({ session }) => {
          const time = timeOf(session);
          return (
            <ConfirmBody
              words={words}
              session={session}
              time={time}
              cancelUntil={addMinutes(time.from, -60 * outpatientPolicy.cancel.untilHours)}
              listed={wanted.is === "list"}
              moved={hand.moved.value}
              family={family}
              noOne={noOne}
              around={around}
            />
          );
        }}
      </Shown>
    </Page>
  );
}
