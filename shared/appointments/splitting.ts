import type { Booking, EchoPlace } from "./model";
import { seatsOf } from "./openings";

/** Seats of one session, by their names. */
export type SessionSeats = { readonly sessionId: string; readonly seats: readonly string[] };

/** Every seat that a booking holds, session by session: the second of two visits counts, too (D1-14). */
export const placesOf = (booking: Pick<Booking, "sessionId" | "lane" | "unit" | "units" | "echo">): SessionSeats[] =>
  [booking, ...(booking.echo ? [booking.echo] : [])].map(
    (place: Pick<EchoPlace, "sessionId" | "lane" | "unit" | "units">) => ({
      sessionId: place.sessionId,
      seats: seatsOf(place),
    }),
  );
