import type { figureCalls } from "../../../shared/appointments/figure-calls";
import type { Handlers } from "../../kernel/call";
import type { Parts } from "../parts";
import { figureCases } from "./figure-cases";
import { sessionFill } from "./session-fill";
import { showFigures } from "./show-figures";

/** What operations may ask of how the appointments go. */
export const figureHandlers = (parts: Parts): Handlers<{ domain: "sessions"; calls: typeof figureCalls }> => ({
  figures: showFigures(parts),
  sessionFill: sessionFill(parts),
  figureCases: figureCases(parts),
});
