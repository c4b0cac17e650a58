import { NEWS_LIMIT, type chatCalls } from "../../../shared/consultations/chat-calls";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import type { ChatParts } from "./chat-parts";
import { isTheirs, sideOf } from "./side";
import { headOf } from "./views";

/**
 * What is new. A silent answer is decided from the head that lies behind the messages and costs one eventual read; before
 * words leave it is asked whether the caller may still read (a proxy's leave: at every call), and the reading is recorded.
 */
export const readMessages =
  (parts: ChatParts): Answering<(typeof chatCalls)["readMessages"]> =>
  async ({ id, after, changes, v, limit = NEWS_LIMIT }, call) => {
    const { repository, chats, present } = parts;
    const { tenant } = call;
    const { messages, head: behind } = await chats.news(tenant, id, after, limit);
    const head = behind ?? (await repository.thread(tenant, id));
    if (!head || !isTheirs(head, call)) return refused("thing.missing");
    const isNews = messages.length > 0 || head.changes > changes;
    if ((isNews || head.proxy) && !(await repository.mayRead(call, head))) return refused("thing.missing");
    present.noted(tenant, id, sideOf(call.actor), call.now);
    const view = head.v > v ? { head: headOf(head) } : {};
    if (!isNews) return done(view);
    await repository.recordReading(call, head.personId, `consultation#${id}`, "chat");
    const later = head.changes > changes ? await chats.changes(tenant, id, changes, limit) : undefined;
    return done({
      ...view,
      ...(messages.length ? { messages } : {}),
      ...(later ? { changed: later.changed, changes: later.upTo } : {}),
    });
  };
