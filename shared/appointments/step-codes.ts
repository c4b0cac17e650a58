import * as z from "zod/mini";
import { freeText } from "../kernel/words";

const moved = z.strictObject({ state: z.string(), version: z.int(), by: z.optional(z.string()) });

/** A few sentences of free text. */
export const note = freeText(300);

/** A step that finds the thing changed by someone else answers `application.moved-on` with where it is now. */
export const stepCodes = { "application.moved-on": moved } as const;
