import type { Application } from "../../shared/appointments/application";
import type { appointments } from "../../shared/appointments/contract";
import { quoteFor } from "../../shared/appointments/quotes";
import { takeStep } from "../../shared/appointments/rules";
import { noPlaceCanCome } from "../../shared/appointments/wait-list";
import { plausibleDueDay, windowDays } from "../../shared/appointments/windows";
import { done, refused, type Result } from "../../shared/kernel/result";
import { addDays, dayOf } from "../../shared/kernel/time";
import type { Answering, Call, StaffActor } from "../kernel/call";
import { firstFreeDay } from "./free-day";
import { formFor } from "./form-for";
import type { Parts } from "./parts";
import { caseView } from "./show-case";
import { takeStepFor, type Decided } from "./step";

type Spec = (typeof appointments)["calls"]["waitList"];
type Code = keyof Spec["refuses"];
type Input = Parameters<Answering<Spec>>[0];

/** No place fits now: she waits by her last day, which counts from the due date that the reviewer confirms here. */
export const waitList =
  (parts: Parts): Answering<Spec> =>
  async (input, call) => {
    const outcome = await takeStepFor<Code>(parts, input, call, (before) => decide(parts, before, input, call));
    return outcome.ok ? done(await caseView(parts, outcome.value, call)) : outcome;
  };

async function decide(
  parts: Parts,
  before: Application,
  { version, dueOn, reason, note }: Input,
  call: Call<StaffActor>,
): Promise<Result<Decided, Code>> {
  const { now } = call;
  const { policy } = parts;
  const possible = takeStep(before, "waitList", { now, seen: version });
  if (!possible.ok) return possible;
  if (before.needsPrenatalOpinion) return refused("opinion.missing");
  if (!plausibleDueDay(dueOn, dayOf(now), policy)) return refused("due-date.implausible", { dueOn });
  const { allowedFrom, hardStop } = windowDays("system-ultrasound", dueOn, policy);
  if (noPlaceCanCome(hardStop, now, policy)) return refused("window.passed", { hardStop });
  const tomorrow = addDays(dayOf(now), 1);
  // The list is for when there is no place; whoever can come on no free day says so herself.
  const freeOn = reason === "no-capacity" ? await firstFreeDay(parts, { ...before, dueOn }, call) : undefined;
  if (freeOn) return refused("place.free", { day: freeOn });
  const form = await formForSome(parts, before, allowedFrom > tomorrow ? allowedFrom : tomorrow, call);
  if (!form.ok) return form;
  const { id, items, validUntil, abnormalReferral, paidFen } = form.value;
  const waiting = {
    since: now,
    reason,
    hardStop,
    form: { id, items, validUntil, abnormalReferral, paidFen },
    offered: [],
  };
  const claimedBy = call.actor.displayName.zh;
  const listed = takeStep(before, "waitList", { now, seen: version }, { dueOn, waiting, claimedBy });
  return listed.ok ? done({ after: listed.value, reason, note, event: "application.wait-listed" as const }) : listed;
}

/** A form that is good for one of the examinations that she agreed to, on the first day that may come. */
async function formForSome(parts: Parts, before: Application, on: string, call: Call<StaffActor>) {
  const prices = await parts.hospital.priceList(call.tenant, before.priceVersion);
  let found: Awaited<ReturnType<typeof formFor>> = refused("exam-form.missing");
  for (const variant of before.variants) {
    const { lines } = quoteFor(variant, before.fetuses, parts.policy, prices);
    found = await formFor(
      parts,
      before,
      on,
      lines.map(({ item }) => item),
      call,
    );
    if (found.ok) return found;
  }
  return found;
}
