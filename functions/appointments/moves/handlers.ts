import type { Parts } from "../parts";
import { conductOf } from "./conduct-of";
import { echoOpenings } from "./echo-openings";
import { goTogether } from "./go-together";
import { renewHold } from "./renew-hold";
import { reschedule } from "./reschedule";
import { timesFor } from "./times";

/** The calls of move-calls.ts, as code. */
export const moveHandlers = (parts: Parts) => ({
  timesFor: timesFor(parts),
  reschedule: reschedule(parts),
  renewHold: renewHold(parts),
  goTogether: goTogether(parts),
  conductOf: conductOf(parts),
  echoOpenings: echoOpenings(parts),
});
