import type { Application } from "../../shared/appointments/application";
import { heldIn, worked } from "../../shared/appointments/displacing";
import type { Freed } from "../../shared/appointments/splitting";
import { clockAt, minutesOf } from "../../shared/kernel/time";
import type { Write } from "../kernel/table/table";
import type { Parts } from "./parts";

type Known = { readonly repository: Pick<Parts["repository"], "sessionHead" | "sessionUnchanged"> };

/** The seat ("session/seat") that a write takes; undefined where it takes none. */
export function seatTaken(write: Write, tenant: string): string | undefined {
  if (!("put" in write) || write.put.table !== "appointments") return undefined;
  const [prefix, { pk, sk }] = [`${tenant}#session#`, write.put];
  if (!pk.startsWith(prefix) || !sk.startsWith("seat#")) return undefined;
  return `${pk.slice(prefix.length)}/${sk.slice("seat#".length)}`;
}

/**
 * Guards for the sessions in which a commit takes seats: it happens only while they are worked as they are read here (S11).
 * Undefined where a lane was stopped since somebody decided on it.
 */
export async function seatGuards(
  { repository }: Known,
  tenant: string,
  writes: readonly Write[],
): Promise<Map<string, Write> | undefined> {
  const puts = writes.flatMap((write) => ("put" in write && write.put.table === "appointments" ? [write] : []));
  const ids = new Set(puts.flatMap((write) => seatTaken(write, tenant)?.split("/")[0] ?? []));
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

type StillWorked = {
  readonly place: Freed;
  readonly guard: Write;
  /** Is so much of the lane worked that this place lies in it? */
  readonly works: (place: Pick<Freed, "unit" | "units">) => boolean;
};

/** What of a place that is given back is still worked, and so can go to somebody else; with the guard that it stays so. */
export async function stillWorked(
  { repository }: Known,
  tenant: string,
  freed: Freed,
): Promise<StillWorked | undefined> {
  const head = await repository.sessionHead(freed.sessionId, tenant);
  const row = head?.session.lanes.find(({ lane }) => lane === freed.lane);
  if (!head || !row || (freed.variant === "special-need" && !row.echo)) return undefined;
  const units = Math.min(freed.units, row.units - freed.unit);
  if (units <= 0) return undefined;
  const minutes = ((minutesOf(freed.endsAt) - minutesOf(freed.startsAt)) / freed.units) * units;
  const endsAt = clockAt(minutesOf(freed.startsAt) + minutes);
  const guard = repository.sessionUnchanged(freed.sessionId, head.version, tenant);
  const works = (place: Pick<Freed, "unit" | "units">) => place.unit + place.units <= row.units;
  return { place: { ...freed, units, endsAt }, guard, works };
}
