import type { Id } from "../../../../shared/kernel/ids";
import type { Message } from "../../../../shared/consultations/chat-calls";
import type { ChatWorld } from "./chat-world";
import { withWaiting, type ChatState, type Waiting } from "./chat-state";
import { passes, retryAfter } from "./pace";

type QueueWorld = {
  readonly id: Id;
  readonly world: ChatWorld;
  readonly read: () => ChatState;
  readonly put: (state: ChatState) => void;
  readonly isOpen: () => boolean;
  readonly sent: (answer: { message: Message }) => void;
};

/**
 * Sends what waits, one after the other, so that the order in which it was written is the order in which it stands. What
 * went out in vain is sent again under the same id; what the hospital refused waits for the person and holds up nobody.
 */
export function sendQueue({ id, world, read, put, isOpen, sent }: QueueWorld) {
  let busy = false;
  /** Acknowledged, but not at their place yet: they come with the news. */
  const acknowledged = new Set<Id>();
  let callOff: (() => void) | undefined;

  async function attempt({ id: messageId, sent: message, file }: Waiting): Promise<string | undefined> {
    if (file) {
      const fault = await world.door.putFile(id, messageId, file);
      if (fault) return fault;
    }
    const answer = await world.door.send({ id, message: { ...message, id: messageId } });
    if (!answer.ok) return answer.code;
    // A message that cannot stand yet leaves the queue when it comes as news, at its place.
    sent(answer.value);
    const stands = read().messages.some((one) => one.id === messageId);
    if (!stands && isOpen()) put(withWaiting(read(), messageId, { state: "sending", tries: 0 }));
    return undefined;
  }

  async function run(): Promise<void> {
    for (;;) {
      const next = read().waiting.find((one) => one.state !== "failed" && !acknowledged.has(one.id));
      if (!next || !isOpen()) return;
      put(withWaiting(read(), next.id, { state: "sending" }));
      const fault = await attempt(next);
      if (!isOpen()) return;
      if (fault === undefined) {
        acknowledged.add(next.id);
        continue;
      }
      if (passes(fault)) {
        const tries = next.tries + 1;
        put(withWaiting(read(), next.id, { state: "waiting", tries, fault }));
        callOff = world.later(() => go(true), retryAfter(tries));
        return;
      }
      put(withWaiting(read(), next.id, { state: "failed", fault }));
    }
  }

  /** Sends what waits; `now`: without waiting for the pause after a try in vain. */
  function go(now = false): void {
    if (busy || !isOpen()) return;
    if (callOff && !now) {
      const pausing = read().waiting.find((one) => one.state === "waiting" && one.tries > 0);
      if (pausing) return;
    }
    callOff?.();
    callOff = undefined;
    busy = true;
    void run().finally(() => {
      busy = false;
    });
  }
  return { go, stop: () => callOff?.() };
}
