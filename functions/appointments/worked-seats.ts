import type { Application } from "../../shared/appointments/application";
import { heldIn, worked } from "../../shared/appointments/displacing";
import type { Freed } from "../../shared/appointments/splitting";
import { clockAt, minutesOf } from "../../shared/kernel/time";
import type { Write } from "../kernel/table/table";
import type { Parts } from "./parts";

type Known = { readonly repository: Pick<Parts["repository"], "sessionHead" | "sessionUnchanged"> };

/**
 * Guards for the sessions in which a commit takes seats: it happens only while they are worked as they are read here (S11).
 * Undefined where a lane was stopped since somebody decided on it.
 */
export async function seatGuards(
  { repository }: Known,
  tenant: string,
  writes: readonly Write[],
): Promise<Map<string, Write> | undefined> {
  const prefix = `${tenant}#session#`;
  const puts = writes.flatMap((write) => ("put" in write && write.put.table === "appointments" ? [write] : []));
  const ids = new Set(
    puts.flatMap(({ put }) =>
      put.pk.startsWith(prefix) && put.sk.startsWith("seat#") ? [put.pk.slice(prefix.length)] : [],
    ),
  );
  const holders = puts.filter(({ put }) => put.sk === "head" && put.pk.startsWith(`${tenant}#application#`));
  const guards = new Map<string, Write>();
  for (const id of ids) {
    const head = await repository.sessionHead(id, tenant);
    const held = holders.flatMap(({ item }) => heldIn(item as unknown as Application, id) ?? []);
    if (!head || !held.every((one) => worked(head.session, one))) return undefined;
    guards.set(id, repository.sessionUnchanged(id, head.version, tenant));
  }
  return guards;
}

/** What of a place that is given back is still worked, and so can go to somebody else; with the guard that it stays so. */
export async function stillWorked(
  { repository }: Known,
  tenant: string,
  freed: Freed,
): Promise<{ readonly place: Freed; readonly guard: Write } | undefined> {
  const head = await repository.sessionHead(freed.sessionId, tenant);
  const row = head?.session.lanes.find(({ lane }) => lane === freed.lane);
  if (!head || !row || (freed.variant === "special-need" && !row.echo)) return undefined;
  const units = Math.min(freed.units, row.units - freed.unit);
  if (units <= 0) return undefined;
  const minutes = ((minutesOf(freed.endsAt) - minutesOf(freed.startsAt)) / freed.units) * units;
  const endsAt = clockAt(minutesOf(freed.startsAt) + minutes);
  const guard = repository.sessionUnchanged(freed.sessionId, head.version, tenant);
  return { place: { ...freed, units, endsAt }, guard };
}
