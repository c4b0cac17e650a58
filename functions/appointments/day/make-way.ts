import type { Application } from "../../../shared/appointments/application";
import { takeStep, withoutPlace } from "../../../shared/appointments/rules";
import { applicationLife } from "../../../shared/appointments/states";
import type { Id } from "../../../shared/kernel/ids";
import type { Key, Write } from "../../kernel/table/table";
import { keysOf } from "../keys";
import { newsOf } from "../news";
import type { Parts } from "../parts";
import { lineOf } from "../step";
import type { DeskCall } from "./at-desk";

/** The reason of an application that ended because she is examined today. */
export const BROUGHT_TODAY = "brought-today";

/** What she waits for already, and gives up for today's number; undefined where she has nothing, or is in the house. */
export async function waitsElsewhere(parts: Parts, personId: Id, call: DeskCall): Promise<Application | undefined> {
  const id = await parts.repository.active(personId, call.tenant);
  const live = id === undefined ? undefined : await parts.repository.application(id, call);
  return live && applicationLife.can(live.state, "cancelByHospital") ? live : undefined;
}

/**
 * Ends what she waited for in the commit that gives her today's number (D1-12): the hospital's doing, so that what she has
 * paid for it goes back whole. `made` are the writes of that number: the guard of her one live application and a clinic form
 * that both use pass from the old one to the new one.
 */
export function makeWay(
  parts: Parts,
  live: Application,
  { made, maskedName, by }: { readonly made: readonly Write[]; readonly maskedName: string; readonly by: Application },
  call: DeskCall,
): Write[] {
  const ended = takeStep(live, "cancelByHospital", { now: call.now });
  if (!ended.ok) throw new Error("an application that cannot make way");
  const after = { ...withoutPlace(ended.value), outcome: { reason: BROUGHT_TODAY, note: "" } };
  const decided = { after, reason: BROUGHT_TODAY, event: "application.cancelled" as const };
  const keys = keysOf(call.tenant);
  const guard = keys.active(live.personId);
  const passed = [guard, ...(keepsForm(live, by) ? [keys.examFormUsed(live.personId, live.examFormId!)] : [])];
  return [
    ...made.map((write): Write =>
      "put" in write && passed.some((key) => same(key, write.put)) ? { ...write, when: { version: 1 } } : write,
    ),
    ...parts.repository
      .transition(live, after, by.id, lineOf(decided, call), maskedName, call)
      .filter((write) => !("remove" in write && same(write.remove, guard))),
    ...newsOf(decided, call.tenant),
  ];
}

/** Is the clinic's form of the old application the one that she is examined with today? */
export const keepsForm = (live: Application, by: Pick<Application, "examFormId">): boolean =>
  live.examFormId !== undefined && live.examFormId === by.examFormId;

const same = (a: Key, b: Key): boolean => a.table === b.table && a.pk === b.pk && a.sk === b.sk;
