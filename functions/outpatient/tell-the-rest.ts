import type { Instant } from "../../shared/kernel/time";
import { pseudonymOf } from "../../shared/outpatient/draw";
import type { ClinicSession } from "../../shared/outpatient/model";
import { announce, type News } from "../kernel/outbox";
import type { Write } from "../kernel/table/table";
import type { Reached, Ticket } from "./draw-store";
import { hashes } from "./hashes";
import type { Parts } from "./parts";
import { drawnOf, outcomeOf } from "./report";

/** Their news and the place that is reached go into one commit, of a hundred writes at most. */
const PAGE = 50;

/**
 * Tells those whom a draw gave nothing that it is done: so many tickets a minute, each once. How far it has come is
 * written in the commit that tells: killed anywhere it goes on from there, and of two copies one tells. True when all
 * have been told.
 */
export async function tellTheRest(parts: Parts, tenant: string, sessionId: string, now: Instant): Promise<boolean> {
  const { repository, draws, policy } = parts;
  const session = (await repository.seating(tenant, sessionId))?.session;
  const drawn = session && (await drawnOf(parts, tenant, sessionId));
  let draw = await draws.draw(tenant, sessionId);
  // Of a session that was stopped there is other news.
  if (!session?.rush || session.stopped || !drawn || !draw) return true;
  let reached: Reached = draw.told ?? { shard: 0 };
  for (let looked = 0; reached.shard < session.rush.shards;) {
    if (looked >= policy.tellDrawn.ticketsAMinute) return false;
    const page = await draws.page(tenant, sessionId, reached, PAGE);
    const unplaced = page.tickets.filter(({ personId }) => {
      const rank = drawn.ranks.get(pseudonymOf(hashes, personId, sessionId));
      return rank !== undefined && ["not-reached", "left-out"].includes(outcomeOf(drawn.outcomes, rank));
    });
    reached = page.cursor ? { shard: reached.shard, cursor: page.cursor } : { shard: reached.shard + 1 };
    looked += page.tickets.length;
    draw = { ...draw, v: draw.v + 1, told: reached };
    const news = unplaced.map((ticket) => newsOfTicket(ticket, session, tenant, now));
    if (!(await repository.commit([draws.drawWrite(tenant, sessionId, draw), ...news])).ok) return false;
  }
  return true;
}

function newsOfTicket(
  { id, personId, accountId }: Ticket,
  session: ClinicSession,
  tenant: string,
  now: Instant,
): Write {
  const { day, startsAt, doctorId, id: sessionId } = session;
  const facts = { day, startsAt, doctorId, sessionId };
  const event = { type: "clinic.not-drawn", visitId: id, accountId, personId, version: 1, facts };
  return announce(tenant, event as unknown as News, `${id}@1`, now);
}
