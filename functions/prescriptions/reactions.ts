import type { Reaction } from "../kernel/outbox";
import { keepFigures } from "./figures/keep-figures";
import type { Parts } from "./parts";
import { stopWithCare } from "./stop-care";

/** Everything that this domain does when it hears news. Imported by every entry: keep it light. */
export const prescriptionReactions = (parts: Parts): Reaction[] => [stopWithCare(parts), keepFigures(parts)];
