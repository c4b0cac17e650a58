import { createHash } from "node:crypto";
import { idFromBytes } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import { mayOpen } from "../../shared/outpatient/rules";
import { announce, type News } from "../kernel/outbox";
import type { Parts } from "./parts";

/** Everybody who follows the doctor hears that times are released, at the same minute for all (row 41). */
export async function tellFollowers(parts: Parts, tenant: string, sessionId: string, now: Instant): Promise<boolean> {
  const session = (await parts.repository.seating(tenant, sessionId))?.session;
  if (!session || !mayOpen(session, parts.policy, now).ok) return true;
  const { doctorId, day, startsAt } = session;
  let cursor: string | undefined;
  do {
    const found = await parts.favourites.followers(tenant, doctorId, cursor);
    for (const accountId of found.accountIds) {
      const visitId = idFromBytes(createHash("sha256").update(`release/${accountId}/${sessionId}`).digest());
      const facts = { day, startsAt, doctorId, sessionId };
      const event = { type: "clinic.released", visitId, accountId, version: 1, facts };
      await parts.repository.commit([announce(tenant, event as unknown as News, `${visitId}@1`, now)]);
    }
    cursor = found.cursor;
  } while (cursor);
  return true;
}
