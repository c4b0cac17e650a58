import type { Application } from "../../../shared/appointments/application";
import { laneName } from "../../../shared/appointments/day-row";
import { fitsLane, readyFrom, turnAfterMissing, waitingInOrder } from "../../../shared/appointments/day-rules";
import { amend, movedOn } from "../../../shared/appointments/rules";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { addMinutes, dayOf } from "../../../shared/kernel/time";
import type { Id } from "../../../shared/kernel/ids";
import type { Answering } from "../../kernel/call";
import type { Write } from "../../kernel/table/table";
import type { Parts } from "../parts";
import { takeStepFor, type Decided, type StepCall, type StepInput } from "../step";
import { lineAfter } from "./show-day";

type Calls = (typeof sessions)["calls"];
type At = { readonly sessionId: string; readonly lane: string };
type CallCode = keyof Calls["call"]["refuses"];
/** Another room calls at the same moment: whoever it took is left out, and the next one is looked at. */
const MOST_TRIES = 10;

/** Calls whoever is next to a room. The room keeps which tap called: the same tap asked again calls nobody else. */
export const callNext =
  (parts: Parts): Answering<Calls["callNext"]> =>
  async ({ stepId, ...at }, call) => {
    const { now, tenant } = call;
    const { day: policy } = parts.policy;
    const today = dayOf(now);
    const row = (await parts.day.sessions(today, tenant))
      .find(({ id }) => id === at.sessionId)
      ?.lanes.find(({ lane }) => lane === at.lane);
    if (!row) return refused("lane.unfit");
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const room = await parts.day.room(today, at.sessionId, at.lane, tenant);
      if (room.stepId === stepId && room.calledId) {
        const called = await parts.repository.application(room.calledId, call);
        return called ? done(await lineAfter(parts, called, call)) : refused("thing.missing");
      }
      if (room.current) return refused("lane.busy", { number: room.current.number });
      const waiting = waitingInOrder(await parts.day.here(today, tenant), now, policy).filter((one) =>
        fitsLane(one, row),
      );
      const next = waiting.find(({ turn }) => readyFrom(turn, policy) <= now);
      if (!next) return refused("queue.empty", waiting[0] ? { nextAt: readyFrom(waiting[0].turn, policy) } : {});
      const input = { id: next.id, stepId, version: next.v, ...at };
      const outcome = await takeStepFor<CallCode>(parts, input, call, (before) => calling(parts, before, input, call));
      if (outcome.ok) return done(await lineAfter(parts, outcome.value, call));
      if (outcome.code !== "application.moved-on" && outcome.code !== "lane.busy") return outcome;
    }
    return refused("queue.empty", {});
  };

/** Calls this one, whoever stands before her: an emergency, or somebody who was not found and is here now. */
export const callOne =
  (parts: Parts): Answering<Calls["call"]> =>
  async (input, call) => {
    const outcome = await takeStepFor<CallCode>(parts, input, call, (before) => calling(parts, before, input, call));
    return outcome.ok ? done(await lineAfter(parts, outcome.value, call)) : outcome;
  };

async function calling(
  parts: Parts,
  before: Application,
  { sessionId, lane, version, stepId }: StepInput & At,
  { now, tenant }: StepCall,
): Promise<Result<Decided, CallCode>> {
  const { attendance, booking } = before;
  const changed = amend(before, { now, seen: version }, {});
  if (!changed.ok) return changed;
  if (before.state !== "checked-in" || !attendance || !booking || attendance.calledAt) return movedOn(before);
  const session = (await parts.day.sessions(attendance.day, tenant)).find(({ id }) => id === sessionId);
  const there = session?.lanes.find((one) => one.lane === lane);
  if (!there || !fitsLane(booking, there)) return refused("lane.unfit");
  const room = await parts.day.room(attendance.day, sessionId, lane, tenant);
  if (room.current) return refused("lane.busy", { number: room.current.number });
  const called = {
    ...attendance,
    calls: attendance.calls + 1,
    calledAt: now,
    missedAt: undefined,
    lane: laneName(sessionId, lane),
    room: there.room,
  };
  const taken = { current: { id: before.id, number: attendance.number }, stepId, calledId: before.id };
  return done({
    after: { ...changed.value, attendance: called },
    reason: "called",
    note: there.room,
    event: "application.called",
    writes: [parts.day.roomWrite(attendance.day, sessionId, lane, room, taken, tenant)],
  });
}

/** The room to which she was called is free again. */
export async function leaveRoom(
  parts: Parts,
  { id, attendance }: { readonly id: Id; readonly attendance?: Application["attendance"] },
  tenant: string,
): Promise<Write[]> {
  if (!attendance?.lane) return [];
  const cut = attendance.lane.indexOf("/");
  const [sessionId, lane] = [attendance.lane.slice(0, cut), attendance.lane.slice(cut + 1)];
  const { v, ...room } = await parts.day.room(attendance.day, sessionId, lane, tenant);
  if (room.current?.id !== id) return [];
  const freed = { stepId: room.stepId, calledId: room.calledId };
  return [parts.day.roomWrite(attendance.day, sessionId, lane, { v }, freed, tenant)];
}

/** She was called and did not come: some turns back; after the last call the desk looks for her (D1-13). */
export const missedCall =
  (parts: Parts): Answering<Calls["missedCall"]> =>
  async (input, call) => {
    const { now, tenant } = call;
    const outcome = await takeStepFor<"application.moved-on">(parts, input, call, async (before) => {
      const { attendance } = before;
      const changed = amend(before, { now, seen: input.version }, {});
      if (!changed.ok) return changed;
      if (before.state !== "checked-in" || !attendance?.calledAt) return movedOn(before);
      const here = await parts.day.here(attendance.day, tenant);
      const turn = turnAfterMissing({ id: before.id, turn: attendance.turn }, here, now, parts.policy.day);
      const { calledAt: _called, lane: _lane, room: _room, ...kept } = attendance;
      return done({
        after: { ...changed.value, attendance: { ...kept, turn, missedAt: now } },
        reason: "missed-call",
        writes: await leaveRoom(parts, before, tenant),
      });
    });
    return outcome.ok ? done(await lineAfter(parts, outcome.value, call)) : outcome;
  };

/** A slip of the finger, within minutes: she waits where she waited, and the call is not counted. */
export const withdrawCall =
  (parts: Parts): Answering<Calls["withdrawCall"]> =>
  async (input, call) => {
    const { now, tenant } = call;
    const outcome = await takeStepFor<keyof Calls["withdrawCall"]["refuses"]>(parts, input, call, async (before) => {
      const { attendance } = before;
      const changed = amend(before, { now, seen: input.version }, {});
      if (!changed.ok) return changed;
      if (before.state !== "checked-in" || !attendance?.calledAt) return movedOn(before);
      const until = addMinutes(attendance.calledAt, parts.policy.day.undoCall.minutes);
      if (now > until) return refused("call.too-old", { until });
      const { calledAt: _called, lane: _lane, room: _room, ...kept } = attendance;
      return done({
        after: { ...changed.value, attendance: { ...kept, calls: kept.calls - 1 } },
        reason: "call-withdrawn",
        writes: await leaveRoom(parts, before, tenant),
      });
    });
    return outcome.ok ? done(await lineAfter(parts, outcome.value, call)) : outcome;
  };
