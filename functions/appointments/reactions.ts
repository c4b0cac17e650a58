import type { ApplicationEvent } from "../../shared/appointments/events";
import { instantOf } from "../../shared/kernel/time";
import type { Reaction } from "../kernel/outbox";
import type { AppointmentToRecord } from "../ports/medical-record/port";
import type { Parts } from "./parts";

const WRITTEN: readonly string[] = [
  "application.scheduled",
  "application.moved",
  "application.displaced",
  "application.unseated",
  "application.cancelled",
  "application.checked-in",
  "application.done",
  "application.no-show",
];

/** How the hospital record calls where an application is. */
const STATUS: { readonly [state: string]: AppointmentToRecord["status"] } = {
  scheduled: "booked",
  "checked-in": "arrived",
  "in-exam": "arrived",
  "repeat-needed": "arrived",
  done: "fulfilled",
  "report-ready": "fulfilled",
  "no-show": "noshow",
};

/** The hospital record could not be written: the event stays in the outbox and is told again later. */
class RecordOutOfReach extends Error {
  override readonly name = "RecordOutOfReach";
}

/**
 * Our own news is written back to the hospital record: a fixed appointment is booked there, a cancelled one cancelled, and what
 * became of it on the day.
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
      status: STATUS[application.state] ?? "cancelled",
      startsAt: instantOf(booking.day, booking.startsAt),
      endsAt: instantOf(booking.day, booking.endsAt),
      description: booking.variant,
      place: booking.room,
    });
    if (!written.ok && written.code === "unreachable") throw new RecordOutOfReach();
  };
