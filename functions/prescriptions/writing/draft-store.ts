import * as z from "zod/mini";
import type { Id } from "../../../shared/kernel/ids";
import { DraftView } from "../../../shared/prescriptions/views";
import type { Table, Write } from "../../kernel/table/table";
import { keysOf } from "../keys";
import { kept } from "../repository";

/** A draft belongs to the doctor who wrote it: another one who takes the consultation over begins anew. */
const Draft = z.strictObject({ ...DraftView.shape, doctorId: z.string() });
export type Draft = z.infer<typeof Draft>;
export type DraftStore = ReturnType<typeof createDraftStore>;

/** What doctors have written and not signed: one for each consultation. */
export function createDraftStore(table: Table) {
  return {
    async draft(tenant: string, consultationId: Id): Promise<Draft | undefined> {
      const item = await table.get(keysOf(tenant).draft(consultationId));
      if (!item) return undefined;
      const { retain: _retain, v: version, ...rest } = item;
      return Draft.parse({ ...rest, version });
    },
    write: (tenant: string, { version: v, ...draft }: Draft): Write => ({
      put: keysOf(tenant).draft(draft.consultationId),
      item: { ...kept(draft, "3y"), v },
      when: v === 1 ? "absent" : { version: v - 1 },
    }),
    /** Signed: what was typed lies with the prescription now. */
    remove: (tenant: string, consultationId: Id): Write => ({
      remove: keysOf(tenant).draft(consultationId),
      when: "any",
    }),
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
