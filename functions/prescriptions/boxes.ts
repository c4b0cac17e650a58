import type { Parts } from "./parts";
import type { BoxesBack } from "./ending";

/** Nothing is reserved before the shelf is kept: there is nothing to give back. */
export const boxesBackOf =
  (_parts: Pick<Parts, "table">): BoxesBack =>
  () =>
    Promise.resolve([]);
