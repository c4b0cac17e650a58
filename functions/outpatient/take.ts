import { done, refused, type Result } from "../../shared/kernel/result";
import type { Id } from "../../shared/kernel/ids";
import { dayOf, instantOf, type Instant } from "../../shared/kernel/time";
import type { ClinicSession, Visit, VisitStep } from "../../shared/outpatient/model";
import {
  cancelUntilOf,
  mayOpen,
  seatName,
  slotTime,
  takeVisitStep,
  withinLimits,
  type VisitStepName,
} from "../../shared/outpatient/rules";
import type { Reader } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import { freeSlots } from "./gate";
import { newsOf } from "./news";
import type { Parts } from "./parts";
import type { Seating, UnderWay } from "./repository";

/** Who asks for a visit, and how the request is known again. */
export type Asks = {
  readonly id: Id;
  readonly personId: Id;
  readonly accountId?: Id;
  /** The account acts by a proxy's leave. */
  readonly proxy?: boolean;
  readonly sessionId: string;
  readonly slot?: number;
  readonly step: Omit<VisitStep, "to">;
  readonly reader: Reader;
};

export type ClosedCode = "session.not-released" | "session.rush" | "session.stopped" | "session.over";
export type LimitCode = "limit.reached" | "booking.paused";
export type FullCode = "slot.taken" | "session.full";
type Usual = "thing.missing" | "request.reused";
type TakeCode = ClosedCode | LimitCode | FullCode | Usual;

/** Each lost try has made somebody else's succeed: there are at most as many as places and turns. */
const MOST_TRIES = 120;
/** Longest wait after a lost try, in milliseconds. */
const LOST_PAUSE_MS = 100;

/** A visit that begins: at its first version, with or without a place. */
export function begin(asks: Omit<Asks, "reader">, session: ClinicSession, name: VisitStepName, seat?: string): Visit {
  const { id, personId, accountId, proxy, step } = asks;
  const { departmentId, doctorId, day, startsAt, fen, priceCode } = session;
  const asked: Visit = {
    id,
    v: 0,
    personId,
    ...(accountId ? { accountId } : {}),
    ...(proxy ? { proxy } : {}),
    sessionId: session.id,
    departmentId,
    doctorId,
    day,
    startsAt,
    state: "asked",
    fen,
    priceCode,
    cancelUntil: instantOf(day, startsAt),
    steps: [],
  };
  const begun = takeVisitStep(asked, name, step, seat ? { seat } : {});
  if (!begun.ok) throw new Error(`a visit cannot begin with ${name}`);
  return begun.value;
}

/** The same visit with a place in a session: its own time and its last moment to cancel. */
export const seated = (
  visit: Visit,
  session: ClinicSession,
  slot: number,
  added: boolean,
  parts: Pick<Parts, "policy">,
) => {
  const startsAt = slotTime(session, slot);
  const cancelUntil = cancelUntilOf(session.day, startsAt, parts.policy);
  return { ...visit, seat: seatName(slot, added), startsAt, cancelUntil };
};

/** What a new visit writes, its place first: 14 units with its audit row and event. */
export function takingWrites(parts: Parts, tenant: string, visit: Visit, turn: number): Write[] {
  const { repository } = parts;
  return [
    repository.seatWrite(tenant, visit.sessionId, visit.seat!, visit.id, "absent"),
    repository.visitWrite(tenant, visit),
    repository.turnWrite(tenant, visit.personId, turn),
    repository.underWrite(tenant, visit),
    ...repository.mineWrite(tenant, visit),
  ];
}
const SEAT = 0;
const HEAD = 1;
const TURN = 2;

/** The visit that this request made before, if it did: the same tap asked again has one effect (S3). */
export async function madeBefore(parts: Parts, { id, step, reader }: Asks): Promise<Result<Visit, Usual> | undefined> {
  const visit = await parts.repository.unread(reader.tenant, id);
  if (!visit) return undefined;
  return visit.steps[0]?.print === step.print ? done(visit) : refused("request.reused");
}

/** A free slot: the one that was asked for, or a random one, so that people do not run after the same. */
export function pickSlot(
  { ids }: Pick<Parts, "ids">,
  seating: Seating,
  wanted: number | undefined,
): number | undefined {
  const free = freeSlots(seating).filter((slot) => wanted === undefined || slot === wanted);
  return free[Math.floor(ids.fraction() * free.length)];
}

/**
 * Takes a place for a person, through the gate (design F). "Full" is answered only to somebody who holds nothing here, when
 * no place was free (S4): what she has under way is read first, and it is the only read where the view is fresh.
 */
export async function takePlace(parts: Parts, asks: Asks): Promise<Result<Visit, TakeCode>> {
  const { repository, gate, policy } = parts;
  const { sessionId, reader, step } = asks;
  const { tenant, now } = reader;
  let under: UnderWay | undefined;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const seating = await gate.view(tenant, sessionId);
    if (!seating) return refused("thing.missing");
    const isNew = under === undefined;
    under ??= await repository.underWay(tenant, asks.personId);
    const before = under.rows.some(({ id }) => id === asks.id) ? await madeBefore(parts, asks) : undefined;
    if (before) return before;
    const open = mayOpen(seating.session, policy, now);
    if (!open.ok) return open;
    const within = withinLimits(under.rows, seating.session, policy, now);
    if (!within.ok) return within;
    if (pickSlot(parts, seating, asks.slot) === undefined) {
      if (isNew) return noneFree(parts, tenant, seating, asks, now);
      // What she has was read before this look: a place that is taken may be her own by now.
      under = undefined;
      continue;
    }
    const { turn } = under;
    const tried = await gate.through(tenant, sessionId, async () => {
      const fresh = await gate.view(tenant, sessionId);
      const slot = fresh && pickSlot(parts, fresh, asks.slot);
      if (slot === undefined) return "none" as const;
      const visit = seated(begin(asks, fresh!.session, "book"), fresh!.session, slot, false, parts);
      const writes = [
        ...takingWrites(parts, tenant, visit, turn),
        ...newsOf("clinic.booked", visit, tenant, now),
        repository.audit(reader, visit, step.id),
      ];
      const committed = await repository.commit(writes);
      if (!committed.ok) {
        if (committed.failed.includes(SEAT)) {
          // Many lost at the same moment: whoever looks again a little later sees what is left, instead of losing again.
          await parts.clock.pause(parts.ids.fraction() * LOST_PAUSE_MS);
          gate.forget(tenant, sessionId);
        }
        return committed.failed;
      }
      gate.taken(tenant, sessionId, visit.seat!, visit.id);
      return visit;
    });
    if (tried === "none") continue;
    if (!Array.isArray(tried)) return done(await withHint(parts, tenant, tried as Visit));
    const failed = tried as readonly number[];
    const made = failed.includes(HEAD) ? await madeBefore(parts, asks) : undefined;
    if (made) return made;
    if (failed.includes(TURN)) under = undefined;
  }
  throw new Error("no place could be taken or refused");
}

/** Few are left: the list of two weeks says so. */
async function withHint(parts: Parts, tenant: string, visit: Visit): Promise<Visit> {
  const seating = await parts.gate.view(tenant, visit.sessionId);
  const free = seating ? freeSlots(seating).length : 0;
  if (seating && free === parts.policy.few.places && parts.gate.isHint(tenant, visit.sessionId, free))
    await parts.repository.hint(tenant, seating.session, free);
  return visit;
}

/** The time that she wanted is taken, or all are: said from memory, written down by the first who learns it. */
export async function noneFree(
  parts: Parts,
  tenant: string,
  seating: Seating,
  { slot }: Pick<Asks, "slot">,
  now: Instant,
): Promise<ReturnType<typeof refused<FullCode>>> {
  const { session } = seating;
  const free = freeSlots(seating).length;
  if (slot !== undefined && free > 0) return refused("slot.taken", { free });
  const { count, hint } = parts.gate.refused(tenant, session.id);
  if (hint) await parts.repository.hint(tenant, session, 0);
  if (count) await parts.repository.countRefused(tenant, session.id, count, now);
  return refused("session.full", { listOpen: listOpen(session, now) });
}

/** A list is of use until the session begins. */
export const listOpen = ({ day, startsAt, stopped }: ClinicSession, now: Instant): boolean =>
  stopped === undefined && dayOf(now) <= day && instantOf(day, startsAt) > now;
