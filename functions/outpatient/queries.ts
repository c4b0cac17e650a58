import type { Id } from "../../shared/kernel/ids";
import type { NoticeFacts } from "../../shared/notifications/model";
import { OF_A_SESSION } from "./notices";
import type { Repository } from "./repository";

/** What other domains may ask of outpatient visits. */
export type OutpatientQueries = {
  /** Is a visit in one of these states now, and at the time that was told? Asked before a message goes out (N5). */
  stillTrue(tenant: string, id: Id, whileIn: readonly string[], facts: NoticeFacts): Promise<boolean>;
};

export const createQueries = (repository: Pick<Repository, "unread" | "seating" | "isLive">): OutpatientQueries => ({
  async stillTrue(tenant, id, whileIn, facts) {
    if (whileIn.some((state) => OF_A_SESSION.includes(state))) {
      const session = (await repository.seating(tenant, facts.sessionId ?? ""))?.session;
      return session !== undefined && session.stopped === undefined;
    }
    const visit = await repository.unread(tenant, id);
    if (!visit || !whileIn.includes(visit.state) || !(await repository.isLive(tenant, visit))) return false;
    return facts.day === undefined || (facts.day === visit.day && facts.startsAt === visit.startsAt);
  },
});
