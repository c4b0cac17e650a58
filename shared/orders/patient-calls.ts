import * as z from "zod/mini";
import { creation, page, stepOn, type CallSpec } from "../kernel/contract";
import { Instant } from "../kernel/time";
import { AskedReason, note, OnlineWay, OrderId, Subject } from "./model";
import { InvitationView, OrderRow, OrderView, ReceiptView } from "./views";

const cursor = z.optional(z.string().check(z.maxLength(400)));

/** An order that is no longer what she saw answers where it is now. */
export const orderMoved = { "order.moved-on": z.strictObject({ version: z.int() }) } as const;

/** What a payer may ask. */
export const patientCalls = {
  place: {
    summary: "Places the order of a thing that is to be paid, at the price agreed for it.",
    by: ["patient"],
    scope: "account",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...creation, subject: Subject }),
    output: OrderView,
    refuses: {
      /** Nothing is to be paid for it now: paid already, expired, cancelled, or free. */
      "order.not-payable": null,
      /** The thing has its order already: go there. */
      "order.exists": z.strictObject({ id: OrderId }),
    },
  },
  mine: {
    summary: "The orders of this account, newest first.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "none",
    input: z.strictObject({ cursor }),
    output: page(OrderRow),
    refuses: {},
  },
  order: {
    summary: "One order as its payer sees it.",
    by: ["patient"],
    scope: "thing",
    pace: "read",
    audit: "account",
    input: z.strictObject({ id: OrderId }),
    output: OrderView,
    refuses: {},
  },
  pay: {
    summary: "Opens a payment, or the present one again, and gives what the device needs to pay.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "account",
    input: z.strictObject({ id: OrderId, stepId: OrderId, way: OnlineWay }),
    output: z.strictObject({ order: OrderView, invitation: InvitationView }),
    refuses: {
      "order.paid": null,
      "order.closed": null,
      /** This way does not work for this account (no WeChat on it), or the provider refuses it. */
      "payment.not-possible": null,
      "payment.unreachable": null,
    },
  },
  checkPayment: {
    summary: "Asks the provider what became of the payment: a phone's word is never proof.",
    by: ["patient"],
    scope: "thing",
    pace: "read",
    audit: "account",
    input: z.strictObject({ id: OrderId }),
    output: OrderView,
    refuses: { "payment.unreachable": null },
  },
  askRefund: {
    summary: "Asks for the money back: by itself where the rules say so, else decided by somebody in a stated time.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...stepOn, reason: AskedReason, note }),
    output: OrderView,
    refuses: {
      ...orderMoved,
      "refund.nothing-left": null,
      "refund.under-way": null,
      /** The appointment still stands: cancel it first, then the money comes back by itself. */
      "refund.cancel-first": null,
      "refund.too-late": z.strictObject({ until: Instant }),
    },
  },
  receipt: {
    summary: "The electronic receipt of a paid order.",
    by: ["patient"],
    scope: "thing",
    pace: "read",
    audit: "account",
    input: z.strictObject({ id: OrderId }),
    output: ReceiptView,
    refuses: { "receipt.not-yet": null },
  },
} as const satisfies { readonly [call: string]: CallSpec };
