import type { ChatAbout, Sent, ThreadView } from "../../../../shared/consultations/chat-calls";
import type { Message } from "../../../../shared/consultations/chat-calls";
import type { Id } from "../../../../shared/kernel/ids";
import type { Instant } from "../../../../shared/kernel/time";
import type { Refusal } from "../../kernel/api";
import type { HeldFile } from "./held-files";

/** An own message that the hospital has not acknowledged yet. It keeps its id until it is, however often it is sent. */
export type Waiting = {
  readonly id: Id;
  readonly sent: Omit<Sent, "id">;
  /** By the phone's clock. */
  readonly at: Instant;
  /** `waiting`: in the queue or tried in vain and tried again by itself; `failed`: the person decides what becomes of it. */
  readonly state: "waiting" | "sending" | "failed";
  /** Why it failed, as a code. */
  readonly fault?: string;
  /** Tried in vain so often: the line is down. */
  readonly tries: number;
  readonly file?: HeldFile;
};

/** A chat as it stands on this phone. */
export type ChatState = {
  readonly is: "opening" | "refused" | "ready";
  readonly refusal?: Refusal;
  readonly about?: ChatAbout;
  readonly head?: ThreadView;
  /** What is shown of the one order: a stretch without a gap, oldest first. */
  readonly messages: readonly Message[];
  /** There are earlier ones. */
  readonly more: boolean;
  readonly loadingEarlier: boolean;
  /** Own messages on their way, in the order in which they were written. */
  readonly waiting: readonly Waiting[];
  /** Is the hospital reached just now? */
  readonly line: "well" | "broken";
};

export const NOTHING: ChatState = {
  is: "opening",
  messages: [],
  more: false,
  loadingEarlier: false,
  waiting: [],
  line: "well",
};

export const lastSeqOf = ({ messages }: Pick<ChatState, "messages">): number => messages[messages.length - 1]?.seq ?? 0;

/** So many messages stay on the screen while new ones come; when they are too many the oldest leave, all at once. */
export const MOST_SHOWN = 80;
const LEFT = 40;

function trimmed(messages: readonly Message[], reading: boolean): readonly Message[] {
  return reading || messages.length <= MOST_SHOWN ? messages : messages.slice(-LEFT);
}

/** The chat with what is new: only what follows without a gap is taken; own messages leave the queue as they arrive. */
export function withNews(state: ChatState, news: readonly Message[], reading = false): ChatState {
  let next = lastSeqOf(state) + 1;
  const added = news.filter(({ seq }) => seq === next && next++ > 0);
  if (added.length === 0) return state;
  const ids = new Set(added.map(({ id }) => id));
  const all = trimmed([...state.messages, ...added], reading);
  const more = state.more || (all[0]?.seq ?? 1) > 1;
  return { ...state, messages: all, more, waiting: state.waiting.filter(({ id }) => !ids.has(id)) };
}

/** The chat with messages in their new form; what is not shown changes nothing. */
export function withChanged(state: ChatState, changed: readonly Message[]): ChatState {
  const byId = new Map(changed.map((message) => [message.id, message]));
  if (!state.messages.some(({ id }) => byId.has(id))) return state;
  return { ...state, messages: state.messages.map((message) => byId.get(message.id) ?? message) };
}

/** The chat with a page of earlier ones before it. */
export function withEarlier(state: ChatState, page: readonly Message[], more: boolean): ChatState {
  const first = state.messages[0]?.seq ?? Infinity;
  const before = page.filter(({ seq }) => seq < first);
  const joins = before.length === 0 || before[before.length - 1]!.seq === first - 1;
  if (!joins) return { ...state, loadingEarlier: false };
  return { ...state, messages: [...before, ...state.messages], more, loadingEarlier: false };
}

/** One waiting message in another state. */
export const withWaiting = (state: ChatState, id: Id, part: Partial<Waiting>): ChatState => ({
  ...state,
  waiting: state.waiting.map((one) => (one.id === id ? { ...one, ...part } : one)),
});

export const withoutWaiting = (state: ChatState, id: Id): ChatState => ({
  ...state,
  waiting: state.waiting.filter((one) => one.id !== id),
});
