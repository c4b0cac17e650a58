import type { PersonAdded } from "../../../shared/patients/events";
import type { Reaction } from "../../kernel/outbox";
import { keysOf } from "../keys";
import type { Parts } from "../parts";
import { commitByHospital } from "../step-by-hospital";

/** The applications were moved by others again and again: the event stays in the outbox and is told again. */
class AdoptionContended extends Error {
  override readonly name = "AdoptionContended";
}
const MOST_TRIES = 5;

/**
 * Somebody whom only the desk knew has made an account and added herself: what the desk made for her is hers from now on.
 * Until then such an application belongs to its own person.
 */
export const adoptFromDesk =
  (parts: Parts): Reaction =>
  async ({ tenant, event }) => {
    if (event.type !== "person.added") return;
    const { personId, accountId } = event as unknown as PersonAdded;
    let cursor: string | undefined;
    do {
      const page = await parts.repository.ofAccount(personId, tenant, cursor);
      for (const { id } of page.applications) await adopt(parts, id, personId, accountId, tenant);
      cursor = page.cursor;
    } while (cursor);
  };

async function adopt(parts: Parts, id: string, personId: string, accountId: string, tenant: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const before = await parts.repository.unread(tenant, id);
    if (before?.accountId !== personId) return;
    const after = { ...before, accountId, v: before.v + 1, updatedAt: parts.clock.now() };
    const mine = { put: keysOf(tenant).mine(after), item: { v: 1, id }, when: "any" as const };
    if (await commitByHospital(parts, before, { after, reason: "adopted", writes: [mine] }, tenant)) return;
  }
  throw new AdoptionContended();
}
