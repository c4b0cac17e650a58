import { useState } from "react";
import type { ApplicationView } from "../../../../../shared/appointments/views";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import { useParams } from "../../../kernel/navigation";
import { Opened } from "../../../shell/opened";
import { Button, EmptyState, Notice, Page, Para, PhoneList, RefusalNotice, Section, Shown } from "../../../ui";
import { ConfirmSheet } from "../../move/confirm-sheet";
import { MoveDayTimes } from "../../move/move-day";
import { Moved } from "../../move/moved";
import { useMove, type Moving } from "../../move/use-move";
import { useMoveWords } from "../../move/words";
import { usePlaces } from "../../places";
import { routes } from "../../routes";
import { useApplication, type ApplicationInHand } from "../../use-application";
import { useAppointmentWords } from "../../words";
import "../../appointments.scss";

/** Another time for a fixed appointment; the one that she has stays hers until the new one is sure (row 30). */
export default function Move() {
  const words = useMoveWords();
  const { refusals } = useAppointmentWords();
  const { id = "" } = useParams(routes.move);
  const hand = useApplication(id);
  const { phones } = usePlaces();
  if (hand.call.value) return <Loaded view={hand.call.value} hand={hand} />;
  return (
    <Page title={words.title}>
      <Opened call={hand.call} own={refusals} phones={phones}>
        {() => null}
      </Opened>
    </Page>
  );
}

type Props = { view: ApplicationView; hand: ApplicationInHand };

function Loaded({ view, hand }: Props) {
  const words = useMoveWords();
  const say = useSay();
  const { phones } = usePlaces();
  const moving = useMove(view, hand.call.put, hand.call.reload);
  const [sure, setSure] = useState(false);
  const { call } = useAppointmentWords();
  const { wish, moved } = moving;
  const may = view.rights.move !== undefined && view.rights.move.left > 0;
  const slot = wish && `${say.day(wish.day.day)} ${say.clock(wish.opening.startsAt)}`;
  const bar = may && !moved && (
    <Button kind="primary" disabled={!wish} onPress={() => setSure(true)}>
      {slot ? words.to(slot) : words.firstChoose}
    </Button>
  );
  return (
    <Page title={words.title} bar={bar || undefined}>
      {moved ? (
        <Moved view={moved} wish={wish} />
      ) : may ? (
        <Times view={view} moving={moving} />
      ) : (
        <Notice meaning="stopped" title={words.notNow}>
          {words.notNowText}
        </Notice>
      )}
      {!moved && <ConfirmSheet view={view} moving={moving} open={sure} onClose={() => setSure(false)} />}
      <Section title={call}>
        <PhoneList phones={phones} />
      </Section>
    </Page>
  );
}

function Times({ view, moving }: { view: ApplicationView; moving: Moving }) {
  const words = useMoveWords();
  const { refusals } = useAppointmentWords();
  const say = useSay();
  const { phones } = usePlaces();
  const { times, from, look, wish, choose, refusal } = moving;
  const { booking } = view;
  return (
    <>
      {booking && (
        <Section title={words.now}>
          <Para>{say.slot(booking.day, booking.startsAt, booking.endsAt)}</Para>
          <Para quiet>{words.keeps}</Para>
        </Section>
      )}
      {refusal && !wish && <RefusalNotice refusal={refusal} own={refusals} phones={phones} />}
      <Shown call={times} own={refusals} phones={phones}>
        {({ days, next }) => (
          <>
            {days.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
            {days.map((day) => (
              <MoveDayTimes
                key={day.day}
                day={day}
                paid={booking?.paidBy !== undefined}
                wish={wish}
                onChoose={choose}
              />
            ))}
            {next && <Button onPress={() => look(next)}>{words.later}</Button>}
            {from > today() && (
              <Button kind="quiet" onPress={() => look(today())}>
                {words.first}
              </Button>
            )}
          </>
        )}
      </Shown>
    </>
  );
}
