import type { DocumentCard } from "../../shared/documents/model";
import type { Id } from "../../shared/kernel/ids";
import { done, refused, type Result } from "../../shared/kernel/result";
import { cardOf } from "./document";
import type { Repository } from "./repository";

/** What other domains may ask of documents. */
export type DocumentsQueries = {
  /** May these documents go into an application of this person: hers, all clean? `details` is the first that may not. */
  usable(tenant: string, ids: readonly Id[], personId: Id): Promise<Result<Record<string, never>, "document.unusable">>;
  /** The documents as a list shows them, in the order asked; what was removed is left out. */
  cards(tenant: string, ids: readonly Id[]): Promise<DocumentCard[]>;
};

export const createQueries = (repository: Pick<Repository, "unread">): DocumentsQueries => ({
  async usable(tenant, ids, personId) {
    const found = await Promise.all(ids.map((id) => repository.unread(tenant, id)));
    const wrong = found.findIndex((one) => one?.state !== "clean" || one.personId !== personId);
    return wrong < 0 ? done({}) : refused("document.unusable", ids[wrong]);
  },
  async cards(tenant, ids) {
    const found = await Promise.all(ids.map((id) => repository.unread(tenant, id)));
    return found.flatMap((one) => (one && one.state !== "removed" ? [cardOf(one)] : []));
  },
});
