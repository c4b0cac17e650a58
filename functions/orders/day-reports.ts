import type { Day } from "../../shared/kernel/time";
import { Reconciliation } from "../../shared/orders/views";
import type { Item, Write } from "../kernel/table/table";
import { keysOf } from "./keys";
import type { Parts } from "./parts";

/** Findings to an item: far below what an item holds. */
const A_PART = 400;

type Head = Omit<Reconciliation, "findings">;
type Store = Pick<Parts, "repository">;

const headIn = ({ retain: _retain, parts: _parts, ...head }: Item): Head => ({
  ...Reconciliation.parse({ ...head, findings: [] }),
});

/** The stored comparison of a day. */
export async function reportOn({ repository }: Store, tenant: string, day: Day): Promise<Reconciliation | undefined> {
  const keys = keysOf(tenant);
  const head = await repository.get(keys.reconciliation(day));
  if (!head) return undefined;
  const numbers = Array.from({ length: Number(head.parts) }, (_, part) => part);
  const parts = await Promise.all(numbers.map((part) => repository.get(keys.findings(day, part))));
  const findings = parts.flatMap((part) => (part?.findings ?? []) as Reconciliation["findings"]);
  return Reconciliation.parse({ ...headIn(head), findings });
}

/** What was compared lately, without the findings, oldest first. */
export async function reportsFrom({ repository }: Store, tenant: string, from: Day, to: Day): Promise<Head[]> {
  const { pk } = keysOf(tenant).reconciliation(from);
  const found = await repository.query({ table: "orders", pk, from, to, limit: 100 });
  return found.items.map(({ item }) => headIn(item));
}

/** A report at its next version; a bad day's findings are spread over several items in the same commit. */
export function reportWrites({ repository }: Store, tenant: string, report: Reconciliation): Write[] {
  const keys = keysOf(tenant);
  const { findings, ...head } = report;
  const count = Math.ceil(findings.length / A_PART);
  return [
    {
      put: keys.reconciliation(report.day),
      item: repository.plain({ ...head, parts: count }),
      when: report.v === 1 ? "absent" : { version: report.v - 1 },
    },
    ...Array.from({ length: count }, (_, part): Write => ({
      put: keys.findings(report.day, part),
      item: repository.plain({ v: 1, findings: findings.slice(part * A_PART, (part + 1) * A_PART) }),
      when: "any",
    })),
  ];
}
