import type { Id } from "../../../shared/kernel/ids";
import { AccessQuestion } from "../../../shared/patients/privacy-views";
import { auditRow, auditRows } from "../../kernel/audit";
import type { Item, Key, Table, Write } from "../../kernel/table/table";
import { kept } from "./keys";

const PAGE = 30;
const at = (pk: string, sk: string): Key => ({ table: "patients", pk, sk });
/** A question as it is kept: whose words it is guarded by, too. */
export type KeptQuestion = Omit<AccessQuestion, "maskedName" | "version"> & {
  readonly v: number;
  readonly accountId: Id;
  readonly fingerprint: string;
  /** The step that answered it. */
  readonly stepId?: Id;
};
const questionIn = ({ retain: _retain, ...item }: Item): KeptQuestion => item as unknown as KeptQuestion;
export type AccessStore = ReturnType<typeof createAccessStore>;

/** The audit trail of one person as she may read it, and what she asks about it. */
export function createAccessStore(table: Table) {
  const keys = (tenant: string) => ({
    head: (id: Id) => at(`${tenant}#access-question#${id}`, "head"),
    /** One question a row: its place tells which. */
    ofRow: (personId: Id, row: string) => at(`${tenant}#access-questions#${personId}`, row),
    open: (answerBy: string, id: Id) => at(`${tenant}#access-questions-open`, `${answerBy}#${id}`),
  });
  const load = async (tenant: string, id: Id): Promise<KeptQuestion | undefined> => {
    const item = await table.get(keys(tenant).head(id));
    return item && questionIn(item);
  };
  return {
    rows: (tenant: string, personId: Id, cursor?: string) => auditRows(table, tenant, personId, PAGE, cursor),
    row: (tenant: string, personId: Id, row: string) => auditRow(table, tenant, personId, row),
    /** Everything of these kinds that the trail of a person names, each once, in the order in which it came to be. */
    async things(tenant: string, personId: Id, kinds: readonly string[]): Promise<{ kind: string; id: Id }[]> {
      const found = new Map<string, { kind: string; id: Id }>();
      let cursor: string | undefined;
      do {
        const page = await auditRows(table, tenant, personId, 100, cursor);
        for (const { thing } of page.rows) {
          const [kind = "", id = ""] = thing.split("#");
          if (!kinds.includes(kind)) continue;
          // newest first: a thing met again is older than what was met since
          found.delete(thing);
          found.set(thing, { kind, id });
        }
        cursor = page.cursor;
      } while (cursor);
      return [...found.values()].reverse();
    },
    question: load,
    async questionOf(tenant: string, personId: Id, row: string): Promise<KeptQuestion | undefined> {
      const pointer = await table.get(keys(tenant).ofRow(personId, row));
      return pointer && load(tenant, String(pointer.id));
    },
    async open(tenant: string, cursor?: string) {
      const { pk } = keys(tenant).open("", "");
      const found = await table.query({ table: "patients", pk, limit: PAGE, cursor });
      const loaded = await Promise.all(found.items.map(({ item }) => load(tenant, String(item.id))));
      return { questions: loaded.filter((one) => one !== undefined), cursor: found.cursor };
    },
    creation(tenant: string, question: KeptQuestion): Write[] {
      const pointer = kept({ id: question.id });
      return [
        { put: keys(tenant).head(question.id), item: kept(question), when: "absent" },
        { put: keys(tenant).ofRow(question.personId, question.row), item: pointer, when: "absent" },
        { put: keys(tenant).open(question.answerBy, question.id), item: pointer, when: "absent" },
      ];
    },
    answering: (tenant: string, after: KeptQuestion): Write[] => [
      { put: keys(tenant).head(after.id), item: kept(after), when: { version: after.v - 1 } },
      { remove: keys(tenant).open(after.answerBy, after.id), when: "any" },
    ],
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
