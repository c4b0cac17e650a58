import type { Id } from "../../../shared/kernel/ids";
import { dayOf, type Instant } from "../../../shared/kernel/time";
import type { Prescription } from "../../../shared/prescriptions/model";
import { prescriptionPolicy } from "../../../shared/prescriptions/policy";
import { lastDayOf, whenToInvite } from "../../../shared/prescriptions/refill";
import { isDispensed } from "../../../shared/prescriptions/states";
import { newsOf } from "../news";
import { stoppedAfterwards } from "../reading/standing";
import { keysOf } from "../keys";
import type { Parts } from "../parts";
import { refillStore } from "./refill-store";

/** Would an online follow-up of this person for this diagnosis be let through on this day, and which tests are owed first? */
export type FollowUpGate = (
  tenant: string,
  about: { readonly personId: Id; readonly departmentId: string; readonly diagnosisCode: string },
  now: Instant,
) => Promise<{ readonly is: "open" | "closed" | "unreachable"; readonly tests: readonly string[] }>;

/** At her door at least; what is still on its way runs out of nothing. */
const THERE: readonly string[] = ["out-for-delivery", "in-locker", "signed", "picked-up"];

/**
 * The job that invites for the next prescription, once and in time: online where the follow-up's gate will pass and no test
 * is owed, else with the way to the hospital. Nobody is invited who does not want to be, who has a newer prescription, or whose medicine never came.
 */
export async function watchRefills(
  { repository, table, clock, deliveries }: Pick<Parts, "repository" | "table" | "clock" | "deliveries">,
  gate: FollowUpGate,
  tenant: string,
): Promise<number> {
  const now = clock.now();
  const today = dayOf(now);
  let invited = 0;
  const store = refillStore(table);
  const policy = prescriptionPolicy.refill;
  for (const { id, receivedOn, sure, done } of await store.due(tenant, today)) {
    const found = await repository.unread(tenant, id);
    const when = found && whenToInvite(receivedOn, found.days, policy, today);
    const isOver = !found || when === "late" || !isDispensed(found.state) || stoppedAfterwards(found) !== undefined;
    if (isOver || !(await store.wanted(tenant, found.personId)) || (await hasNewer(repository, tenant, found))) {
      await repository.commit([done]);
      continue;
    }
    const content = await repository.content(tenant, found);
    if (!content || when === "early") continue;
    // Not signed for: it is asked again until it is there, or the days are over.
    if (!sure && !THERE.includes((await deliveries.chosen(tenant, id))?.state ?? "")) continue;
    const { personId, departmentId } = found;
    const diagnosisCode = content.content.diagnosis.code;
    const passes = await gate(tenant, { personId, departmentId, diagnosisCode }, now);
    // The record does not answer: it is asked again in a minute, as long as there is time.
    if (passes.is === "unreachable") continue;
    const way = passes.is === "open" && passes.tests.length === 0 ? "online" : "offline";
    const facts = { lastDay: lastDayOf(receivedOn, found.days), way };
    const told = newsOf("prescription.refill-due", found, tenant, now, facts, "#refill");
    if ((await repository.commit([done, told, ...(await store.toldWrites(tenant, id))])).ok) invited++;
  }
  return invited;
}

/** Signed after this one, for the same person: she has asked by herself. */
async function hasNewer({ query }: Parts["repository"], tenant: string, found: Prescription): Promise<boolean> {
  const { pk } = keysOf(tenant).ofPerson(found.personId, "", "");
  const newest = await query({ table: "prescriptions", pk, prefix: "p#", limit: 1, newestFirst: true });
  const [row] = newest.items;
  return row !== undefined && String(row.item.id) !== found.id;
}
