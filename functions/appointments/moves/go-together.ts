import type { Application } from "../../../shared/appointments/application";
import type { appointments } from "../../../shared/appointments/contract";
import { amend } from "../../../shared/appointments/rules";
import { isActive } from "../../../shared/appointments/states";
import { done, refused, type Result } from "../../../shared/kernel/result";
import type { Answering, Call, PatientActor } from "../../kernel/call";
import type { Write } from "../../kernel/table/table";
import type { Parts } from "../parts";
import { ownerView } from "../show";
import { lineOf, takeStepFor, type Decided } from "../step";

type Spec = (typeof appointments)["calls"]["goTogether"];
type Code = keyof Spec["refuses"];
type Input = Parameters<Answering<Spec>>[0];

/** Two of one account come together, or no longer: both cases say so, in one commit. */
export const goTogether =
  (parts: Parts): Answering<Spec> =>
  async (input, call) => {
    const outcome = await takeStepFor<Code>(parts, input, call, (before) => decide(parts, before, input, call));
    return outcome.ok ? done(await ownerView(parts, outcome.value, call)) : outcome;
  };

async function decide(
  parts: Parts,
  before: Application,
  { otherId, version, stepId }: Input,
  call: Call<PatientActor>,
): Promise<Result<Decided, Code>> {
  const id = otherId ?? before.together;
  const other = id === undefined ? undefined : await parts.repository.application(id, call);
  const linked = other?.together === before.id && before.together === other.id;
  if (otherId !== undefined && !linked && !mayLink(before, other)) return refused("together.unfit");
  const reason = otherId === undefined ? "not-together" : "together";
  const step = { now: call.now, seen: version };
  const after = amend(before, step, { together: otherId });
  if (!after.ok) return after;
  const partner = other && (otherId !== undefined || linked) ? other : undefined;
  const writes = partner
    ? await partnerWrites(parts, partner, otherId === undefined ? undefined : before.id, { reason, stepId }, call)
    : [];
  return done({ after: after.value, reason, writes });
}

/** Two live cases of one account, neither of which has somebody else already. */
const mayLink = (one: Application, other: Application | undefined): boolean =>
  other !== undefined &&
  other.id !== one.id &&
  isActive(other.state) &&
  isActive(one.state) &&
  [undefined, other.id].includes(one.together) &&
  [undefined, one.id].includes(other.together);

async function partnerWrites(
  parts: Parts,
  before: Application,
  together: string | undefined,
  { reason, stepId }: { readonly reason: string; readonly stepId: string },
  call: Call<PatientActor>,
): Promise<Write[]> {
  const after = { ...before, together, v: before.v + 1, updatedAt: call.now };
  const { maskedName } = await parts.people.names(call.tenant, after.personId);
  return parts.repository.transition(before, after, stepId, lineOf({ after, reason }, call), maskedName, call);
}
