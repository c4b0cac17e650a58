import type { Application } from "../../../shared/appointments/application";
import type { Decided } from "../step";

/**
 * Whoever does not come to the first of two visits, or has both parts examined on another day, gives the place of the second
 * one to others (D1-14). The first one stays as history.
 */
export function givesSecond({ booking }: Pick<Application, "booking">): Pick<Decided, "givesPlace" | "kept"> {
  if (!booking?.echo) return {};
  const { echo: _echo, ...first } = booking;
  return { givesPlace: true, kept: first };
}
