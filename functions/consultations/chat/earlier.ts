import { NEWS_LIMIT, type chatCalls } from "../../../shared/consultations/chat-calls";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import type { ChatParts } from "./chat-parts";
import { threadFor } from "./side";

/** One page further back. */
export const earlier =
  (parts: ChatParts): Answering<(typeof chatCalls)["earlier"]> =>
  async ({ id, before }, call) => {
    const head = await threadFor(parts, id, call);
    if (!head) return refused("thing.missing");
    await parts.repository.recordReading(call, head.personId, `consultation#${id}`, "chat");
    const messages = await parts.chats.before(call.tenant, id, before, NEWS_LIMIT);
    return done({ messages, more: (messages[0]?.seq ?? 1) > 1 });
  };
