import * as z from "zod/mini";
import { contract, page } from "../kernel/contract";
import { callTaskCalls } from "./call-tasks";
import { InboxMessage } from "./model";
import { AskingMoment, TemplateName } from "./policy";

const TemplateId = z.string().check(z.minLength(1, "template.malformed"), z.maxLength(100, "template.malformed"));

/** How much leave a template still has; `unknown`: nobody has told us yet, so the next message simply tries. */
export const Leave = z.enum(["always", "enough", "few", "none", "unknown"]);
export type Leave = z.infer<typeof Leave>;

/** The inbox: every message ever, delivered elsewhere or not; what reaches her outside; and the list of whom to call. */
export const notifications = contract("notifications", {
  inbox: {
    summary: "A page of messages, newest first, and how many are unread.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "none",
    input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(400))) }),
    output: z.extend(page(InboxMessage), { unread: z.int() }),
    refuses: {},
  },
  markRead: {
    summary: "Marks one message as read; a marker never goes back.",
    by: ["patient"],
    scope: "account",
    pace: "write",
    audit: "none",
    input: z.strictObject({ id: z.string().check(z.minLength(1, "id.malformed"), z.maxLength(200, "id.malformed")) }),
    output: z.strictObject({}),
    refuses: {},
  },
  reach: {
    summary: "Which channels reach this reader now, beside the inbox, which always does.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "none",
    input: z.strictObject({}),
    output: z.strictObject({
      wechat: z.boolean(),
      templates: z.array(z.strictObject({ template: TemplateName, leave: Leave })),
      /** Does she follow the service account? Undefined where the hospital has none. */
      follows: z.optional(z.boolean()),
      /** What a QR code must hold that opens the service account; absent when it could not be asked for just now. */
      followCode: z.optional(z.string()),
      hasPhone: z.boolean(),
    }),
    refuses: {},
  },
  reminderTemplates: {
    summary: "Which WeChat message templates to ask leave for at this tap: at most three, only those worth asking now.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "none",
    input: z.strictObject({ moment: AskingMoment }),
    output: z.strictObject({ templateIds: z.array(z.string()) }),
    refuses: {},
  },
  rememberAnswer: {
    summary: "Remembers what she answered when leave was asked, so that she is not nagged.",
    by: ["patient"],
    scope: "account",
    pace: "write",
    audit: "none",
    input: z.strictObject({
      answers: z
        .array(z.strictObject({ templateId: TemplateId, answer: z.enum(["accept", "reject"]) }))
        .check(z.maxLength(5, "answers.too-many")),
    }),
    output: z.strictObject({}),
    refuses: {},
  },
  ...callTaskCalls,
});
