import type { DeliveryEventType } from "../../shared/deliveries/events";
import type { Delivery, PathEvent } from "../../shared/deliveries/model";
import { moved, nameOf, type Moved } from "../../shared/deliveries/path";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import { changed, isUnderWay } from "../../shared/deliveries/rules";
import type { Id } from "../../shared/kernel/ids";
import { addMinutes, type Instant } from "../../shared/kernel/time";
import type { Write } from "../kernel/table/table";
import { waybillKey } from "./keys";
import type { Parts } from "./parts";
import { byItself, stepByItself, type Decided } from "./step";

/** What a carrier told: pushed with a growing version, or the whole path as it was asked for. */
export type Told = { readonly events: readonly PathEvent[]; readonly version?: number };
type Applying = Pick<Parts, "repository" | "clock">;

/** A path of so many lines is no parcel's: more is not kept. */
const MOST_EVENTS = 60;

/**
 * The one way by which a carrier's news reach a parcel, pushed or asked for. Every event is kept once, by time and code; an
 * older version of a push is kept and moves nothing; the state only goes forward (P11). Asking again is fixed to its row.
 */
export async function applyPath(
  { repository, clock }: Applying,
  tenant: string,
  id: Id,
  told: Told,
  askAgain = false,
): Promise<Delivery | undefined> {
  const now = clock.now();
  return stepByItself({ repository }, tenant, id, async (before): Promise<Decided | undefined> => {
    const { carrier, waybill } = before;
    if (!carrier || !waybill) return undefined;
    const known = await repository.path(tenant, before);
    const names = new Set(known.map(nameOf));
    const fresh = unique(told.events)
      .filter((event) => !names.has(nameOf(event)))
      .slice(0, MOST_EVENTS);
    const older = told.version !== undefined && told.version <= (before.pathVersion ?? 0);
    const next = before.handedOverAt && !older ? moved(before, [...known, ...fresh]) : undefined;
    const change = changeBy(before, next, now, askAgain, older ? undefined : told.version);
    if (fresh.length === 0 && change === undefined) return undefined;
    const writes = fresh.map((event): Write => repository.pathWrite(tenant, waybillKey(carrier, waybill), event));
    const after = afterOf(before, now, change ?? {}, next);
    return { after, writes, ...eventBy(before, after, next) };
  });
}

const unique = (events: readonly PathEvent[]): PathEvent[] => [
  ...new Map(events.map((event) => [nameOf(event), event])).values(),
];

/** What of the delivery is other than before; undefined where nothing is. */
function changeBy(
  before: Delivery,
  next: Moved | undefined,
  now: Instant,
  askAgain: boolean,
  version: number | undefined,
): Partial<Delivery> | undefined {
  const change: { -readonly [F in keyof Delivery]?: Delivery[F] } = {};
  if (version !== undefined) change.pathVersion = version;
  if (askAgain && before.askAt) change.askAt = askAt(before, next?.state ?? before.state, now);
  if (next) {
    if (next.state !== before.state) change.state = next.state;
    if (next.movedAt !== before.movedAt) change.movedAt = next.movedAt;
    if (next.arrivedAt && next.state !== before.state) change.arrivedAt = next.arrivedAt;
    if (next.signedAt && next.state !== before.state) change.signedAt = next.signedAt;
    const why = next.trouble ?? "silence";
    if (next.trouble && before.stuckWhy !== why) Object.assign(change, { stuckAt: now, stuckWhy: why });
    else if (!next.trouble && before.stuckAt && next.movedAt !== before.movedAt)
      Object.assign(change, { stuckAt: undefined, stuckWhy: undefined });
  }
  return Object.keys(change).length > 0 ? change : undefined;
}

/** The next time to ask; after so many days nobody asks any more: the desk has it in its list. */
function askAt({ handedOverAt }: Delivery, state: Delivery["state"], now: Instant): Instant | undefined {
  const { minutes, days } = deliveryPolicy.ask;
  const until = addMinutes(handedOverAt ?? now, days * 24 * 60);
  return isUnderWay(state) && now < until ? addMinutes(now, minutes) : undefined;
}

/** Only a change of its state is a line of its history; news that are merely kept change the version alone. */
const afterOf = (before: Delivery, now: Instant, change: Partial<Delivery>, next: Moved | undefined): Delivery =>
  next && next.state !== before.state
    ? changed(before, byItself("carrier", before.v + 1, now, "carrier"), change)
    : { ...before, ...change, v: before.v + 1, updatedAt: now };

const EVENT: { readonly [S in Delivery["state"]]?: DeliveryEventType } = {
  collected: "delivery.moved",
  "in-transit": "delivery.moved",
  "out-for-delivery": "delivery.arrived",
  "in-locker": "delivery.arrived",
  signed: "delivery.signed",
};

function eventBy(before: Delivery, after: Delivery, next: Moved | undefined): Pick<Decided, "event" | "facts"> {
  const { carrier = "", waybill = "" } = after;
  const facts = { carrier, waybill };
  const isStuck = after.stuckAt !== undefined && after.stuckWhy !== before.stuckWhy;
  if (isStuck) return { event: "delivery.stuck", facts: { ...facts, why: after.stuckWhy ?? "silence" } };
  const event = next && next.state !== before.state ? EVENT[next.state] : undefined;
  return event ? { event, facts: { ...facts, to: after.state } } : {};
}
