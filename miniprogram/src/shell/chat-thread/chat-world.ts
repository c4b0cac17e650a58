import type { Id } from "../../../../shared/kernel/ids";
import type { Instant } from "../../../../shared/kernel/time";
import type { ChatDoor } from "./chat-door";
import type { Waiting } from "./chat-state";

/** What an engine needs of the world; tests hand in a clock of their own. */
export type ChatWorld = {
  readonly door: ChatDoor;
  readonly side: "patient" | "doctor";
  readonly newId: () => Id;
  readonly now: () => Instant;
  /** Runs later; answers how to call it off. */
  readonly later: (work: () => void, ms: number) => () => void;
  /** Own messages that were not acknowledged, kept over a restart. */
  readonly keep: { read(id: Id): readonly Waiting[]; write(id: Id, waiting: readonly Waiting[]): void };
};
