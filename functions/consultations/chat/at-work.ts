import type { Instant } from "../../../shared/kernel/time";
import { isWorking } from "../../../shared/consultations/desk";
import { createDeskStore } from "../desk-store";
import type { Parts } from "../parts";

/** So long an instance remembers that a doctor works: a line of a chat does not ask each time. */
const KEEP_MS = 30_000;
const MOST = 5_000;

/** Is the doctor in a working session that began with a proof (C8)? */
export type AtWork = (tenant: string, doctorId: string, now: Instant) => Promise<boolean>;

export function atWork({ table }: Pick<Parts, "table">): AtWork {
  const desks = createDeskStore(table);
  const known = new Map<string, number>();
  return async (tenant, doctorId, now) => {
    const name = `${tenant}#${doctorId}`;
    const at = Date.parse(now);
    if (at < (known.get(name) ?? 0)) return true;
    const desk = await desks.shortDesk(tenant, doctorId);
    if (!isWorking(desk, now)) return false;
    if (known.size >= MOST) known.clear();
    known.set(name, Math.min(at + KEEP_MS, Date.parse(desk.working!.until)));
    return true;
  };
}
