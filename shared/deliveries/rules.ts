import { done, refused, type Refused, type Result } from "../kernel/result";
import { addMinutes, type Instant } from "../kernel/time";
import type { Delivery, DeliveryStep } from "./model";
import type { DeliveryPolicy } from "./policy";
import { deliveryLife, type DeliveryState } from "./states";

export type StepTaken = Omit<DeliveryStep, "to">;
export type MovedOn = Refused<"delivery.moved-on">;
type Step = keyof typeof deliveryLife.steps;

/** Somebody was first: where it is now. */
export const movedOn = ({ state, v: version }: Pick<Delivery, "state" | "v">): MovedOn =>
  refused("delivery.moved-on", { state, version });

/** The delivery with something changed and no step in its life. */
export const changed = (delivery: Delivery, step: StepTaken, change: Partial<Delivery>): Delivery => ({
  ...delivery,
  ...change,
  v: delivery.v + 1,
  updatedAt: step.at,
  steps: [...delivery.steps, { ...step, to: change.state ?? delivery.state }],
});

/** The delivery after a step of its life, or where it is. */
export function takeStep(
  delivery: Delivery,
  name: Step,
  step: StepTaken,
  change: Partial<Delivery> = {},
): Result<Delivery, "delivery.moved-on"> {
  const state = deliveryLife.next(delivery.state, name);
  return state ? done(changed(delivery, step, { ...change, state })) : movedOn(delivery);
}

/** Paid, paid on arrival, or nothing to be paid: the parcel may be sent. */
export const freightSettled = ({ method, freight, freightPaidAt }: Delivery): boolean =>
  method === "pick-up" || !freight || freight.fen === 0 || freight.way === "on-arrival" || freightPaidAt !== undefined;

/** May freight be paid for it now? */
export const freightPayable = (delivery: Delivery): boolean =>
  (delivery.state === "chosen" || delivery.state === "due") && !freightSettled(delivery);

/** Given to the carrier, and with it still. */
export const UNDER_WAY: readonly DeliveryState[] = [
  "handed-over",
  "collected",
  "in-transit",
  "out-for-delivery",
  "in-locker",
  "returning",
];
export const isUnderWay = (state: DeliveryState): boolean => UNDER_WAY.includes(state);

/** From hand-over on the address is frozen (P7). */
export const isFrozen = ({ handedOverAt }: Pick<Delivery, "handedOverAt">): boolean => handedOverAt !== undefined;

/** The problem for which the desk keeps it in its list, and since when. */
export function problemOf(delivery: Delivery):
  | {
      readonly what: "stuck" | "not-collected" | "returning" | "returned" | "lost" | "damaged";
      readonly since: Instant;
    }
  | undefined {
  const { state, stuckAt, collectBy, movedAt, failure, updatedAt } = delivery;
  if (failure) return undefined;
  if (state === "returning") return { what: "returning", since: movedAt ?? updatedAt };
  if (state === "not-collected") return { what: "not-collected", since: collectBy ?? updatedAt };
  return stuckAt && isUnderWay(state) ? { what: "stuck", since: stuckAt } : undefined;
}

/** When something about it falls due, by what it is. */
export function duesOf(
  delivery: Delivery,
  policy: Pick<DeliveryPolicy, "stuck">,
): { readonly kind: "freight" | "collect" | "stuck" | "ask"; readonly at: Instant }[] {
  const { state, freightPayUntil, collectBy, movedAt, handedOverAt, stuckAt, askAt } = delivery;
  return [
    ...(state === "due" && freightPayUntil && !freightSettled(delivery)
      ? [{ kind: "freight" as const, at: freightPayUntil }]
      : []),
    ...(state === "ready" && collectBy ? [{ kind: "collect" as const, at: collectBy }] : []),
    ...(isUnderWay(state) && !stuckAt && handedOverAt
      ? [{ kind: "stuck" as const, at: addMinutes(laterOf(movedAt, handedOverAt), policy.stuck.hours * 60) }]
      : []),
    ...(isUnderWay(state) && askAt ? [{ kind: "ask" as const, at: askAt }] : []),
  ];
}

const laterOf = (one: Instant | undefined, other: Instant): Instant => (one && one > other ? one : other);
