import * as z from "zod/mini";
import { page, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { requestMoved, requestWords } from "./request-calls";
import { StaffOutcome } from "./request-model";
import { DeskRequestRow, RequestCase } from "./request-views";

const desk = ["after-sale", "operations"] as const;
const thing = { by: desk, scope: "hospital", audit: "health-record", output: RequestCase } as const;

/** What the after-sale desk does: the queue, one request, answers, decisions. */
export const requestDeskCalls = {
  queue: {
    summary: "Service requests that wait for the hospital, the nearest deadline first.",
    by: desk,
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(400))) }),
    output: page(DeskRequestRow),
    refuses: {},
  },
  openCase: {
    ...thing,
    summary: "One request with its order, its delivery and the thread; that it was read is recorded.",
    pace: "read",
    input: z.strictObject({ id: Id }),
    refuses: {},
  },
  answer: {
    ...thing,
    summary: "Answers in the thread, by name; with an outcome it closes the request.",
    pace: "write",
    input: z.strictObject({ ...stepOn, words: requestWords, outcome: z.optional(StaffOutcome) }),
    refuses: requestMoved,
  },
  askCarrier: {
    ...thing,
    summary: "Notes that the carrier was asked: she is told, and the clock runs on with the carrier's hours.",
    pace: "write",
    input: z.strictObject({ ...stepOn, words: requestWords }),
    refuses: requestMoved,
  },
  proposeRefund: {
    ...thing,
    summary: "Proposes to finance to give money of one order back; finance decides (M4, M9).",
    pace: "write",
    input: z.strictObject({ ...stepOn, orderId: Id, fen: Price.check(z.minimum(1)), words: requestWords }),
    refuses: {
      ...requestMoved,
      "refund.nothing-left": null,
      "refund.under-way": null,
      "refund.too-much": z.strictObject({ refundableFen: Price }),
    },
  },
} as const satisfies { readonly [call: string]: CallSpec };
