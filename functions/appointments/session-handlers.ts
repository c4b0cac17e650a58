import type { sessions } from "../../shared/appointments/session-contract";
import type { Handlers } from "../kernel/call";
import { capacityHandlers } from "./capacity/handlers";
import { dayHandlers } from "./day/handlers";
import { figureHandlers } from "./figures/handlers";
import type { Parts } from "./parts";

/** Every call of the sessions contract, as code. */
export const sessionHandlers = (parts: Parts): Handlers<typeof sessions> => ({
  ...capacityHandlers(parts),
  ...dayHandlers(parts),
  ...figureHandlers(parts),
});
