import type { Reaction } from "../kernel/outbox";
import type { Parts } from "./parts";

/** Everything that this domain does when it hears news. Imported by every entry: keep it light. */
export const prescriptionReactions = (_parts: Parts): Reaction[] => [];
