import type { notifications } from "../../shared/notifications/contract";
import { done, refused } from "../../shared/kernel/result";
import type { Handlers } from "../kernel/call";
import { reminderTemplates, rememberAnswer } from "./ask-leave";
import { callTask, callTasks, recordCall } from "./call-desk";
import type { Parts } from "./parts";
import { reach } from "./reach";

/** Every call of the contract, as code. */
export const notificationHandlers = (parts: Parts): Handlers<typeof notifications> => ({
  inbox: async ({ cursor }, { tenant, actor }) => {
    const [page, unread] = await Promise.all([
      parts.repository.page(tenant, actor.accountId, cursor),
      parts.repository.unread(tenant, actor.accountId),
    ]);
    return done({ ...page, unread });
  },
  markRead: async ({ id }, { tenant, actor, now }) =>
    (await parts.repository.markRead(tenant, actor.accountId, id, now)) ? done({}) : refused("thing.missing"),
  reach: reach(parts),
  reminderTemplates: reminderTemplates(parts),
  rememberAnswer: rememberAnswer(parts),
  callTasks: callTasks(parts),
  callTask: callTask(parts),
  recordCall: recordCall(parts),
});
