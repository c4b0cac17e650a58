import type { Draft } from "../../shared/appointments/model";
import type { Id } from "../../shared/kernel/ids";
import { auditRead } from "../kernel/audit";
import type { Reader } from "../kernel/call";
import type { Table, Write } from "../kernel/table/table";
import type { Vault } from "../kernel/vault";
import { keysOf } from "./keys";

/** What somebody has begun to fill in, sealed for its place. */
export function createDraftStore(table: Table, vault: Vault) {
  return {
    async saveDraft(draft: Draft, tenant: string): Promise<void> {
      const put = keysOf(tenant).draft(draft.personId);
      const { answers, ...rest } = draft;
      await table.commit([{ put, item: { v: 1, ...rest, sealed: vault.seal(put, "sealed", answers) }, when: "any" }]);
    },
    async draft(personId: Id, reader: Reader): Promise<Draft | undefined> {
      const key = keysOf(reader.tenant).draft(personId);
      const item = await table.get(key);
      if (!item) return undefined;
      await auditRead(table, reader, { subject: personId, thing: `draft#${personId}`, action: "read" });
      const { v: _v, sealed, ...rest } = item;
      return { ...(rest as Omit<Draft, "answers">), answers: vault.open(key, "sealed", String(sealed)) };
    },
    removeDraft: (personId: Id, tenant: string): Write => ({ remove: keysOf(tenant).draft(personId), when: "any" }),
  };
}
