import * as z from "zod/mini";
import { creation, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Day } from "../kernel/time";
import { CarrierId, FreightWay, Method } from "./model";
import { CarrierOption, DeliveryView, NotPossible, PickUpWindow } from "./views";

const Mine = { by: ["patient"], scope: "account", audit: "health-record" } as const;

/** Pick-up or express: what is possible for a prescription, what it costs, when it arrives. */
export const choiceCalls = {
  options: {
    summary: "What is possible for a prescription, with prices and days to an address",
    ...Mine,
    pace: "read",
    input: z.strictObject({ prescriptionId: Id, addressId: z.optional(Id) }),
    output: z.strictObject({
      pickUp: z.strictObject({ window: PickUpWindow, keptDays: z.int() }),
      express: z.strictObject({
        /** No carrier may bring it at all. */
        why: z.optional(NotPossible),
        /** To the address asked about, or the default one; empty where she has none yet. */
        addressId: z.optional(Id),
        carriers: z.array(CarrierOption),
      }),
      today: Day,
      /** As she said before the follow-up; the first day without tablets follows from it. */
      daysLeft: z.optional(z.int()),
      runsOutOn: z.optional(Day),
      /** Nothing arrives in time: she is told to come to the hospital (D2-09), to this department. */
      urgent: z.boolean(),
      departmentId: z.string(),
      phone: z.string(),
      /** What she has chosen so far. */
      chosen: z.optional(DeliveryView),
    }),
    refuses: {},
  },
  /** Makes the one delivery that stands, in the place of an earlier choice. `notUrgent` is the tick of D2-09 before express. */
  choose: {
    summary: "Choose how a prescription reaches her",
    ...Mine,
    pace: "write",
    input: z.strictObject({
      ...creation,
      prescriptionId: Id,
      method: Method,
      addressId: z.optional(Id),
      carrier: z.optional(CarrierId),
      freight: z.optional(FreightWay),
      /** The freight that she saw. */
      expectedFen: z.optional(Price),
      notUrgent: z.optional(z.boolean()),
    }),
    output: DeliveryView,
    refuses: {
      /** Not approved, paid already, or ended. */
      "prescription.moved-on": z.strictObject({ state: z.string() }),
      "address.missing": null,
      "carrier.missing": null,
      "carrier.not-possible": z.strictObject({ why: NotPossible }),
      "freight.changed": z.strictObject({ fen: Price }),
      "freight.not-on-arrival": null,
      "urgent.unread": null,
    },
  },
} as const satisfies { readonly [call: string]: CallSpec };
