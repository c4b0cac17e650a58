import { done, refused, type Result } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import type { Visit } from "../../shared/outpatient/model";
import { isAdded, mayOpen, withinLimits } from "../../shared/outpatient/rules";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { visitView } from "./show";
import { stepOf } from "./step";
import { begin, madeBefore, seated, takingWrites } from "./take";

type Spec = (typeof outpatient)["calls"]["addOn"];
type Code =
  "session.stopped" | "session.over" | "limit.reached" | "add-on.quota-used" | "thing.missing" | "request.reused";

/** One visit more than the session has times for: a reason, a quota, an audit row, and a seat of its own (row 32). */
export const addOn =
  (parts: Parts): Answering<Spec> =>
  async (input, call) => {
    const person = await parts.people.person(call.tenant, input.personId);
    if (!person) return refused("thing.missing");
    const added = await add(parts, input, call);
    return added.ok ? done(await visitView(parts, call.tenant, added.value, call.now, person.name)) : added;
  };

async function add(
  parts: Parts,
  input: Parameters<Answering<Spec>>[0],
  call: Parameters<Answering<Spec>>[1],
): Promise<Result<Visit, Code>> {
  const { repository, policy } = parts;
  const { tenant, now } = call;
  const most = policy.addOns.aSession;
  const asks = { ...input, step: stepOf(call, input.id, input.reason), reader: call };
  for (let tries = 0; tries <= most; tries++) {
    const seating = await repository.seating(tenant, input.sessionId);
    if (!seating) return refused("thing.missing");
    const { session, seats } = seating;
    const made = await madeBefore(parts, asks);
    if (made) return made;
    const open = mayOpen(session, policy, now);
    if (!open.ok && (open.code === "session.stopped" || open.code === "session.over")) return refused(open.code);
    const under = await repository.underWay(tenant, input.personId);
    const within = withinLimits(under.rows, session, policy, now);
    // A pause is about booking by oneself: whoever the desk adds has a reason.
    if (!within.ok && within.code === "limit.reached") return refused("limit.reached", within.details);
    const used = [...seats.keys()].filter(isAdded).length;
    if (used >= most) return refused("add-on.quota-used", { most });
    const visit = seated(begin(asks, session, "book"), session, session.slots + used, true, parts);
    const writes = [
      ...takingWrites(parts, tenant, visit, under.turn),
      repository.audit(call, visit, `add-on ${input.reason}`),
    ];
    if ((await repository.commit(writes)).ok) return done(visit);
  }
  return refused("add-on.quota-used", { most });
}
