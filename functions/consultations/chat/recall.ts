import type { chatCalls } from "../../../shared/consultations/chat-calls";
import { mayRecall, tombstone } from "../../../shared/consultations/chat-rules";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { changeMessage } from "./change-message";
import type { ChatParts } from "./chat-parts";
import { whoIs } from "./side";
import { closedNow } from "./closed-now";

/** Only its sender takes a message back, and only for a while; its words stay in the record (C8). */
export const recall =
  (parts: ChatParts): Answering<(typeof chatCalls)["recall"]> =>
  (input, call) =>
    changeMessage(parts, input, "recall", call, async ({ head, message, guard }) => {
      if (guard.who !== whoIs(call.actor)) return refused("thing.missing");
      if (message.recalledAt) return done({ stands: message });
      if (!head.open) return closedNow(parts, head, call);
      const { minutes } = parts.rules.recall;
      if (!mayRecall(message, minutes, call.now)) return refused("recall.too-late", { minutes });
      const writes = [parts.chats.originalWrite(call.tenant, input.id, message)];
      return done({ after: tombstone(message, call.now), writes });
    });
