import type { Application } from "../../shared/appointments/application";
import type { ApplicationEventType } from "../../shared/appointments/events";
import type { NoticeFacts } from "../../shared/notifications/model";
import { announce } from "../kernel/outbox";
import type { Write } from "../kernel/table/table";
import { factsOf } from "./facts";

type Told = {
  readonly after: Application;
  readonly event?: ApplicationEventType;
  readonly reason?: string;
  readonly facts?: NoticeFacts;
};

/** The outbox row of a decision's event, named thing@version. */
export function newsOf({ after, event, reason, facts }: Told, tenant: string): Write[] {
  if (!event) return [];
  const news = {
    type: event,
    applicationId: after.id,
    accountId: after.accountId,
    personId: after.personId,
    version: after.v,
    facts: { ...factsOf(after, reason), ...facts },
  };
  return [announce(tenant, news, `application#${after.id}@${after.v}`, after.updatedAt)];
}
