import type { IntakeDraft } from "../../../shared/consultations/intake-views";
import type { Id } from "../../../shared/kernel/ids";
import { auditRead } from "../../kernel/audit";
import type { Call, PatientActor } from "../../kernel/call";
import type { Table, Write } from "../../kernel/table/table";
import type { Vault } from "../../kernel/vault";
import { keysOf } from "../keys";
import { kept } from "../repository";

type OwnCall = Call<PatientActor>;
export type DraftStore = ReturnType<typeof createDraftStore>;

/** What is filled in so far, one of each account and person; sealed, since it is about her health. */
export function createDraftStore(table: Table, vault: Vault) {
  const keyOf = (tenant: string, { accountId }: PatientActor, personId: Id) =>
    keysOf(tenant).draft(accountId, personId);
  return {
    async save({ answers, ...rest }: IntakeDraft, { tenant, actor }: OwnCall): Promise<void> {
      const put = keyOf(tenant, actor, rest.personId);
      const sealed = vault.seal(put, "sealed", answers);
      await table.commit([{ put, item: kept({ ...rest, sealed }), when: "any" }]);
    },
    async of(personId: Id, call: OwnCall): Promise<IntakeDraft | undefined> {
      const key = keyOf(call.tenant, call.actor, personId);
      const item = await table.get(key);
      if (!item) return undefined;
      await auditRead(table, call, { subject: personId, thing: `draft#${personId}#follow-up`, action: "read" });
      const { v: _v, retain: _retain, sealed, ...rest } = item;
      return { ...(rest as Omit<IntakeDraft, "answers">), answers: vault.open(key, "sealed", String(sealed)) };
    },
    remove: (personId: Id, { tenant, actor }: OwnCall): Write => ({
      remove: keyOf(tenant, actor, personId),
      when: "any",
    }),
  };
}
