import type { RequestCase } from "../../../../shared/orders/request-views";

/** What a part of the case does with what a call answered. */
export type InHand = { put(request: RequestCase): void; reload(): Promise<void>; onDone(): void };
