import { done, refused, type Result } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import type { Visit, VisitStep } from "../../shared/outpatient/model";
import { mayOpen, takeVisitStep, withinLimits } from "../../shared/outpatient/rules";
import type { Answering } from "../kernel/call";
import { freedBy } from "./giving";
import type { Parts } from "./parts";
import { visitView } from "./show";
import { stepVisit, type Decided } from "./step";
import { noneFree, pickSlot, seated, type ClosedCode, type FullCode, type LimitCode } from "./take";

type Spec = (typeof outpatient)["calls"]["move"];
type Input = Parameters<Answering<Spec>>[0];
type VisitCall = Parameters<Answering<Spec>>[1];
type Code =
  ClosedCode | LimitCode | FullCode | "cancel.too-late" | "department.other" | "visit.moved-on" | "thing.missing";

/** Others may take the same new place at the same moment. */
const MOST_TRIES = 20;

/** The new place is taken in the commit that gives the old one back: she is never without one, and never has two. */
export const move =
  (parts: Parts): Answering<Spec> =>
  async (input, call) => {
    for (let tries = 0; ; tries++) {
      const outcome = await stepVisit<Code>(parts, input, call, (before, step) =>
        decide(parts, before, step, input, call),
      );
      if (outcome.ok) return done(await visitView(parts, call.tenant, outcome.value, call.now));
      const stands =
        outcome.code === "visit.moved-on" && (outcome.details as { version: number }).version === input.version;
      if (!stands || tries === MOST_TRIES) return outcome;
      // The visit stands: it was the new place that somebody else took.
      parts.gate.forget(call.tenant, input.sessionId);
    }
  };

async function decide(
  parts: Parts,
  before: Visit,
  step: Omit<VisitStep, "to">,
  { version, sessionId, slot }: Input,
  { tenant, now }: VisitCall,
): Promise<Result<Decided, Code>> {
  const { repository, gate, policy } = parts;
  const possible = takeVisitStep(before, "move", step, {}, version);
  if (!possible.ok) return possible;
  if (before.cancelUntil <= now) return refused("cancel.too-late", { cancelUntil: before.cancelUntil });
  const seating = await gate.view(tenant, sessionId);
  if (!seating) return refused("thing.missing");
  const { session } = seating;
  if (session.departmentId !== before.departmentId) return refused("department.other");
  const open = mayOpen(session, policy, now);
  if (!open.ok) return open;
  const under = await repository.underWay(tenant, before.personId);
  const within = withinLimits(under.rows, session, policy, now, before.id);
  if (!within.ok) return within;
  const chosen = pickSlot(parts, seating, slot);
  if (chosen === undefined) return noneFree(parts, tenant, seating, { slot }, now);
  const { id, doctorId, day, fen, priceCode } = session;
  const after = seated(
    { ...possible.value, sessionId: id, doctorId, day, fen, priceCode },
    session,
    chosen,
    false,
    parts,
  );
  const writes = [
    repository.seatWrite(tenant, id, after.seat, after.id, "absent"),
    repository.turnWrite(tenant, after.personId, under.turn),
    repository.underWrite(tenant, after),
    ...(after.day === before.day
      ? []
      : [...repository.unmineWrite(tenant, before), ...repository.mineWrite(tenant, after)]),
  ];
  return done({ after, writes, event: "clinic.moved" as const, freed: freedBy(before) });
}
