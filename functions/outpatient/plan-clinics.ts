import { done, refused } from "../../shared/kernel/result";
import { addDays } from "../../shared/kernel/time";
import type { outpatient } from "../../shared/outpatient/contract";
import type { ClinicSession } from "../../shared/outpatient/model";
import { advisesRush, clinicIdOf, endOf, isAdded, releaseOf, slotOf } from "../../shared/outpatient/rules";
import { priceCodeFor } from "../../shared/outpatient/fees";
import type { Answering } from "../kernel/call";
import { dueWrites } from "./due-writes";
import { freeSlots } from "./gate";
import { promoteFree } from "./giving";
import type { Parts } from "./parts";
import { sessionView } from "./show";

type Calls = (typeof outpatient)["calls"];
const PLANNED_DAYS = 14;

export const planned =
  (parts: Parts): Answering<Calls["planned"]> =>
  async ({ departmentId, from }, { tenant, now }) => {
    const { repository, policy } = parts;
    const rows = await repository.sessions(tenant, departmentId, from, addDays(from, PLANNED_DAYS - 1));
    const sessions = await Promise.all(
      rows.map(async ({ session, free = session.slots }) => {
        const refusedBefore = await repository.refusedOf(tenant, session.id);
        return {
          session: sessionView(session, free, parts, now),
          taken: session.slots - free,
          refused: refusedBefore,
          adviseRush: advisesRush(refusedBefore, session.slots, policy),
        };
      }),
    );
    return done({ sessions });
  };

/** Plans a session or changes one; a time that somebody has stays where it is. */
export const saveClinic =
  (parts: Parts): Answering<Calls["saveClinic"]> =>
  async ({ version, ...plan }, { tenant, now }) => {
    const { repository, hospital } = parts;
    const { doctors } = await hospital.directory(tenant);
    const doctor = doctors.find(({ id, departmentId }) => id === plan.doctorId && departmentId === plan.departmentId);
    if (!doctor) return refused("thing.missing");
    const id = clinicIdOf(plan.doctorId, plan.day, plan.half);
    const seating = await repository.seating(tenant, id);
    const before = seating?.session;
    if ((before?.v ?? 0) !== version) return refused("session.moved-on", { version: before?.v ?? 0 });
    const priceCode = priceCodeFor(doctor.title.zh);
    const { lines } = await hospital.priceList(tenant);
    const fen = lines.find(({ code }) => code === priceCode)!.fen;
    const session: ClinicSession = {
      ...(before ?? { releaseAt: releaseOf(plan.day, parts.policy), priceCode, fen }),
      ...plan,
      id,
      v: version + 1,
    };
    if (endOf(session) <= now) return refused("session.over");
    const held = [...(seating?.seats.keys() ?? [])];
    const moved = before && (before.startsAt !== plan.startsAt || before.slotMinutes !== plan.slotMinutes);
    const cut = held.some((seat) => isAdded(seat) || slotOf(seat) >= plan.slots);
    if (held.length > 0 && (moved || cut)) return refused("session.has-visits", { taken: held.length });
    const written = await repository.commit([
      ...repository.sessionWrites(tenant, session),
      ...dueWrites(parts, tenant, session, now),
    ]);
    parts.gate.forget(tenant, id);
    if (!written.ok) return refused("session.moved-on", { version: version + 1 });
    // More times for people who wait.
    if (before) await promoteFree(parts, tenant, id, now);
    const free = seating ? freeSlots({ session, seats: seating.seats }).length : session.slots;
    return done(sessionView(session, free, parts, now));
  };
