import type { Notice } from "../../shared/notifications/notice";
import type { News, Reaction } from "../kernel/outbox";
import { sendRow } from "./dispatch";
import { keep } from "./keep";
import type { Parts } from "./parts";

/** What each domain wants told about its news; only this domain sends. */
export type Notices = (event: News, at: string) => Notice[];

/**
 * Keeps whatever the domains want told about an event, named by the event and so kept once, and sends at once what is due.
 * A channel that is away is no fault of the event: the row carries its own next rounds.
 */
export const tellPeople =
  (parts: Parts, noticesOf: Notices): Reaction =>
  async ({ tenant, event, name, at }) => {
    for (const notice of noticesOf(event, at)) {
      const due = await keep(parts, tenant, notice, name, at);
      if (due) await sendRow(parts, tenant, due);
    }
  };
