import type { Application } from "../../../shared/appointments/application";
import { dayRowOf, stageOf, type DayRow } from "../../../shared/appointments/day-row";
import type { TurnView } from "../../../shared/appointments/day-views";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused } from "../../../shared/kernel/result";
import { addMinutes, dayOf, instantOf } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";
import type { StepCall } from "../step";
import { placesIn } from "./show-day";

/** Asked again and again from the waiting room: one reading of who is here, and the sessions only for her who waits. */
export const myTurn =
  (parts: Parts): Answering<(typeof sessions)["calls"]["myTurn"]> =>
  async ({ id }, call) => {
    const { tenant, now, actor } = call;
    const here = await parts.day.here(dayOf(now), tenant, true);
    const row = here.find((one) => one.id === id);
    if (row && row.accountId !== actor.accountId) return refused("thing.missing");
    if (row && !row.proxy) return done(await viewOf(parts, row, here, call));
    const application = await parts.repository.unread(tenant, id);
    if (!application || !(await parts.repository.mayRead(application, call))) return refused("thing.missing");
    if (row) return done(await viewOf(parts, row, here, call));
    const away = dayRowOf(application, "");
    return away ? done(await viewOf(parts, away, here, call)) : refused("thing.missing");
  };

/** Where she stands right after a step of her own. */
export async function turnView(parts: Parts, application: Application, call: StepCall): Promise<TurnView> {
  const row = dayRowOf(application, "");
  if (!row) throw new Error("an application without a place on a day");
  const others = await parts.day.here(row.day, call.tenant);
  return viewOf(parts, row, [...others.filter(({ id }) => id !== row.id), row], call);
}

async function viewOf(
  parts: Parts,
  row: DayRow,
  here: readonly DayRow[],
  { tenant, now }: StepCall,
): Promise<TurnView> {
  const { day: policy } = parts.policy;
  const stage = stageOf(row, policy);
  const place =
    stage === "waiting"
      ? placesIn(here, await parts.day.sessions(row.day, tenant), now, policy).get(row.id)
      : undefined;
  const expected = stage === "expected";
  return {
    id: row.id,
    version: row.v,
    day: row.day,
    startsAt: row.startsAt,
    stage,
    number: row.number,
    ahead: place?.ahead,
    expectedAt: place?.expectedAt,
    ...(row.calledLane || expected ? { room: row.room } : {}),
    calledAt: row.calledAt,
    backAt: row.backAt,
    late: row.late,
    calls: row.calls,
    ...(expected ? { checkInFrom: addMinutes(instantOf(row.day, row.startsAt), -policy.checkInFrom.minutes) } : {}),
    asOf: now,
  };
}
