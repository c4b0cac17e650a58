import { endAfterLastRound } from "../../shared/consultations/clocks";
import { changed } from "../../shared/consultations/rules";
import { isOpen } from "../../shared/consultations/states";
import type { Thread } from "../../shared/consultations/thread";
import { clockOf, dayOf, type Instant } from "../../shared/kernel/time";
import type { Write } from "../kernel/table/table";
import { newsOf } from "./news";
import type { Parts } from "./parts";
import type { Draft } from "./repository";
import { rowWrites } from "./row-writes";
import { notice } from "./say";
import { byHospital } from "./step";

const NONE = { drafts: [] as readonly Draft[], writes: [] as readonly Write[] };

/**
 * The doctor's answer was the last round of question and answer (D2-15): both sides are told, and it ends after the time
 * that the hospital warns beforehand instead of at its own end. For the commit of that answer; nothing for any other.
 */
export async function lastRound(
  { repository, policy, ids }: Pick<Parts, "repository" | "policy" | "ids">,
  tenant: string,
  head: Thread,
  rounds: number,
  now: Instant,
): Promise<typeof NONE> {
  if (rounds !== head.mostRounds || (head.rounds ?? 0) >= rounds) return NONE;
  const before = await repository.unread(tenant, head.id);
  if (!before || !isOpen(before.state) || !before.endsAt) return NONE;
  const endsAt = endAfterLastRound(before.endsAt, now, policy);
  const line = { ...byHospital("last-round", before.v + 1, now, "last-round"), to: before.state };
  const after = changed(before, line, { endsAt, warnedAt: before.warnedAt ?? now });
  const facts = { until: `${dayOf(endsAt)} ${clockOf(endsAt)}` };
  return {
    drafts: [{ ...notice("last-round", { until: endsAt }), id: ids.id(), at: now }],
    writes: [
      repository.write(tenant, after),
      ...rowWrites(before, after, tenant, policy),
      newsOf("consultation.ending-soon", after, tenant, now, facts),
    ],
  };
}
