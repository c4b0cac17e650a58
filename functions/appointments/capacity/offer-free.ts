import { fillPlan, type OpenSession, type Planned } from "../../../shared/appointments/fill-plan";
import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";
import { offerWrites } from "../offer-writes";
import type { Parts } from "../parts";
import type { QueueRow } from "../repository";
import { offered } from "../wait-list-next";
import { seatGuards } from "../worked-seats";

/** As many of the list as one plan looks at; those behind them have their turn with what is left. */
const MOST = 100;
/** Others take places meanwhile: what is then still free and wanted is planned anew. */
const ROUNDS = 8;

/**
 * Free places of some sessions become live offers to the wait list, as when somebody gives one back: where capacity has
 * grown or days were opened, nobody of the list looks on while they stand empty (S8). As many are served as can be, those
 * with the nearest last day before others; each offer is a commit of its own, only while its units are free and worked.
 * One read where nobody waits. Answers how many were offered; run again, it offers only what is still free.
 */
export async function offerFree(parts: Parts, tenant: string, sessionIds: readonly string[]): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await parts.repository.queue("wait", tenant, MOST, { cursor });
    count += await offerTo(parts, tenant, page.rows, sessionIds);
    cursor = page.cursor;
  } while (cursor);
  return count;
}

/** Offers to some of the list, in its order. */
async function offerTo(
  parts: Parts,
  tenant: string,
  rows: readonly QueueRow[],
  sessionIds: readonly string[],
): Promise<number> {
  const left = new Map(rows.map((row) => [row.application.id, row]));
  const tried = new Set<Id>();
  let count = 0;
  for (let round = 0; round < ROUNDS && left.size > 0; round++) {
    const now = parts.clock.now();
    const list = [...left.values()].map(({ application }) => application);
    const plan = fillPlan(list, await openSessions(parts, tenant, sessionIds), parts.policy, now);
    if (plan.length === 0) break;
    for (const one of plan) {
      const { id } = one.application;
      const made = await offerOne(parts, tenant, left.get(id)!, one, { now, wary: round > 0 });
      if (made) count++;
      // Whoever could not be offered a place twice has no good form, or was moved by somebody else.
      if (made || tried.has(id)) left.delete(id);
      tried.add(id);
    }
  }
  return count;
}

async function openSessions(parts: Parts, tenant: string, ids: readonly string[]): Promise<OpenSession[]> {
  const { repository, hospital } = parts;
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const [opened, kind] = await Promise.all([
        repository.session(id, tenant),
        hospital.dayKind(tenant, id.slice(0, 10)),
      ]);
      return opened && kind && opened.session.lanes.length > 0 ? [{ ...opened, kind }] : [];
    }),
  );
  return found.flat();
}

type At = { readonly now: Instant; readonly wary: boolean };

/** False where she has no good form for it, or she or one of the units was taken meanwhile. */
async function offerOne(parts: Parts, tenant: string, row: QueueRow, { opening }: Planned, at: At): Promise<boolean> {
  const next = await offered(parts, tenant, row, { ...opening, place: "ultrasound-triage" }, at);
  if (!next) return false;
  const writes = offerWrites(parts, next, tenant, at.now);
  const guards = await seatGuards(parts, tenant, writes);
  return guards !== undefined && (await parts.repository.commit([...writes, ...guards.values()])).ok;
}
