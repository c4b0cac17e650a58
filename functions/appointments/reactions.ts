import type { ApplicationEvent } from "../../shared/appointments/events";
import { instantOf } from "../../shared/kernel/time";
import type { Reaction } from "../kernel/outbox";
import type { Parts } from "./parts";

const WRITTEN: readonly string[] = ["application.scheduled", "application.moved", "application.cancelled"];

/** The hospital record could not be written: the event stays in the outbox and is told again later. */
class RecordOutOfReach extends Error {
  override readonly name = "RecordOutOfReach";
}

/**
 * Our own news is written back to the hospital record: a fixed appointment is booked there, a cancelled one cancelled.
 * It reads the present state and writes that, so that telling it twice or late is harmless.
 */
export const writeBackToRecord =
  (parts: Parts): Reaction =>
  async ({ tenant, event }) => {
    if (!WRITTEN.includes(event.type)) return;
    const { applicationId } = event as unknown as ApplicationEvent;
    const application = await parts.repository.unread(tenant, applicationId);
    if (!application) return;
    const person = await parts.people.person(tenant, application.personId);
    const booking = application.booking ?? application.formerBooking;
    if (!person?.recordNumber || !booking) return;
    const written = await parts.record.writeAppointment({
      id: applicationId,
      recordNumber: person.recordNumber,
      status: application.state === "scheduled" ? "booked" : "cancelled",
      startsAt: instantOf(booking.day, booking.startsAt),
      endsAt: instantOf(booking.day, booking.endsAt),
      description: booking.variant,
      place: booking.room,
    });
    if (!written.ok && written.code === "unreachable") throw new RecordOutOfReach();
  };
