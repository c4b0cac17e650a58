import * as z from "zod/mini";
import { creation, page, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { AskedKind, RequestState } from "./request-model";
import { OrderRequests, RequestLine, RequestView } from "./request-views";

const cursor = z.optional(z.string().check(z.maxLength(400)));
export const requestWords = freeText(500).check(z.minLength(2, "words.too-short"));
const documentIds = z.array(Id).check(z.maxLength(6));

/** A step that finds the request changed meanwhile answers with where it is now. */
export const requestMoved = {
  "service-request.moved-on": z.strictObject({ state: RequestState, version: z.int() }),
} as const;
/** A picture that is not hers, or was not found clean. */
const pictureCodes = { "document.unusable": null } as const;

/** What the payer asks: a new request, its thread, opening it again. */
export const requestCalls = {
  ofOrder: {
    summary: "The service requests of one order, and what can be asked for now.",
    by: ["patient"],
    scope: "thing",
    pace: "read",
    audit: "account",
    input: z.strictObject({ id: Id }),
    output: OrderRequests,
    refuses: {},
  },
  orderOf: {
    summary: "The order of a medicine, in which service is requested, however old it is.",
    by: ["patient"],
    scope: "thing",
    pace: "read",
    audit: "account",
    /** `id`: the prescription. */
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ orderId: Id }),
    refuses: {},
  },
  mine: {
    summary: "The service requests of this account, the latest first.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "account",
    input: z.strictObject({ cursor }),
    output: page(RequestLine),
    refuses: {},
  },
  request: {
    summary: "One service request with its thread; that it was read is recorded.",
    by: ["patient"],
    scope: "thing",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ id: Id }),
    output: RequestView,
    refuses: {},
  },
  ask: {
    summary: "Requests service in a paid order of medicine or freight (D2-22).",
    by: ["patient"],
    scope: "account",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...creation, orderId: Id, kind: AskedKind, words: requestWords, documentIds }),
    output: RequestView,
    refuses: {
      ...pictureCodes,
      /** Before it is paid the way is by phone or chat. */
      "order.not-paid": null,
      /** It cannot be asked for in this order now: an address after the parcel has left, a parcel where there is none. */
      "service-request.unfit": null,
      /** The same is asked for already: go there. */
      "service-request.exists": z.strictObject({ id: Id }),
    },
  },
  say: {
    summary: "Writes on in a request that is not closed.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, words: requestWords, documentIds }),
    output: RequestView,
    refuses: { ...requestMoved, ...pictureCodes },
  },
  settle: {
    summary: "Closes one's own request: it is solved.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject(stepOn),
    output: RequestView,
    refuses: requestMoved,
  },
  reopen: {
    summary: "Opens a closed request again, within the hospital's days.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, words: requestWords }),
    output: RequestView,
    refuses: { ...requestMoved, "service-request.too-late": z.strictObject({ until: Instant }) },
  },
} as const satisfies { readonly [call: string]: CallSpec };
