import type { chatCalls } from "../../../shared/consultations/chat-calls";
import type { Contract } from "../../../shared/kernel/contract";
import type { Handlers } from "../../kernel/call";
import type { Parts } from "../parts";
import { chatParts } from "./chat-parts";
import { earlier } from "./earlier";
import { markRead } from "./mark-read";
import { openThread } from "./open-thread";
import { readMessages } from "./read-messages";
import { recall } from "./recall";
import { send } from "./send";
import { transcribe } from "./transcribe";

/** These calls of the contract, as code. */
export const chatHandlers = (domain: Parts): Handlers<Contract<typeof chatCalls>> => {
  const parts = chatParts(domain);
  return {
    openThread: openThread(parts),
    readMessages: readMessages(parts),
    earlier: earlier(parts),
    send: send(parts),
    recall: recall(parts),
    markRead: markRead(parts),
    transcribe: transcribe(parts),
  };
};
