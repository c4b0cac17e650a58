import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { NoticeKind } from "./model";

/** How a call went. `reached` and `wrong-number` end the task; after `no-answer` it comes back. */
export const CallOutcome = z.enum(["reached", "no-answer", "wrong-number"]);
export type CallOutcome = z.infer<typeof CallOutcome>;

/** Why a task needs no call any more: somebody called, she read it herself, it is no longer so, or the deadline passed. */
export const CallEnd = z.enum(["reached", "wrong-number", "read", "superseded", "too-late"]);
export type CallEnd = z.infer<typeof CallEnd>;

/** An unread critical notice near its deadline, as a line of the call list: whom (masked), about what, until when. */
export const CallLine = z.strictObject({
  id: Id,
  version: z.int(),
  kind: NoticeKind,
  about: z.strictObject({ domain: z.string(), id: Id }),
  maskedName: z.string(),
  answerBy: Instant,
  tries: z.int(),
});
export type CallLine = z.infer<typeof CallLine>;

export const CallMade = z.strictObject({ at: Instant, by: z.string(), outcome: CallOutcome, note: z.string() });

/** A task opened to make the call: the name and number are shown, and that they were is written down. */
export const CallView = z.strictObject({
  line: CallLine,
  name: z.string(),
  phone: z.optional(z.string()),
  calls: z.array(CallMade),
  ended: z.optional(CallEnd),
});
export type CallView = z.infer<typeof CallView>;
