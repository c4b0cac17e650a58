import type { Id } from "../../shared/kernel/ids";
import type { NoticeFacts } from "../../shared/notifications/model";
import { createSeller, type ConsultationSeller } from "./seller";
import type { Repository } from "./repository";

/** What other domains may ask of online follow-ups. */
export type ConsultationsQueries = {
  /** Is a consultation in one of these states now? Asked before a message goes out (N5). */
  stillTrue(tenant: string, id: Id, whileIn: readonly string[], facts: NoticeFacts): Promise<boolean>;
  readonly seller: ConsultationSeller;
};

export const createQueries = (repository: Pick<Repository, "unread" | "thread">): ConsultationsQueries => ({
  async stillTrue(tenant, id, whileIn, facts) {
    const found = await repository.unread(tenant, id);
    if (!found || !whileIn.includes(found.state)) return false;
    if (facts.seq === undefined) return true;
    const thread = await repository.thread(tenant, id);
    return thread !== undefined && thread.read.patient < Number(facts.seq);
  },
  seller: createSeller(repository),
});
