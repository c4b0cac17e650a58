import type { deskCalls, DeskView } from "../../../shared/consultations/desk-calls";
import { isOnLeave, isWorking, medianReply, type DoctorDesk } from "../../../shared/consultations/desk";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { addMinutes, dayOf, instantOf } from "../../../shared/kernel/time";
import type { Answering, Call, StaffActor } from "../../kernel/call";
import { auditOfWrite } from "../../kernel/audit";
import { namesOf, type LifeParts } from "./life-parts";

type DeskCodes = "doctor.unknown" | "desk.moved-on";
type StaffCall = Call<StaffActor>;

async function deskView(parts: LifeParts, desk: DoctorDesk, { tenant, now }: StaffCall): Promise<DeskView> {
  const { hospital, policy } = parts;
  const [names, prices] = await Promise.all([namesOf(parts, tenant), hospital.priceList(tenant)]);
  const { services, replies, ...set } = desk;
  const counted = replies.slice(0, policy.replies.kept);
  const median = medianReply(counted, policy.replies.least);
  return {
    desk: set,
    doctor: names.doctor(desk.doctorId),
    departmentId: names.departmentOf(desk.doctorId) ?? "",
    now,
    working: isWorking(desk, now),
    onLeave: isOnLeave(desk, now),
    services: services.map((one) => ({
      ...one,
      fen: prices.lines.find(({ code }) => code === one.priceCode)?.fen ?? 0,
    })),
    replies: {
      count: counted.length,
      ...(median === undefined ? {} : { medianMinutes: median }),
      least: policy.replies.least,
    },
    workingHours: policy.working.hours,
  };
}

export const myDesk =
  (parts: LifeParts): Answering<(typeof deskCalls)["myDesk"]> =>
  async (_input, call) => {
    const { doctorId } = call.actor;
    if (doctorId === undefined) return refused("doctor.unknown");
    return done(await deskView(parts, await parts.desks.desk(call.tenant, doctorId), call));
  };

/** Changes the doctor's own desk: as it was seen, at its next version. The change that is there already is no conflict. */
export async function changeDesk<Code extends string>(
  parts: LifeParts,
  seen: number,
  call: StaffCall,
  change: (desk: DoctorDesk) => Result<DoctorDesk, Code>,
): Promise<Result<DeskView, Code | DeskCodes>> {
  const { tenant, actor } = call;
  const refuse = (code: DeskCodes, details?: unknown) => refused(code, details) as Result<DeskView, Code | DeskCodes>;
  if (actor.doctorId === undefined) return refuse("doctor.unknown");
  const before = await parts.desks.desk(tenant, actor.doctorId);
  const changed = change(before);
  if (!changed.ok) return changed;
  // A lost answer asked again: the very change was made by it.
  const same = JSON.stringify({ ...changed.value, v: 0 }) === JSON.stringify({ ...before, v: 0 });
  if (same && before.v > 0) return done(await deskView(parts, before, call));
  if (before.v !== seen) return refuse("desk.moved-on", { version: before.v });
  const after = { ...changed.value, v: before.v + 1 };
  const audit = auditOfWrite(call, {
    subject: `staff:${actor.staffId}`,
    thing: `desk#${actor.doctorId}`,
    action: "set",
  });
  if ((await parts.desks.commit([parts.desks.write(tenant, after), audit])).ok)
    return done(await deskView(parts, after, call));
  return refuse("desk.moved-on", { version: (await parts.desks.desk(tenant, actor.doctorId)).v });
}

/** A working session of so many hours after a fresh proof of who the doctor is (C8). */
export const startWorking =
  (parts: LifeParts): Answering<(typeof deskCalls)["startWorking"]> =>
  ({ version }, call) =>
    changeDesk(parts, version, call, ({ pausedUntil: _until, pauseNote: _note, ...desk }) =>
      done({ ...desk, working: { from: call.now, until: addMinutes(call.now, parts.policy.working.hours * 60) } }),
    );

export const stopWorking =
  (parts: LifeParts): Answering<(typeof deskCalls)["stopWorking"]> =>
  ({ version }, call) =>
    changeDesk(parts, version, call, ({ working: _working, ...desk }) => done(desk));

/** "On rounds until 15:00": a time of today; requests go on waiting with their clocks. */
export const pause =
  (parts: LifeParts): Answering<(typeof deskCalls)["pause"]> =>
  ({ version, until, note }, call) =>
    changeDesk(parts, version, call, (desk) => {
      const last = instantOf(dayOf(call.now), "23:59");
      if (until <= call.now || until > last) return refused("pause.out-of-range", { until: last });
      return done({ ...desk, pausedUntil: until, pauseNote: note });
    });

export const resume =
  (parts: LifeParts): Answering<(typeof deskCalls)["resume"]> =>
  ({ version }, call) =>
    changeDesk(parts, version, call, ({ pausedUntil: _until, pauseNote: _note, ...desk }) => done(desk));

/** Which services are on, how many a day, and leave. Prices and which services there are is the hospital's to set. */
export const saveDesk =
  (parts: LifeParts): Answering<(typeof deskCalls)["saveDesk"]> =>
  ({ version, services, leave }, call) =>
    changeDesk(parts, version, call, ({ leave: _leave, ...desk }) => {
      if (leave && leave.from > leave.to) return refused("leave.malformed");
      if (services.some(({ kind }) => !desk.services.some((one) => one.kind === kind)))
        return refused("service.not-yours");
      const set = desk.services.map((one) => ({ ...one, ...services.find(({ kind }) => kind === one.kind) }));
      return done({ ...desk, services: set, ...(leave ? { leave } : {}) });
    });
