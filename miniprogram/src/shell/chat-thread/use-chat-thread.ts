import { useEffect, useRef, useState } from "react";
import type { Id } from "../../../../shared/kernel/ids";
import { now } from "../../kernel/clock";
import { newId } from "../../kernel/ids";
import type { Door } from "../../kernel/session";
import { chatDoor } from "./chat-door";
import { chatEngine, type ChatEngine } from "./chat-engine";
import type { ChatState } from "./chat-state";
import { forgottenQueue, keptQueue } from "./keep-queue";

export type ChatInHand = Omit<ChatEngine, "state" | "subscribe" | "setFront" | "close"> & { readonly state: ChatState };

const later = (work: () => void, ms: number) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/**
 * A chat for a page: `state` to draw, and what can be done. `inFront`: is the page before the person's eyes now; nothing
 * is asked while it is not, and at once when it is again. The same hook serves patients and, with `door` "staff", doctors.
 */
export function useChatThread(id: Id, inFront: boolean, door: Door = "patient"): ChatInHand {
  const [engine, setEngine] = useState<ChatEngine>(() => engineFor(id, door));
  const [state, setState] = useState<ChatState>(engine.state());
  const live = useRef<ChatEngine>(undefined);
  useEffect(() => {
    const mine = engineFor(id, door);
    live.current = mine;
    setEngine(mine);
    setState(mine.state());
    const leave = mine.subscribe(() => setState(mine.state()));
    return () => {
      leave();
      mine.close();
    };
  }, [id, door]);
  useEffect(() => {
    // The engine of the first drawing only shows what is kept: nobody closes it, so it must not begin to ask.
    if (engine === live.current) engine.setFront(inFront);
  }, [engine, inFront]);
  return { ...engine, state };
}

function engineFor(id: Id, door: Door): ChatEngine {
  const side = door === "patient" ? "patient" : "doctor";
  const keep = door === "patient" ? keptQueue : forgottenQueue;
  return chatEngine(id, { door: chatDoor(door), side, newId, now, later, keep });
}
