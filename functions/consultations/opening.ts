import { clockRules } from "../../shared/consultations/clocks";
import type { Consultation } from "../../shared/consultations/model";
import type { Thread } from "../../shared/consultations/thread";
import type { Write } from "../kernel/table/table";
import { append } from "./append";
import { newsOf } from "./news";
import type { Parts } from "./parts";
import { rowWrites } from "./row-writes";
import { notice } from "./say";

type Opening = Pick<Parts, "repository" | "policy" | "ids">;

/** The head of a chat before its first line. `proxy`: the account acts by a proxy's leave, not for its own family. */
export const threadOf = (found: Consultation, proxy = false): Thread => ({
  id: found.id,
  v: 0,
  open: true,
  lastSeq: 0,
  accountId: found.accountId,
  personId: found.personId,
  doctorId: found.doctorId,
  read: { patient: 0, doctor: 0 },
  changes: 0,
  rounds: 0,
  mostRounds: found.exchanges.most,
  ...(proxy ? { proxy } : {}),
  updatedAt: found.createdAt,
});

/**
 * Everything that a new request (`opened` of the rules) writes: itself, her list and pictures, its chat with the rules and the clock,
 * what falls due, the doctor's queue once nothing is to be paid, and the news. The caller adds its own conditions and the
 * audit, and commits all in one.
 */
export function openingWrites(
  { repository, policy, ids }: Opening,
  tenant: string,
  first: Consultation,
  proxy = false,
): Write[] {
  const { submittedAt: at, payUntil, acceptBy, state } = first;
  const { acceptHours, sessionHours, exchanges } = clockRules(policy);
  const says = [
    notice("rules", { hours: acceptHours, lasts: sessionHours, exchanges }),
    state === "waiting" ? notice("waiting", { until: acceptBy }) : notice("to-pay", { until: payUntil }),
  ];
  const drafts = says.map((said) => ({ ...said, id: ids.id(), at }));
  return [
    repository.write(tenant, first),
    repository.mineWrite(tenant, first),
    ...repository.documentWrites(tenant, first),
    ...append(repository, tenant, threadOf(first, proxy), drafts, at).writes,
    ...rowWrites(undefined, first, tenant, policy),
    newsOf("consultation.submitted", first, tenant, at),
  ];
}
