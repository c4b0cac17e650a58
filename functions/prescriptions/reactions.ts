import type { Reaction } from "../kernel/outbox";
import { keepFigures } from "./figures/keep-figures";
import { planRefill } from "./refill/plan-refill";
import { destroyReturned } from "./parcels/destroy-returned";
import { inHerHands } from "./parcels/in-her-hands";
import { takeAgain } from "./parcels/take-again";
import type { Parts } from "./parts";
import { confirmMedicine } from "./sale/confirm-paid";
import { stopWithCare } from "./stop-care";

/** Everything that this domain does when it hears news. Imported by every entry: keep it light. */
export const prescriptionReactions = (parts: Parts): Reaction[] => [
  confirmMedicine(parts),
  stopWithCare(parts),
  keepFigures(parts),
  planRefill(parts),
  takeAgain(parts),
  destroyReturned(parts),
  inHerHands(parts),
];
