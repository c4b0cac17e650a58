import * as z from "zod/mini";
import { contract, page } from "../kernel/contract";
import { InboxMessage } from "./model";

/** The inbox: every message ever, delivered elsewhere or not. */
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
  reminderTemplates: {
    summary: "Which WeChat message templates to ask permission for, at the tap that submits an application.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "none",
    input: z.strictObject({}),
    output: z.strictObject({ templateIds: z.array(z.string()) }),
    refuses: {},
  },
});
