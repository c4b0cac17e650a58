import * as z from "zod/mini";
import { creation, page, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Day } from "../kernel/time";
import { freeText } from "../kernel/words";
import { PersonId } from "../patients/model";
import { DeskWay, note, OrderId } from "./model";
import { LedgerDay, OrderCase, OrderRow, QuarantinedView, Reconciliation, RefundRow, ShiftView } from "./views";
import { orderMoved } from "./patient-calls";

const cursor = z.optional(z.string().check(z.maxLength(400)));
const finance = { by: ["finance"], scope: "hospital", audit: "account" } as const;
const RefundNumber = z.string().check(z.regex(/^[0-9a-z-]{1,32}-R\d{1,3}$/, "refund.malformed"));
const because = freeText(300).check(z.minLength(2, "reason.required"));

/** What finance and the cashier's counter may ask. */
export const financeCalls = {
  findOrders: {
    summary: "Orders by number (whole or its end) or by the payer's medical record number.",
    ...finance,
    audit: "health-record",
    pace: "read",
    input: z.strictObject({
      text: z.string().check(z.minLength(4, "text.too-short"), z.maxLength(64, "text.too-long")),
    }),
    output: z.strictObject({ items: z.array(OrderRow) }),
    refuses: {},
  },
  orderCase: {
    summary: "One order with all four axes, attempts, refunds and ledger entries.",
    ...finance,
    audit: "health-record",
    pace: "read",
    input: z.strictObject({ id: OrderId }),
    output: OrderCase,
    refuses: {},
  },
  openShift: {
    summary: "Opens a cashier's shift with the change in the drawer.",
    ...finance,
    pace: "write",
    input: z.strictObject({ ...creation, floatFen: Price }),
    output: ShiftView,
    refuses: { "shift.open-already": z.strictObject({ id: Id }) },
  },
  shift: {
    summary: "The cashier's open shift, if there is one, and the last closed ones.",
    ...finance,
    pace: "read",
    input: z.strictObject({}),
    output: z.strictObject({ open: z.optional(ShiftView), closed: z.array(ShiftView) }),
    refuses: {},
  },
  closeShift: {
    summary: "Settles a shift: what was counted against what was booked; a difference is booked by name.",
    ...finance,
    pace: "write",
    input: z.strictObject({ ...stepOn, countedCashFen: Price, countedPosFen: Price, note }),
    output: ShiftView,
    refuses: { "shift.moved-on": z.strictObject({ version: z.int() }) },
  },
  walkIn: {
    summary: "Places the order of somebody at the counter, from the price list in force.",
    ...finance,
    pace: "write",
    input: z.strictObject({
      ...creation,
      personId: z.optional(PersonId),
      label: freeText(40).check(z.minLength(1, "label.required")),
      lines: z
        .array(z.strictObject({ code: z.string(), count: z.int().check(z.minimum(1), z.maximum(20)) }))
        .check(z.minLength(1, "lines.required"), z.maxLength(10, "lines.too-many")),
    }),
    output: OrderCase,
    refuses: { "price.unknown": z.strictObject({ code: z.string() }) },
  },
  takePayment: {
    summary: "Records cash or a card terminal's payment for an order, in the cashier's open shift.",
    ...finance,
    pace: "write",
    input: z.strictObject({
      ...stepOn,
      way: DeskWay,
      fen: Price,
      /** The terminal's reference number; empty for cash. */
      terminalNumber: freeText(40),
    }),
    output: OrderCase,
    refuses: {
      ...orderMoved,
      "shift.missing": null,
      "order.paid": null,
      "order.closed": null,
      "amount.differs": z.strictObject({ totalFen: Price }),
      /** A payment in WeChat may be under way; it could not be closed just now. */
      "payment.unreachable": null,
    },
  },
  refundQueue: {
    summary: "Refunds to decide, to look at a second time, failed, or on their way; nearest deadline first.",
    ...finance,
    pace: "read",
    input: z.strictObject({ queue: z.enum(["asked", "second-look", "failed", "under-way"]), cursor }),
    output: page(RefundRow),
    refuses: {},
  },
  decideRefund: {
    summary: "Approves (whole or less) or refuses a refund; above the limit a second person decides.",
    ...finance,
    proof: "fresh",
    pace: "write",
    input: z.strictObject({
      ...stepOn,
      refundNumber: RefundNumber,
      decision: z.enum(["approve", "refuse"]),
      fen: z.optional(Price),
      reason: because,
    }),
    output: OrderCase,
    refuses: {
      ...orderMoved,
      "refund.moved-on": null,
      "refund.too-much": z.strictObject({ refundableFen: Price }),
      "refund.same-person": null,
      "refund.too-soon": null,
    },
  },
  startRefund: {
    summary: "Gives money back by the hospital's own decision; above the limit a second person must agree.",
    ...finance,
    proof: "fresh",
    pace: "write",
    input: z.strictObject({ ...stepOn, fen: Price.check(z.minimum(1, "amount.required")), reason: because }),
    output: OrderCase,
    refuses: {
      ...orderMoved,
      "refund.under-way": null,
      "refund.nothing-left": null,
      "refund.too-much": z.strictObject({ refundableFen: Price }),
      "refund.too-soon": null,
    },
  },
  mendRefund: {
    summary: "Sends a failed refund again under its own number, or records that it was paid out at the counter.",
    ...finance,
    proof: "fresh",
    pace: "write",
    input: z.strictObject({
      ...stepOn,
      refundNumber: RefundNumber,
      how: z.enum(["retry", "pay-at-desk"]),
      reason: because,
    }),
    output: OrderCase,
    refuses: { ...orderMoved, "refund.moved-on": null, "shift.missing": null },
  },
  quarantine: {
    summary: "Money that came and fits no order.",
    ...finance,
    pace: "read",
    input: z.strictObject({ cursor }),
    output: page(QuarantinedView),
    refuses: {},
  },
  clearQuarantine: {
    summary: "Gives quarantined money back, or writes down what it was.",
    ...finance,
    proof: "fresh",
    pace: "write",
    input: z.strictObject({
      transactionId: z.string().check(z.minLength(1), z.maxLength(64)),
      stepId: Id,
      version: z.int(),
      how: z.enum(["return", "explain"]),
      reason: because,
    }),
    output: QuarantinedView,
    refuses: { "quarantine.moved-on": null },
  },
  reconciliation: {
    summary: "The three-way comparison of a day; run now with `again`.",
    ...finance,
    pace: "export",
    input: z.strictObject({ day: Day, again: z.boolean() }),
    output: z.strictObject({ report: z.optional(Reconciliation) }),
    refuses: { "day.not-over": null },
  },
  settleFinding: {
    summary: "Corrects a finding (a booked entry) or confirms it as it is, with a reason.",
    ...finance,
    pace: "write",
    input: z.strictObject({
      day: Day,
      findingId: z.string().check(z.maxLength(120)),
      stepId: Id,
      version: z.int(),
      how: z.enum(["correct", "confirm"]),
      reason: because,
    }),
    output: Reconciliation,
    refuses: { "reconciliation.moved-on": null, "finding.not-correctable": null },
  },
  confirmDay: {
    summary: "Confirms a day whose findings are all settled.",
    ...finance,
    pace: "write",
    input: z.strictObject({ day: Day, stepId: Id, version: z.int() }),
    output: Reconciliation,
    refuses: { "reconciliation.moved-on": null, "findings.open": z.strictObject({ count: z.int() }) },
  },
  ledger: {
    summary: "Entries of a day and every account's balance at its end.",
    ...finance,
    pace: "read",
    input: z.strictObject({ day: Day, cursor }),
    output: LedgerDay,
    refuses: {},
  },
  exportDay: {
    summary: "A day's reconciliation or ledger as CSV (UTF-8 with BOM, formula-safe).",
    ...finance,
    pace: "export",
    input: z.strictObject({ day: Day, what: z.enum(["reconciliation", "ledger"]) }),
    output: z.strictObject({ fileName: z.string(), csv: z.string() }),
    refuses: { "day.not-over": null },
  },
} as const satisfies { readonly [call: string]: CallSpec };
