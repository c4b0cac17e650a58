/**
 * The engine of a chat, for patients' pages and the workbench alike.
 *
 * useChatThread(id, inFront, door?) → {state, send(sent, file?), resend(id), drop(id), recall(id), transcribe(id, text),
 * earlier(), lookBack(boolean), refresh()}; `state`: {is, refusal?, about?, head?, messages, more, loadingEarlier, waiting, line}.
 * It asks for news and marks as read by itself. Pure: groupsOf(messages) (day lines, named authors), readUpTo(…).
 * fileLink(door)({id: documentId}) gives a link to an attachment for a minute.
 */
export { fileLink } from "./chat-door";
export type { ChatState, Waiting } from "./chat-state";
export { groupsOf, readUpTo, type Group, type Line } from "./groups";
export type { HeldFile } from "./held-files";
export { useChatThread, type ChatInHand } from "./use-chat-thread";
