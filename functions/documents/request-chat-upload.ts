import type { documents } from "../../shared/documents/contract";
import { CHAT_TYPES } from "../../shared/documents/model";
import { documentLife } from "../../shared/documents/states";
import { refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Document } from "./document";
import type { Parts } from "./parts";
import { announceUpload } from "./request-upload";

/** A file into the chat of a consultation, by either side: only into a chat that is the caller's and still open. */
export const requestChatUpload =
  (parts: Parts): Answering<(typeof documents)["calls"]["requestChatUpload"]> =>
  async ({ id: consultationId, documentId: id, kind, contentType, bytes }, call) => {
    const { mostBytes } = parts.policy;
    if (bytes > mostBytes) return refused("file.too-large", { mostBytes });
    if (!CHAT_TYPES[kind].includes(contentType)) return refused("file.type-refused");
    const chat = await parts.repository.chatFor(call, consultationId);
    if (!chat) return refused("thing.missing");
    if (!chat.open) return refused("thread.closed");
    const { actor, now: addedAt } = call;
    const by = actor.kind === "patient" ? `account:${actor.accountId}` : `staff:${actor.staffId}`;
    const { accountId, personId } = chat;
    const announced = { contentType, bytes };
    const state = documentLife.start;
    const fresh: Document = { v: 1, id, accountId, personId, kind, state, addedAt, announced, consultationId, by };
    return announceUpload(parts, fresh, call.tenant);
  };
