import { chatCalls } from "../../../../shared/consultations/chat-calls";
import { documents } from "../../../../shared/documents/contract";
import { contract } from "../../../../shared/kernel/contract";
import { client, type Client } from "../../kernel/api";
import type { Door } from "../../kernel/session";
import { sendFile } from "../../platform/upload";
import type { HeldFile } from "./held-files";

const chat = contract("consultations", chatCalls);
export type ChatContract = typeof chat;

/** How a chat reaches the hospital: its calls, and the way of a file into it. */
export type ChatDoor = Client<ChatContract> & {
  /** Sends a file under its message's id and has it checked; undefined when it may be seen, else why not. */
  readonly putFile: (consultationId: string, id: string, file: HeldFile) => Promise<string | undefined>;
};

/** The door of patients or of staff. */
export function chatDoor(door: Door): ChatDoor {
  const files = client(documents, door);
  return {
    ...client(chat, door),
    async putFile(consultationId, id, { kind, contentType, bytes, name, path, blob }) {
      const asked = await files.requestChatUpload({ id: consultationId, documentId: id, kind, contentType, bytes });
      if (!asked.ok) return asked.code;
      if (asked.value.document.state === "clean") return undefined;
      const form = asked.value.upload;
      if (form) {
        if (!blob && !path) return "file.choose-again";
        const chosen = { name, size: bytes, path, mediaType: "unknown" as const, ...(blob ? { blob } : {}) };
        if (!(await sendFile(chosen, form, () => undefined).sent)) return "network.failed";
      }
      const checked = await files.confirmUpload({ id });
      return checked.ok ? undefined : checked.code;
    },
  };
}

/** A link to the bytes of an attachment, for a minute. */
export const fileLink = (door: Door) => client(documents, door).view;
