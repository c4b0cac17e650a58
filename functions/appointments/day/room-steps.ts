import type { Application } from "../../../shared/appointments/application";
import { amend, movedOn, takeStep } from "../../../shared/appointments/rules";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused } from "../../../shared/kernel/result";
import { addMinutes, dayOf } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import { conductWrites } from "../conduct";
import type { Parts } from "../parts";
import { takeStepFor } from "../step";
import { leaveRoom } from "./calling";
import { reportsOf } from "./reports";
import { givesSecond } from "./second-visit";
import { lineAfter } from "./show-day";

type Calls = (typeof sessions)["calls"];

export const begin =
  (parts: Parts): Answering<Calls["begin"]> =>
  async (input, call) => {
    const { now } = call;
    const outcome = await takeStepFor<"application.moved-on">(parts, input, call, (before) => {
      const begun = takeStep(before, "begin", { now, seen: input.version });
      if (!begun.ok) return begun;
      // Nobody is examined who was not called to a room: the wall screen and the room would not know.
      if (!before.attendance?.calledAt) return movedOn(before);
      return done({ after: { ...begun.value, attendance: { ...before.attendance, beganAt: now } } });
    });
    return outcome.ok ? done(await lineAfter(parts, outcome.value, call)) : outcome;
  };

/** After a walk she is in front again; on another day she pays nothing more and needs no new form (row 34). */
export const needRepeat =
  (parts: Parts): Answering<Calls["needRepeat"]> =>
  async (input, call) => {
    const { now, tenant } = call;
    const outcome = await takeStepFor<"application.moved-on">(parts, input, call, async (before) => {
      const stepped = takeStep(before, "needRepeat", { now, seen: input.version });
      if (!stepped.ok) return stepped;
      const walks = input.when === "in-30-minutes";
      const backAt = walks ? addMinutes(now, parts.policy.day.pause.minutes) : undefined;
      return done({
        after: {
          ...stepped.value,
          repeats: (before.repeats ?? 0) + 1,
          attendance: outOfRoom(before, { backAt, ...(walks ? {} : { endedAt: now }) }),
        },
        reason: input.when,
        internalNote: input.why,
        event: "application.repeat-needed" as const,
        writes: await leaveRoom(parts, before, tenant),
      });
    });
    return outcome.ok ? done(await lineAfter(parts, outcome.value, call)) : outcome;
  };

/** Done; the first of two visits leads to the second one, whose place is hers already (D1-14). */
export const finish =
  (parts: Parts): Answering<Calls["finish"]> =>
  async (input, call) => {
    const { now, tenant } = call;
    const outcome = await takeStepFor<"application.moved-on">(parts, input, call, async (before) => {
      const ended = takeStep(before, "finish", { now, seen: input.version });
      if (!ended.ok) return ended;
      const writes = await leaveRoom(parts, before, tenant);
      const second = secondVisit(before, ended.value.v, now);
      if (second)
        return done({ after: second, reason: "second-visit", event: "application.scheduled" as const, writes });
      const after = { ...ended.value, attendance: outOfRoom(before, { endedAt: now }) };
      return done({ after, event: "application.done" as const, writes });
    });
    return outcome.ok ? done(await lineAfter(parts, outcome.value, call)) : outcome;
  };

function secondVisit(before: Application, v: number, now: string): Application | undefined {
  const { booking } = before;
  if (!booking?.echo || booking.echo.day <= dayOf(now)) return undefined;
  const repeated = takeStep(before, "needRepeat", { now });
  const again = repeated.ok ? takeStep(repeated.value, "comeAgain", { now }) : repeated;
  if (!again.ok) return undefined;
  const { echo, ...first } = booking;
  return { ...again.value, v, attendance: undefined, booking: { ...first, ...echo } };
}

const outOfRoom = ({ attendance }: Application, change: Partial<NonNullable<Application["attendance"]>>) => {
  if (!attendance) throw new Error("an examination of somebody who is not here");
  const { calledAt: _called, lane: _lane, room: _room, ...kept } = attendance;
  return { ...kept, ...change };
};

/** The desk says that the report is out, where the hospital record has one. */
export const publishReport =
  (parts: Parts): Answering<Calls["publishReport"]> =>
  async (input, call) => {
    const { now, tenant } = call;
    const outcome = await takeStepFor<keyof Calls["publishReport"]["refuses"]>(parts, input, call, async (before) => {
      const published = takeStep(before, "publishReport", { now, seen: input.version });
      if (!published.ok) return published;
      const found = await reportsOf(parts, before, tenant, now);
      if (!found.ok) return refused("record.unreachable");
      if (found.value.length === 0) return refused("report.missing");
      return done({ after: published.value, event: "application.report-ready" as const });
    });
    return outcome.ok ? done(await lineAfter(parts, outcome.value, call)) : outcome;
  };

/** She has left: it counts as not having come, and she may say why. */
export const recordLeft =
  (parts: Parts): Answering<Calls["recordLeft"]> =>
  async (input, call) => {
    const { now, tenant } = call;
    const outcome = await takeStepFor<"application.moved-on">(parts, input, call, async (before) => {
      const missed = takeStep(before, "miss", { now, seen: input.version });
      if (!missed.ok) return missed;
      if (before.state === "scheduled") return movedOn(before);
      const second = givesSecond(before);
      return done({
        ...second,
        after: { ...missed.value, booking: second.kept ?? before.booking },
        reason: "left",
        internalNote: input.note,
        event: "application.no-show" as const,
        writes: [...(await leaveRoom(parts, before, tenant)), ...conductWrites("missed", before, now, tenant)],
      });
    });
    return outcome.ok ? done(await lineAfter(parts, outcome.value, call)) : outcome;
  };

/** What an emergency had put off is written down when there is time for it (D1-14). */
export const recordConsent =
  (parts: Parts): Answering<Calls["recordConsent"]> =>
  async (input, call) => {
    const outcome = await takeStepFor<keyof Calls["recordConsent"]["refuses"]>(parts, input, call, (before) => {
      const changed = amend(before, { now: call.now, seen: input.version }, { consentDue: undefined });
      if (!changed.ok) return changed;
      if (!before.consentDue) return refused("consent.not-due");
      return done({ after: changed.value, reason: "consent-recorded", note: input.note });
    });
    return outcome.ok ? done(await lineAfter(parts, outcome.value, call)) : outcome;
  };
