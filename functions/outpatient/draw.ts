import { addMinutes, type Instant } from "../../shared/kernel/time";
import { pseudonymOf, rankedBy } from "../../shared/outpatient/draw";
import type { ClinicSession, Visit } from "../../shared/outpatient/model";
import { withinLimits } from "../../shared/outpatient/rules";
import { REPORT_PAGE, type Draw, type Ticket } from "./draw-store";
import { promoteFree } from "./giving";
import { hashes } from "./hashes";
import { waitingVisit, waitingWrites } from "./join-list";
import { newsOf } from "./news";
import type { Parts } from "./parts";
import { begin, seated, takingWrites } from "./take";

/** Whoever draws has so long before another may take over: longer than a draw lasts. */
const LEASE_MINUTES = 3;

type Drawing = { readonly session: ClinicSession; readonly now: Instant; readonly tenant: string };

/**
 * Draws a session whose window is over: ranks all tickets by the seed that was committed to, gives the places to the first
 * ranks and the list to the next, then reveals the seed. Killed anywhere and begun again it comes to the same end: the
 * order is written down before the first place, and a visit has the id of its ticket. False while another is at it.
 */
export async function drawSession(parts: Parts, tenant: string, sessionId: string): Promise<boolean> {
  const { repository, draws, clock } = parts;
  const now = clock.now();
  const session = (await repository.seating(tenant, sessionId))?.session;
  if (!session?.rush || session.rush.drawnAt || session.stopped) return true;
  const found = await draws.draw(tenant, sessionId);
  if (found && !found.drawn && found.leaseUntil > now) return false;
  let draw: Draw = { ...found, v: (found?.v ?? 0) + 1, leaseUntil: addMinutes(now, LEASE_MINUTES) };
  if (!(await repository.commit([draws.drawWrite(tenant, sessionId, draw)])).ok) return false;
  const seed = await draws.seed(tenant, sessionId);
  const tickets = await draws.tickets(tenant, sessionId, session.rush.shards);
  const byPseudonym = new Map(tickets.map((ticket) => [pseudonymOf(hashes, ticket.personId, sessionId), ticket]));
  if (draw.ranked === undefined) {
    const ranked = rankedBy(hashes, seed, [...byPseudonym.keys()]);
    for (let at = 0; at < ranked.length; at += REPORT_PAGE)
      await repository.commit([draws.reportWrite(tenant, sessionId, at + 1, ranked.slice(at, at + REPORT_PAGE))]);
    draw = { ...draw, v: draw.v + 1, ranked: ranked.length };
    if (!(await repository.commit([draws.drawWrite(tenant, sessionId, draw)])).ok) return false;
  }
  const order: Ticket[] = [];
  for (let rank = 1; rank <= draw.ranked!; rank += REPORT_PAGE)
    for (const pseudonym of await draws.reportPage(tenant, sessionId, rank)) order.push(byPseudonym.get(pseudonym)!);
  const outcomes = draw.drawn ?? { ...(await giveAll(parts, { session, now, tenant }, order)), at: now };
  const opened = { ...session, v: session.v + 1, rush: { ...session.rush, seed, drawnAt: outcomes.at } };
  const finished = await repository.commit([
    ...repository.sessionWrites(tenant, opened),
    draws.drawWrite(tenant, sessionId, { ...draw, v: draw.v + 1, drawn: outcomes }),
    repository.dueWrite(tenant, now, "tell", sessionId),
  ]);
  parts.gate.forget(tenant, sessionId);
  if (finished.ok) await promoteFree(parts, tenant, sessionId, now);
  return finished.ok;
}

/** Places to the first ranks, then the list; one commit a person. */
async function giveAll(parts: Parts, drawing: Drawing, order: readonly Ticket[]) {
  const { session } = drawing;
  const [won, leftOut]: [number[], number[]] = [[], []];
  const most = session.slots * parts.policy.rush.listPerSeat;
  let [listed, lastListed] = [0, 0];
  for (let at = 0; at < order.length && listed < most; at++) {
    const [ticket, rank] = [order[at]!, at + 1];
    const wins = won.length < session.slots;
    const given = await give(parts, drawing, ticket, rank, wins ? won.length : undefined);
    if (!given) leftOut.push(rank);
    else if (wins) won.push(rank);
    else [listed, lastListed] = [listed + 1, rank];
  }
  return { won, leftOut, lastListed };
}

/** Her place, or her place on the list; false where she has reached a limit meanwhile. */
async function give(
  parts: Parts,
  { session, now, tenant }: Drawing,
  ticket: Ticket,
  rank: number,
  slot: number | undefined,
): Promise<boolean> {
  const { repository, policy } = parts;
  const { id, personId, accountId, proxy } = ticket;
  const step = { id: `draw@${session.id}`, at: now, by: "hospital" as const, reason: `rank-${rank}`, print: "draw" };
  const asks = { id, personId, accountId, proxy, sessionId: session.id, step };
  for (;;) {
    const before = await repository.unread(tenant, id);
    if (before) return isOfDraw(before, session.id);
    const under = await repository.underWay(tenant, personId);
    if (!withinLimits(under.rows, session, policy, now).ok) return false;
    const visit =
      slot === undefined
        ? waitingVisit(asks, session, `0#${String(rank).padStart(7, "0")}`)
        : seated(begin(asks, session, "book"), session, slot, false, parts);
    const writes =
      slot === undefined
        ? waitingWrites(parts, tenant, visit, under.turn)
        : takingWrites(parts, tenant, visit, under.turn);
    const outcome = slot === undefined ? "listed" : "won";
    const committed = await repository.commit([...writes, ...newsOf("clinic.drawn", visit, tenant, now, { outcome })]);
    if (committed.ok) return true;
    if (slot !== undefined && committed.failed.includes(0)) throw new Error("a place was taken before the draw");
  }
}

/** The place was given by an earlier try of this draw. */
const isOfDraw = (visit: Visit, sessionId: string): boolean =>
  visit.sessionId === sessionId && visit.steps[0]?.print === "draw";
