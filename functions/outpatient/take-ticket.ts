import { done, refused } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import { rushView } from "../../shared/outpatient/rules";
import type { Answering } from "../kernel/call";
import type { Ticket } from "./draw-store";
import type { Parts } from "./parts";
import { ticketView } from "./report";
import { shardOf } from "./shard";

type Calls = (typeof outpatient)["calls"];

/** One put of one unit with the person as its key: a second tap changes nothing, and no limit is looked at before the draw. */
export const takeTicket =
  (parts: Parts): Answering<Calls["takeTicket"]> =>
  async ({ id, personId, sessionId }, { tenant, now, actor, proxy }) => {
    const session = (await parts.gate.view(tenant, sessionId))?.session;
    if (!session) return refused("thing.missing");
    const { rush } = session;
    if (!rush) return refused("draw.none");
    if (session.stopped) return refused("session.stopped");
    const shard = shardOf(personId, rush.shards);
    const window = rushView(rush, parts.policy);
    if (now < rush.opensAt || now >= rush.closesAt) {
      const mine = await parts.draws.ticket(tenant, sessionId, shard, personId);
      return mine?.id === id
        ? done(await ticketView(parts, tenant, session, mine))
        : refused("ticket.window-closed", window);
    }
    const ticket: Ticket = { id, personId, accountId: actor.accountId, ...(proxy ? { proxy } : {}), at: now };
    if (await parts.draws.putTicket(tenant, sessionId, shard, ticket)) {
      // A put that was held up beyond the draw's beginning may not be counted: then there is no ticket, and she hears it.
      if (parts.clock.now() < window.drawAt) return done(await ticketView(parts, tenant, session, ticket));
      await parts.draws.removeTicket(tenant, sessionId, shard, personId);
      return refused("ticket.window-closed", window);
    }
    const first = await parts.draws.ticket(tenant, sessionId, shard, personId);
    return first ? done(await ticketView(parts, tenant, session, first)) : refused("ticket.window-closed", window);
  };

export const ticket =
  (parts: Parts): Answering<Calls["ticket"]> =>
  async ({ personId, sessionId }, { tenant }) => {
    const session = (await parts.gate.view(tenant, sessionId))?.session;
    if (!session) return refused("thing.missing");
    if (!session.rush) return refused("draw.none");
    const mine = await parts.draws.ticket(tenant, sessionId, shardOf(personId, session.rush.shards), personId);
    return done(mine ? { ticket: await ticketView(parts, tenant, session, mine) } : {});
  };
