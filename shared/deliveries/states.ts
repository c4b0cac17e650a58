import { life } from "../kernel/life";

/**
 * How one prescription reaches her (D2-06, D2-18…D2-21): fetched at the window or carried home. It only moves forward (P11):
 * what carriers tell late or twice is kept, never applied. `asked` is the choice itself and is never kept.
 */
export const deliveryLife = life({
  start: "asked",
  states: [
    "asked",
    "chosen",
    "due",
    "ready",
    "picked-up",
    "not-collected",
    "packed",
    "handed-over",
    "collected",
    "in-transit",
    "out-for-delivery",
    "in-locker",
    "signed",
    "returning",
    "returned",
    "lost",
    "damaged",
    "cancelled",
  ],
  steps: {
    choose: { from: ["asked"], to: "chosen" },
    /** The medicine was paid: method and carrier stand. */
    confirm: { from: ["chosen"], to: "due" },
    /** Put together and waiting at the window with a code. */
    makeReady: { from: ["due"], to: "ready" },
    pickUp: { from: ["ready", "not-collected"], to: "picked-up" },
    /** Nobody came by the deadline: she is called; it is still handed out until it is cancelled. */
    missDeadline: { from: ["ready"], to: "not-collected" },
    /** Person and parcel matched by scanning; the carrier's number is on it. */
    pack: { from: ["due"], to: "packed" },
    unpack: { from: ["packed"], to: "due" },
    /** Given to the carrier in a batch: from here on the address is frozen (P7). */
    handOver: { from: ["packed"], to: "handed-over" },
    collect: { from: ["handed-over"], to: "collected" },
    move: { from: ["handed-over", "collected"], to: "in-transit" },
    bring: { from: ["handed-over", "collected", "in-transit"], to: "out-for-delivery" },
    putInLocker: { from: ["handed-over", "collected", "in-transit", "out-for-delivery"], to: "in-locker" },
    sign: { from: ["handed-over", "collected", "in-transit", "out-for-delivery", "in-locker"], to: "signed" },
    turnBack: { from: ["handed-over", "collected", "in-transit", "out-for-delivery", "in-locker"], to: "returning" },
    /** Back at the hospital: destroyed, never sold again (D2-23). */
    takeBack: {
      from: ["handed-over", "collected", "in-transit", "out-for-delivery", "in-locker", "returning"],
      to: "returned",
    },
    lose: {
      from: ["handed-over", "collected", "in-transit", "out-for-delivery", "in-locker", "returning"],
      to: "lost",
    },
    damage: {
      from: ["handed-over", "collected", "in-transit", "out-for-delivery", "in-locker", "returning", "signed"],
      to: "damaged",
    },
    /** Another choice took its place, the prescription ended, or nobody fetched it. */
    cancel: { from: ["chosen", "due", "ready", "not-collected", "packed"], to: "cancelled" },
  },
});

export type DeliveryState = (typeof deliveryLife.states)[number];
