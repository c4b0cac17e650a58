import type { Id } from "../../shared/kernel/ids";
import { pseudonymOf } from "../../shared/outpatient/draw";
import type { ClinicSession } from "../../shared/outpatient/model";
import { rushView } from "../../shared/outpatient/rules";
import type { TicketView } from "../../shared/outpatient/views";
import { REPORT_PAGE, type Draw, type DrawOutcomes, type Ticket } from "./draw-store";
import { hashes } from "./hashes";
import type { Parts } from "./parts";

type Drawn = { readonly outcomes: DrawOutcomes; readonly count: number; readonly ranks: ReadonlyMap<string, number> };

/** A draw that is done never changes: an instance that has read it once keeps it. */
const MOST_KEPT = 20;
const kept = new WeakMap<Parts["draws"], Map<string, Drawn>>();

/** What came of a draw, with everybody's rank; undefined before it is done. */
export async function drawnOf(parts: Parts, tenant: string, sessionId: string): Promise<Drawn | undefined> {
  const mine = kept.get(parts.draws) ?? new Map<string, Drawn>();
  kept.set(parts.draws, mine);
  const name = `${tenant}/${sessionId}`;
  const known = mine.get(name);
  if (known) return known;
  const draw = await parts.draws.draw(tenant, sessionId);
  if (!isDone(draw)) return undefined;
  const ranks = new Map<string, number>();
  for (let rank = 1; rank <= draw.ranked; rank += REPORT_PAGE)
    (await parts.draws.reportPage(tenant, sessionId, rank)).forEach((one, i) => ranks.set(one, rank + i));
  if (mine.size >= MOST_KEPT) mine.clear();
  const drawn = { outcomes: draw.drawn, count: draw.ranked, ranks };
  mine.set(name, drawn);
  return drawn;
}

const isDone = (draw: Draw | undefined): draw is Draw & { ranked: number; drawn: DrawOutcomes } =>
  draw?.drawn !== undefined && draw.ranked !== undefined;

/** How a ticket ended. */
export function outcomeOf({ won, leftOut, lastListed }: DrawOutcomes, rank: number) {
  if (won.includes(rank)) return "won" as const;
  if (leftOut.includes(rank)) return "left-out" as const;
  return rank <= lastListed ? ("listed" as const) : ("not-reached" as const);
}

/** A ticket as its owner sees it, with what became of it once the draw is done. */
export async function ticketView(
  parts: Parts,
  tenant: string,
  session: ClinicSession,
  { id, at, personId }: Ticket & { readonly personId: Id },
): Promise<TicketView> {
  const rush = session.rush!;
  const pseudonym = pseudonymOf(hashes, personId, session.id);
  const drawn = rush.drawnAt ? await drawnOf(parts, tenant, session.id) : undefined;
  const rank = drawn?.ranks.get(pseudonym);
  const outcome = drawn && rank !== undefined ? outcomeOf(drawn.outcomes, rank) : undefined;
  return {
    id,
    personId,
    sessionId: session.id,
    takenAt: at,
    rush: rushView(rush, parts.policy),
    pseudonym,
    ...(drawn && rank !== undefined && outcome
      ? {
          drawn: {
            rank,
            of: drawn.count,
            outcome,
            ...(outcome === "won" || outcome === "listed" ? { visitId: id } : {}),
          },
        }
      : {}),
  };
}
