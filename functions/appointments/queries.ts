import type { Id } from "../../shared/kernel/ids";
import type { Repository } from "./repository";

/** What other domains may ask of appointments. */
export type AppointmentsQueries = {
  /** Is an application in one of these states now? Asked before a message about it goes out (N5). */
  stillTrue(tenant: string, id: Id, whileIn: readonly string[]): Promise<boolean>;
  /** Does this document belong to a submitted application (then staff may open it and it stays)? */
  documentInCase(tenant: string, documentId: Id): Promise<boolean>;
};

export const createQueries = (repository: Repository): AppointmentsQueries => ({
  async stillTrue(tenant, id, whileIn) {
    const application = await repository.unread(tenant, id);
    return application !== undefined && whileIn.includes(application.state);
  },
  async documentInCase(tenant, documentId) {
    return (await repository.caseOfDocument(documentId, tenant)) !== undefined;
  },
});
