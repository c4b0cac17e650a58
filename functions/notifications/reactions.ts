import type { Notice } from "../../shared/notifications/notice";
import type { News, Reaction } from "../kernel/outbox";
import { deliver, type Parts } from "./deliver";

/** What each domain wants told about its news; only this domain sends. */
export type Notices = (event: News, at: string) => Notice[];

/** Delivers whatever the domains want told about an event; the message's id is the event's name, so it is kept once. */
export const tellPeople =
  (parts: Parts, noticesOf: Notices): Reaction =>
  async ({ tenant, event, name, at }) => {
    for (const notice of noticesOf(event, at)) await deliver(parts, tenant, notice, `${at}#${notice.kind}#${name}`, at);
  };
