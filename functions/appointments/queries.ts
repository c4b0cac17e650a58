import type { Id } from "../../shared/kernel/ids";
import type { NoticeFacts } from "../../shared/notifications/model";
import type { Repository } from "./repository";
import { createSeller, type AppointmentSeller, type Selling } from "./seller";

/** What other domains may ask of appointments. */
export type AppointmentsQueries = {
  /** Is an application in one of these states now? Asked before a message about it goes out (N5). */
  stillTrue(tenant: string, id: Id, whileIn: readonly string[], facts: NoticeFacts): Promise<boolean>;
  /** Does this document belong to a submitted application (then staff may open it and it stays)? */
  documentInCase(tenant: string, documentId: Id): Promise<boolean>;
  /** What is to be paid, and how what was paid for stands. */
  readonly seller: AppointmentSeller;
};

export const createQueries = (repository: Repository, selling: Selling): AppointmentsQueries => ({
  seller: createSeller({ repository, ...selling }),
  async stillTrue(tenant, id, whileIn, facts) {
    const application = await repository.unread(tenant, id);
    if (!application || !whileIn.includes(application.state)) return false;
    if (!(await repository.isLive(tenant, application))) return false;
    // A second offer has another time: what was told of the first is no longer so.
    const { booking } = application;
    if (!booking || facts.day === undefined) return true;
    return [booking, booking.echo].some((visit) => visit?.day === facts.day && visit?.startsAt === facts.startsAt);
  },
  async documentInCase(tenant, documentId) {
    return (await repository.caseOfDocument(documentId, tenant)) !== undefined;
  },
});
