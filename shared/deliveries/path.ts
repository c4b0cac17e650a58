import type { Instant } from "../kernel/time";
import { PATH_TYPES } from "./data/path-types";
import type { Delivery, PathEvent } from "./model";
import { isUnderWay } from "./rules";
import { deliveryLife, type DeliveryState } from "./states";
import type { PathKind } from "./views";

/** What a carrier's code means; `unknown` for one that is not in the table. */
export const kindOf = (type: number): PathKind =>
  Object.hasOwn(PATH_TYPES, type) ? (PATH_TYPES[type] ?? "unknown") : "unknown";

type Step = keyof typeof deliveryLife.steps;
const STEP: { readonly [K in PathKind]?: Step } = {
  accepted: "collect",
  collected: "collect",
  "in-transit": "move",
  forwarded: "move",
  "out-for-delivery": "bring",
  "in-locker": "putInLocker",
  "taken-from-locker": "sign",
  signed: "sign",
  returning: "turnBack",
};
/** The carrier says itself that something is wrong. */
const TROUBLE: readonly PathKind[] = ["collect-failed", "delivery-failed", "returning", "carrier-cancelled"];

/** Names an event of a parcel: told twice, it is one. */
export const nameOf = ({ at, type }: PathEvent): string => `${at}#${type}`;

/** What the news of a carrier make of a delivery. */
export type Moved = {
  readonly state: DeliveryState;
  readonly movedAt?: Instant;
  /** The carrier's own word for trouble, from the newest event that says so and that nothing later has cured. */
  readonly trouble?: PathKind;
  readonly arrivedAt?: Instant;
  readonly signedAt?: Instant;
};

/**
 * Applies events in the order of their times: the state only moves along the declared life (P11), so that what is late, told
 * twice or out of order leaves it where it is. Any order of telling the same events to a parcel gives no state before one
 * that it had.
 */
export function moved(delivery: Pick<Delivery, "state" | "movedAt">, events: readonly PathEvent[]): Moved {
  let { state, movedAt } = delivery;
  let found: Omit<Moved, "state"> = {};
  for (const event of [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.type - b.type))) {
    const kind = kindOf(event.type);
    if (movedAt === undefined || event.at > movedAt) movedAt = event.at;
    const step = STEP[kind];
    const next = step && deliveryLife.next(state, step);
    if (next) {
      state = next;
      if (next === "out-for-delivery" || next === "in-locker") found = { ...found, arrivedAt: event.at };
      if (next === "signed") found = { ...found, signedAt: event.at };
    }
    if (TROUBLE.includes(kind)) found = { ...found, trouble: kind };
    else if (step) found = { ...found, trouble: undefined };
  }
  if (!isUnderWay(state)) found = { ...found, trouble: undefined };
  return { state, ...(movedAt ? { movedAt } : {}), ...found };
}
