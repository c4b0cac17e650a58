import { DocumentCard } from "../../shared/documents/model";
import type { Id } from "../../shared/kernel/ids";
import { done, refused, type Result } from "../../shared/kernel/result";
import { cardOf, type Document } from "./document";
import type { Repository } from "./repository";

/** What other domains may ask of documents. */
export type DocumentsQueries = {
  /** May these documents go into an application of this person: hers, all clean? `details` is the first that may not. */
  usable(tenant: string, ids: readonly Id[], personId: Id): Promise<Result<Record<string, never>, "document.unusable">>;
  /** The file that was sent into a chat under this id: of which consultation, by whom, what it is and whether it is clean. */
  ofThread(tenant: string, id: Id): Promise<Pick<Document, "consultationId" | "by" | "kind" | "state"> | undefined>;
  /** The documents as a list shows them, in the order asked; what was removed, or sent into a chat, is left out. */
  cards(tenant: string, ids: readonly Id[]): Promise<DocumentCard[]>;
};

export const createQueries = (repository: Pick<Repository, "unread">): DocumentsQueries => ({
  async usable(tenant, ids, personId) {
    const found = await Promise.all(ids.map((id) => repository.unread(tenant, id)));
    const wrong = found.findIndex(
      (one) => one?.state !== "clean" || one.personId !== personId || one.consultationId !== undefined,
    );
    return wrong < 0 ? done({}) : refused("document.unusable", ids[wrong]);
  },
  ofThread: (tenant, id) => repository.unread(tenant, id),
  async cards(tenant, ids) {
    const found = await Promise.all(ids.map((id) => repository.unread(tenant, id)));
    return found.flatMap((one) => {
      const card = one && one.state !== "removed" ? DocumentCard.safeParse(cardOf(one)) : undefined;
      return card?.success ? [card.data] : [];
    });
  },
});
