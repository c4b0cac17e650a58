import type { Sent } from "../../../../shared/consultations/chat-calls";
import type { Id } from "../../../../shared/kernel/ids";
import type { Answer } from "../../kernel/api";
import {
  lastSeqOf,
  NOTHING,
  withChanged,
  withEarlier,
  withNews,
  withoutWaiting,
  withWaiting,
  type ChatState,
  type Waiting,
} from "./chat-state";
import type { ChatWorld } from "./chat-world";
import type { HeldFile } from "./held-files";
import { pauseAfter } from "./pace";
import { sendQueue } from "./send-queue";

export type ChatEngine = ReturnType<typeof chatEngine>;

/**
 * One chat on one phone: asks for news while it is open and in front and never behind her back, sends what is written in
 * order and under one id until it is acknowledged, and keeps both over a broken line (C1 to C3, C9).
 */
export function chatEngine(id: Id, world: ChatWorld) {
  const { door, side, keep, later } = world;
  let state: ChatState = { ...NOTHING, waiting: keep.read(id) };
  const listeners = new Set<() => void>();
  let inFront = false;
  let closed = false;
  let asking = false;
  let [silent, failed] = [0, 0];
  let marked = 0;
  let lookingBack = false;
  let callOff: (() => void) | undefined;

  function put(next: ChatState): void {
    if (next === state || closed) return;
    const queueMoved = next.waiting !== state.waiting;
    state = next;
    if (queueMoved) keep.write(id, state.waiting);
    listeners.forEach((tell) => tell());
  }
  const queue = sendQueue({ id, world, read: () => state, put, isOpen: () => !closed, sent: taken });

  function schedule(ms: number): void {
    callOff?.();
    callOff = inFront && !closed ? later(() => void poll(), ms) : undefined;
  }

  async function open(): Promise<void> {
    const answer = await door.openThread({ id });
    if (closed) return;
    if (!answer.ok) {
      failed++;
      if (state.is !== "ready") put({ ...state, is: "refused", refusal: answer });
      else if (answer.code === "thing.missing") put({ ...state, is: "refused", refusal: answer });
      return;
    }
    failed = 0;
    const { about, head, messages, more } = answer.value;
    const known = state.is === "ready" && lastSeqOf(state) >= (messages[0]?.seq ?? 1) - 1;
    const ids = new Set(messages.map((message) => message.id));
    const waiting = state.waiting.filter((one) => !ids.has(one.id));
    const base: ChatState = { ...state, is: "ready", refusal: undefined, about, head, line: "well", waiting };
    put(known ? withNews(base, messages) : { ...base, messages, more });
    void markRead();
  }

  /** One question for news; what the hospital says by itself changes what stands above the chat, too. */
  async function poll(): Promise<void> {
    if (closed || !inFront || asking) return;
    asking = true;
    const { head } = state;
    const changes = head?.changes ?? 0;
    if (!head || state.is !== "ready") await open();
    else {
      const answer = await door.readMessages({ id, after: lastSeqOf(state), changes, v: head.v });
      if (closed) return;
      if (answer.ok) {
        failed = 0;
        const { messages = [], changed = [], head: now, changes: upTo } = answer.value;
        silent = messages.length || changed.length ? 0 : silent + 1;
        const told = now ?? head;
        const view = { ...told, changes: upTo ?? (changed.length ? told.changes : changes) };
        const moved = view.v !== head.v || view.changes !== head.changes;
        const base = moved || state.line === "broken" ? { ...state, head: view, line: "well" as const } : state;
        put(withChanged(withNews(base, messages, lookingBack), changed));
        if (messages.some(({ by }) => by === "hospital")) await open();
        void markRead();
      } else {
        failed++;
        if (answer.code === "thing.missing") put({ ...state, is: "refused", refusal: answer });
        else if (failed > 1) put({ ...state, line: "broken" });
      }
    }
    asking = false;
    const gone = state.is === "refused" && state.refusal?.code === "thing.missing";
    if (!gone) schedule(pauseAfter(silent, failed));
    if (failed === 0) queue.go();
  }

  /** An acknowledged own message: it stands in the order at once where nothing is missing before it. */
  function taken(answer: { message: ChatState["messages"][number] }): void {
    silent = 0;
    const next = withNews(state, [answer.message]);
    if (next === state && answer.message.seq > lastSeqOf(state)) schedule(0);
    put(next === state ? state : next);
    if (next !== state) schedule(pauseAfter(silent, failed));
  }

  /** She has what is on the screen in front of her: says so once for each newest message. */
  async function markRead(): Promise<void> {
    const upTo = lastSeqOf(state);
    if (!inFront || upTo <= Math.max(marked, state.head?.read[side] ?? 0)) return;
    marked = upTo;
    const answer = await door.markRead({ id, upTo });
    if (!answer.ok) marked = 0;
    else if (state.head) put({ ...state, head: { ...state.head, read: answer.value.read } });
  }

  async function changing(answer: Promise<Answer<{ message: ChatState["messages"][number] }>>) {
    const changed = await answer;
    if (changed.ok) put(withChanged(state, [changed.value.message]));
    return changed;
  }

  return {
    state: () => state,
    subscribe(tell: () => void) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    /** The page is in front of the person, or not any more: then nothing is asked. */
    setFront(front: boolean) {
      if (closed || front === inFront) return;
      inFront = front;
      silent = 0;
      if (front) void poll();
      else callOff?.();
    },
    /** She reads further up: what she looks at stays where it is. */
    lookBack(back: boolean) {
      lookingBack = back;
    },
    /** Asks at once, after a refusal or when the person wants to know. */
    refresh() {
      if (state.is === "refused") put({ ...state, is: "opening", refusal: undefined });
      failed = 0;
      void poll();
    },
    send(sent: Omit<Sent, "id">, file?: HeldFile): Id {
      const one: Waiting = { id: world.newId(), sent, at: world.now(), state: "waiting", tries: 0, file };
      put({ ...state, waiting: [...state.waiting, one] });
      queue.go();
      return one.id;
    },
    resend(messageId: Id) {
      put(withWaiting(state, messageId, { state: "waiting", fault: undefined, tries: 0 }));
      queue.go(true);
    },
    /** Lets go of a message that failed. */
    drop: (messageId: Id) => put(withoutWaiting(state, messageId)),
    recall: (messageId: Id) => changing(door.recall({ id, messageId })),
    transcribe: (messageId: Id, text: string) => changing(door.transcribe({ id, messageId, text })),
    async earlier(): Promise<void> {
      const before = state.messages[0]?.seq;
      if (!state.more || state.loadingEarlier || before === undefined) return;
      put({ ...state, loadingEarlier: true });
      const answer = await door.earlier({ id, before });
      put(
        answer.ok ? withEarlier(state, answer.value.messages, answer.value.more) : { ...state, loadingEarlier: false },
      );
    },
    close() {
      closed = true;
      callOff?.();
      queue.stop();
      listeners.clear();
    },
  };
}
