import type { chatCalls } from "../../../shared/consultations/chat-calls";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { changeMessage } from "./change-message";
import type { ChatParts } from "./chat-parts";
import { sideOf, whoIs } from "./side";

/** The words of a voice message, by its sender or the doctor: the record must be readable (D2-05). Written once. */
export const transcribe =
  (parts: ChatParts): Answering<(typeof chatCalls)["transcribe"]> =>
  ({ text, ...input }, call) =>
    changeMessage(parts, input, "transcribe", call, ({ message, guard }) => {
      const mayWrite = guard.who === whoIs(call.actor) || sideOf(call.actor) === "doctor";
      if (!mayWrite || message.recalledAt) return refused("thing.missing");
      if (message.kind !== "voice") return refused("message.not-voice");
      if (message.transcript === text) return done({ stands: message });
      if (message.transcript !== undefined) return refused("transcript.exists");
      return done({ after: { ...message, transcript: text }, writes: [] });
    });
