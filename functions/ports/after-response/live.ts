import { waitUntil } from "@vercel/functions";
import type { AfterResponse } from "./port";

/** Vercel's waitUntil; outside Vercel it does nothing but let the promise run. */
export const liveAfterResponse: AfterResponse = (work) => waitUntil(work());
