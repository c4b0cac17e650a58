import { done, refused } from "../../shared/kernel/result";
import { addMinutes, instantOf } from "../../shared/kernel/time";
import type { outpatient } from "../../shared/outpatient/contract";
import { commitmentOf } from "../../shared/outpatient/draw";
import { rushView, shardsFor } from "../../shared/outpatient/rules";
import type { Answering } from "../kernel/call";
import { freeSlots } from "./gate";
import { hashes } from "./hashes";
import type { Parts } from "./parts";
import { sessionView } from "./show";

const SEED_BYTES = 32;

/** The seed is sealed and its hash published in one commit, before the window opens: nobody can choose it afterwards. */
export const markRush =
  (parts: Parts): Answering<(typeof outpatient)["calls"]["markRush"]> =>
  async ({ sessionId, version, opensAt, closesAt, expected }, { tenant, now }) => {
    const { repository, draws, policy, ids } = parts;
    const seating = await repository.seating(tenant, sessionId);
    if (!seating) return refused("thing.missing");
    const { session } = seating;
    if (session.v !== version) return refused("session.moved-on", { version: session.v });
    if (session.stopped) return refused("session.stopped");
    // Once anybody may have booked, or taken a ticket, the way in which it is given does not change.
    const begun = session.rush ? session.rush.opensAt : session.releaseAt;
    if (begun <= now) return refused("session.released", { releaseAt: begun });
    const { leastSeconds, mostSeconds } = policy.rush;
    const seconds = (Date.parse(closesAt) - Date.parse(opensAt)) / 1000;
    if (
      opensAt <= now ||
      seconds < leastSeconds ||
      seconds > mostSeconds ||
      closesAt >= instantOf(session.day, session.startsAt)
    )
      return refused("rush.window-wrong", { leastSeconds, mostSeconds });
    const seed = Buffer.from(ids.bytes(SEED_BYTES)).toString("hex");
    const rush = { opensAt, closesAt, shards: shardsFor(expected, policy), commitment: commitmentOf(hashes, seed) };
    const marked = {
      ...session,
      v: session.v + 1,
      rush,
      releaseAt: addMinutes(closesAt, policy.rush.settleSeconds / 60),
    };
    const written = await repository.commit([
      ...repository.sessionWrites(tenant, marked),
      draws.seedWrite(tenant, sessionId, seed),
      repository.dueWrite(tenant, rushView(rush, policy).drawAt, "draw", sessionId),
    ]);
    parts.gate.forget(tenant, sessionId);
    if (!written.ok) return refused("session.moved-on", { version: session.v + 1 });
    return done(sessionView(marked, freeSlots(seating).length, parts, now));
  };
