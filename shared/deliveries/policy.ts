import * as z from "zod/mini";

const Sourced = { source: z.string() };
const Count = z.int().check(z.minimum(0));

/** Every number of pick-up and express that a hospital may change, each with its source. */
export const DeliveryPolicy = z.strictObject({
  version: z.string(),
  addresses: z.strictObject({ most: Count, ...Sourced }),
  /** Freight that is paid beforehand: so long after the medicine; then it waits at the window. */
  freight: z.strictObject({ payHours: Count, ...Sourced }),
  /** From payment to the courier's cut-off hour, in hours of work. */
  prepare: z.strictObject({ hours: Count, ...Sourced }),
  /** Kept at the window for so many days; so many wrong codes, then a pause. */
  pickUp: z.strictObject({ keptDays: Count, wrongCodes: Count, lockMinutes: Count, ...Sourced }),
  /** She is called when she has not come so many hours after the deadline was told. */
  notCollected: z.strictObject({ callAfterHours: Count, ...Sourced }),
  /** A parcel that has not moved for so long is in trouble. */
  stuck: z.strictObject({ hours: Count, ...Sourced }),
  /** The carrier is asked by ourselves every so many minutes, whatever it pushes, for so many days. */
  ask: z.strictObject({ minutes: Count, days: Count, ...Sourced }),
  batch: z.strictObject({ most: Count, ...Sourced }),
});
export type DeliveryPolicy = z.infer<typeof DeliveryPolicy>;

/** As the hospital begins; operations may change every number. */
export const deliveryPolicy: DeliveryPolicy = {
  version: "2026-11",
  addresses: { most: 20, source: "Hospital setting: more than any family needs" },
  freight: { payHours: 24, source: "D2-08: freight is its own money; its time to be paid is the hospital's setting" },
  prepare: { hours: 2, source: "Hospital setting: put together, checked by a second person, packed" },
  pickUp: {
    keptDays: 3,
    wrongCodes: 5,
    lockMinutes: 30,
    source: "D2-06: pick-up has a window, a code and a deadline; three days as a prescription is valid (D2-23)",
  },
  notCollected: { callAfterHours: 4, source: "Hospital setting: told by message first, then called (row 94)" },
  stuck: { hours: 48, source: "Row 84: no movement for 48 hours opens a service request" },
  ask: { minutes: 30, days: 30, source: "A push may never come (F10): everything is found by asking, too" },
  batch: { most: 60, source: "Hospital setting: as many as one courier signs for on one sheet" },
};
