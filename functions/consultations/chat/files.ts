import type { Id } from "../../../shared/kernel/ids";
import type { Reader } from "../../kernel/call";
import type { Table } from "../../kernel/table/table";
import { chatStore } from "./chat-store";
import type { Repository } from "../repository";
import { whoIs } from "./side";

/** What documents ask of online follow-ups. */
export type ConsultationFiles = {
  /**
   * May this reader have this file: of the request, or sent into the chat (then `by` whom)? What was sent into a chat is
   * there for its sender, and for the other side once it stands there as a message that was not taken back (C7, C8).
   */
  inConsultation(reader: Reader, consultationId: Id, file: { readonly id: Id; readonly by?: string }): Promise<boolean>;
  /** The consultation whose request holds this document, if one does. */
  consultationOf(tenant: string, documentId: Id): Promise<Id | undefined>;
  /** Whose chat it is, for a file that is to be sent into it; undefined where it is not this reader's. */
  chatFor(reader: Reader, consultationId: Id): Promise<{ accountId: Id; personId: Id; open: boolean } | undefined>;
};

export function consultationFiles(table: Table, repository: Repository): ConsultationFiles {
  const chats = chatStore(table);
  return {
    async inConsultation(reader, consultationId, { id, by }) {
      const { tenant, actor } = reader;
      if (by === undefined) {
        const asked = await repository.unread(tenant, consultationId);
        return asked !== undefined && (await repository.mayRead(reader, asked));
      }
      const head = await repository.thread(tenant, consultationId);
      if (!head || !(await repository.mayRead(reader, head))) return false;
      const guard = await chats.guard(tenant, consultationId, id);
      if (!guard) return by === whoIs(actor);
      const found = await chats.message(tenant, consultationId, guard.seq);
      return found !== undefined && found.message.recalledAt === undefined;
    },
    consultationOf: (tenant, documentId) => repository.requestOfDocument(tenant, documentId),
    async chatFor(reader, consultationId) {
      const head = await repository.thread(reader.tenant, consultationId);
      if (!head || !(await repository.mayRead(reader, head))) return undefined;
      const { accountId, personId, open } = head;
      return { accountId, personId, open };
    },
  };
}
