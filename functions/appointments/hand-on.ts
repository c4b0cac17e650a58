import type { Application } from "../../shared/appointments/application";
import { seatsOf } from "../../shared/appointments/openings";
import type { Instant } from "../../shared/kernel/time";
import type { Write } from "../kernel/table/table";
import { newsOf } from "./news";
import type { Parts } from "./parts";
import { release } from "./release";
import { nextInLine, type Next } from "./wait-list-next";

/** Others may take the next one in line at the same moment: each lost try has made somebody else's succeed. */
const MOST_TRIES = 30;

type Step = {
  readonly before: Application;
  readonly writes: readonly Write[];
  readonly givesPlace: boolean;
  readonly now: Instant;
};

/**
 * Commits a step. One that gives a place back offers it in the same commit to the next on the wait list (S8): there is no
 * moment in which it is free while somebody waits for it. False when the application itself was moved by somebody else.
 */
export async function commitStep(parts: Parts, tenant: string, step: Step): Promise<boolean> {
  const { before, writes, givesPlace, now } = step;
  const { repository } = parts;
  const freed = givesPlace ? before.booking : undefined;
  for (let tries = 0; ; tries++) {
    const asks = freed !== undefined && tries < MOST_TRIES;
    const next = asks ? await nextInLine(parts, tenant, freed, now, tries > 0) : undefined;
    const place = freed ? handOver(parts, before, next, tenant, now) : [];
    if ((await repository.commit([...writes, ...place])).ok) return true;
    const unmoved = next && (await repository.unread(tenant, before.id))?.v === before.v;
    if (!unmoved) return false;
  }
}

/** Her units and form are given back; those of the next one's examination go to her instead of being free. */
function handOver(parts: Parts, before: Application, next: Next | undefined, tenant: string, now: Instant): Write[] {
  if (!next) return release(parts, before, tenant);
  const { repository, examForms } = parts;
  const { row, after, booking } = next;
  const line = {
    version: after.v,
    state: after.state,
    at: now,
    by: "hospital" as const,
    reason: "from-wait-list",
    fingerprint: "job",
  };
  const seats = seatsOf(booking);
  return [
    ...release(parts, before, tenant, seats),
    ...repository.seatsHandedOver(booking.sessionId, seats, { id: after.id, by: "", at: now }, tenant),
    ...repository.transition(row.application, after, `wait-list@${after.v}`, line, row.maskedName, { tenant }),
    ...(after.examFormId ? [examForms.use(after.personId, after.examFormId, after.id, tenant)] : []),
    ...newsOf({ after, event: "application.offered" }, tenant),
  ];
}
