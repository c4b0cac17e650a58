import * as z from "zod/mini";
import { page, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { CallEnd, CallLine, CallOutcome, CallView } from "./views";

const staff = ["triage", "clinic-desk", "operations"] as const;

/** What the staff who call patients may ask (row 94). */
export const callTaskCalls = {
  callTasks: {
    summary: "Unread critical notices near their deadline, the nearest first, names masked.",
    by: staff,
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(400))) }),
    output: page(CallLine),
    refuses: {},
  },
  callTask: {
    summary: "One task with the name and the number to call; that they were shown is written down.",
    by: staff,
    scope: "hospital",
    pace: "read",
    audit: "account",
    input: z.strictObject({ id: Id }),
    output: CallView,
    refuses: {},
  },
  recordCall: {
    summary: "Records how a call went: reached ends the task, no answer brings it back later.",
    by: staff,
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...stepOn, outcome: CallOutcome, note: freeText(200) }),
    output: CallView,
    refuses: {
      "call.ended": z.strictObject({ why: CallEnd }),
      "call.moved-on": z.strictObject({ by: z.string(), at: Instant }),
    },
  },
} as const satisfies Record<string, CallSpec>;
