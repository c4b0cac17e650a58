import type { Consultation } from "../../../shared/consultations/model";
import { dayOf } from "../../../shared/kernel/time";
import type { Call, PatientActor } from "../../kernel/call";
import type { Write } from "../../kernel/table/table";
import { openingWrites } from "../opening";
import type { IntakeParts } from "./parts";

type Placed =
  | { readonly is: "placed"; readonly request: Consultation }
  | { readonly is: "full" }
  /** One of the conditions did not hold, or this request was there already. */
  | { readonly is: "refused" };

/** The same number for the same id: people who come at once begin their search at different places. */
const startAt = (id: string, places: number): number =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7) % places;

/**
 * Writes a request and everything with it at a free place of the doctor's day, in one commit. A place that somebody took in
 * between is no reason to refuse while there is another: each lost try means that one more is taken, so there are at most as
 * many tries as places (S1, S4).
 */
export async function commitAt(
  parts: IntakeParts,
  call: Call<PatientActor>,
  request: Consultation,
  perDay: number,
  conditions: readonly Write[],
): Promise<Placed> {
  const { repository, places, drafts } = parts;
  const { tenant } = call;
  const { id, personId, doctorId, service, submittedAt } = request;
  const day = dayOf(submittedAt);
  const proxy = call.proxy === true;
  for (let tries = 0; tries <= perDay; tries++) {
    const held = (await places.held(tenant, doctorId, day)).get(service) ?? [];
    if (held.some((one) => one.id === id)) return { is: "refused" };
    const free = Array.from({ length: perDay }, (_, n) => n).filter((n) => !held.some((one) => one.n === n));
    if (!free.length || held.length >= perDay) return { is: "full" };
    const place = free[startAt(id, free.length)]!;
    const placed = { ...request, place, ...(proxy ? { proxy } : {}) };
    const writes = [
      places.take(tenant, doctorId, day, service, place, id),
      ...openingWrites(parts, tenant, placed, proxy),
      ...conditions,
      repository.audit(call, placed, "submit"),
      drafts.remove(personId, call),
    ];
    const committed = await repository.commit(writes);
    if (committed.ok) return { is: "placed", request: placed };
    if (committed.failed.some((at) => at > 0)) return { is: "refused" };
  }
  return { is: "full" };
}
