import { createContext, useContext } from "react";
import type { Id } from "../../../../shared/kernel/ids";

/** Which consultation a part of the chat belongs to. */
export const ChatId = createContext<Id>("");
export const useChatId = (): Id => useContext(ChatId);
