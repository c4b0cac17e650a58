import { chatPolicy, type ChatPolicy } from "../../../shared/consultations/chat-policy";
import type { Parts } from "../parts";
import { atWork, type AtWork } from "./at-work";
import { chatStore, type ChatStore } from "./chat-store";
import { presence, type Presence } from "./presence";

/** What the calls of the chat are given beside the domain's own. */
export type ChatParts = Parts & {
  readonly chats: ChatStore;
  readonly present: Presence;
  readonly atWork: AtWork;
  readonly rules: ChatPolicy;
};

export const chatParts = (parts: Parts): ChatParts => ({
  ...parts,
  chats: chatStore(parts.table),
  present: presence(),
  atWork: atWork(parts),
  rules: chatPolicy,
});
