import type { chatCalls } from "../../../shared/consultations/chat-calls";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { TableBusy } from "../repository";
import type { ChatParts } from "./chat-parts";
import { sideOf, threadFor } from "./side";

const TRIES = 12;

/** A marker goes forward only (C9), and never beyond what is there. Nothing is written where nothing moves. */
export const markRead =
  (parts: ChatParts): Answering<(typeof chatCalls)["markRead"]> =>
  async ({ id, upTo }, call) => {
    const { repository } = parts;
    const side = sideOf(call.actor);
    for (let tries = 0; tries < TRIES; tries++) {
      const head = await threadFor(parts, id, call);
      if (!head) return refused("thing.missing");
      const reached = Math.min(upTo, head.lastSeq);
      if (reached <= head.read[side]) return done({ read: head.read });
      const read = { ...head.read, [side]: reached };
      const seen = { ...head.seen, [side]: call.now };
      const after = { ...head, v: head.v + 1, read, seen, updatedAt: call.now };
      if ((await repository.commit([repository.threadWrite(call.tenant, after)])).ok) return done({ read });
    }
    throw new TableBusy("the chat is written to by many at once");
  };
