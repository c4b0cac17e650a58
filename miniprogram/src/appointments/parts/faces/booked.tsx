import { useState } from "react";
import { instantOf } from "../../../../../shared/kernel/time";
import { useSay } from "../../../i18n";
import { addToCalendar, type CalendarOutcome } from "../../../platform/calendar";
import { open } from "../../../kernel/navigation";
import { paysOnline } from "../../../platform/pay";
import { routes } from "../../../routes";
import { Button, Cell, Cells, Para, Section } from "../../../ui";
import { ChangeTime } from "../../move/change-time";
import { usePlaces } from "../../places";
import { BookingCard } from "../booking-card";
import { PlaceCard } from "../place-card";
import { PrecautionsCard } from "../precautions-card";
import type { FaceProps } from "./face";

/** Her examination: when, what to know before, where; into the calendar. */
export function Booked({ words, view }: FaceProps) {
  const say = useSay();
  const { names } = usePlaces();
  const [outcome, setOutcome] = useState<CalendarOutcome>();
  const { booked: said } = words;
  const { id, state, booking, precautions, precautionsSeenAt } = view;
  if (!booking) return null;
  const { paidBy } = booking;
  const keep = async () => {
    const { day, startsAt, endsAt } = booking;
    const [starts, ends] = [instantOf(day, startsAt), instantOf(day, endsAt)];
    const entry = { id, title: said.calendarTitle, place: names.desk, notes: "", startsAt: starts, endsAt: ends };
    setOutcome(await addToCalendar(entry));
  };
  return (
    <>
      <BookingCard words={words} view={view} booking={booking} />
      {paysOnline && state === "scheduled" && booking.owedFen > 0 && !paidBy && (
        <Cells>
          <Cell
            label={said.payOnline}
            value={say.yuan(booking.owedFen)}
            onPress={() => open(routes.payFor, { domain: "appointments", id })}
          />
        </Cells>
      )}
      {paidBy && (
        <Cells>
          <Cell label={said.payment} icon="file" onPress={() => open(routes.order, { id: paidBy.orderId })} />
        </Cells>
      )}
      <ChangeTime view={view} />
      <Button onPress={() => void keep()}>{said.calendar}</Button>
      {outcome && <Para quiet>{said.calendarDone[outcome]}</Para>}
      {precautions && (
        <Section title={said.precautions}>
          <PrecautionsCard
            lines={precautions.lines.map(({ text }) => say.name(text))}
            seen={precautionsSeenAt && said.seen(say.moment(precautionsSeenAt))}
          />
        </Section>
      )}
      <Section title={said.where}>
        <PlaceCard id={booking.place} />
      </Section>
    </>
  );
}
