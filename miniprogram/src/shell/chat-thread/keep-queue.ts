import type { Id } from "../../../../shared/kernel/ids";
import { storage } from "../../kernel/storage";
import type { ChatWorld } from "./chat-world";
import type { Waiting } from "./chat-state";

const nameOf = (id: Id) => `chat-queue:${id}`;
/** Bytes do not outlive the visit: the file is chosen again. */
const without = ({ file, ...one }: Waiting) => ({ ...one, ...(file ? { file: { ...file, blob: undefined } } : {}) });

/** What a patient wrote and nobody acknowledged stays on her phone, over a restart and a broken line. */
export const keptQueue: ChatWorld["keep"] = {
  read(id) {
    try {
      const kept = JSON.parse(storage.read(nameOf(id)) ?? "[]") as Waiting[];
      return kept.map((one) => (one.state === "sending" ? { ...one, state: "waiting" } : one));
    } catch {
      return [];
    }
  },
  write(id, waiting) {
    if (waiting.length === 0) storage.remove(nameOf(id));
    else storage.write(nameOf(id), JSON.stringify(waiting.map(without)));
  },
};

/** At a desk that several people use nothing of a chat stays behind. */
export const forgottenQueue: ChatWorld["keep"] = { read: () => [], write: () => undefined };
