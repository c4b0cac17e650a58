import type { notifications } from "../../shared/notifications/contract";
import { done, refused } from "../../shared/kernel/result";
import type { Handlers } from "../kernel/call";
import type { Wechat } from "../ports/wechat/port";
import type { Repository } from "./repository";

/** Every call of the contract, as code. */
export const notificationHandlers = (repository: Repository, wechat: Wechat): Handlers<typeof notifications> => ({
  inbox: async ({ cursor }, { tenant, actor }) => {
    const [page, unread] = await Promise.all([
      repository.page(tenant, actor.accountId, cursor),
      repository.unread(tenant, actor.accountId),
    ]);
    return done({ ...page, unread });
  },
  markRead: async ({ id }, { tenant, actor, now }) =>
    (await repository.markRead(tenant, actor.accountId, id, now)) ? done({}) : refused("thing.missing"),
  reminderTemplates: async () => done({ templateIds: wechat.templateIds() }),
});
