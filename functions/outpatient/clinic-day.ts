import { done, refused } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import type { ClinicSession } from "../../shared/outpatient/model";
import { isAdded, slotOf, takeVisitStep } from "../../shared/outpatient/rules";
import type { ClinicDay, DayRow } from "../../shared/outpatient/views";
import { dayOf } from "../../shared/kernel/time";
import type { Answering, Call, StaffActor } from "../kernel/call";
import { freeSlots } from "./gate";
import type { Parts } from "./parts";
import { sessionView, visitView } from "./show";
import { stepVisit } from "./step";

type Calls = (typeof outpatient)["calls"];
/** Most that are counted on a list. */
const MOST_WAITING = 100;

export const clinicDay =
  (parts: Parts): Answering<Calls["clinicDay"]> =>
  async ({ departmentId, doctorId, day }, call) => {
    const rows = await parts.repository.sessions(call.tenant, departmentId, day, day);
    const mine = rows.filter(({ session }) => doctorId === undefined || session.doctorId === doctorId);
    const clinics = await Promise.all(mine.map(({ session }) => oneClinic(parts, session, call)));
    return done({ clinics: clinics.filter((one) => one !== undefined) });
  };

async function oneClinic(parts: Parts, { id }: ClinicSession, call: Call<StaffActor>): Promise<ClinicDay | undefined> {
  const { repository, people, policy } = parts;
  const { tenant, now } = call;
  const seating = await repository.seating(tenant, id);
  if (!seating) return undefined;
  const { session, seats } = seating;
  const rows: DayRow[] = [];
  for (const { visitId } of seats.values()) {
    const visit = visitId ? await repository.unread(tenant, visitId) : undefined;
    if (!visit?.seat) continue;
    await repository.recordReading(call, visit.personId, `clinic#${id}`);
    const person = await people.person(tenant, visit.personId);
    const [first] = visit.steps;
    rows.push({
      visitId: visit.id,
      version: visit.v,
      number: slotOf(visit.seat) + 1,
      startsAt: visit.startsAt,
      state: visit.state,
      maskedName: person?.maskedName ?? "",
      maskedNumber: person?.maskedNumber ?? "",
      ...(isAdded(visit.seat) && first?.reason ? { addOnReason: first.reason } : {}),
    });
  }
  const free = freeSlots(seating);
  return {
    session: sessionView(session, free.length, parts, now),
    free,
    rows: rows.sort((a, b) => a.number - b.number),
    waiting: (await repository.waiting(tenant, id, MOST_WAITING)).length,
    addOns: { used: [...seats.keys()].filter(isAdded).length, most: policy.addOns.aSession },
  };
}

/** She has come: on the day of her visit, not before. */
export const checkInVisit =
  (parts: Parts): Answering<Calls["checkInVisit"]> =>
  async (input, call) => {
    const outcome = await stepVisit(parts, input, call, (before, step) => {
      const here = takeVisitStep(before, "checkIn", step, {}, input.version);
      if (!here.ok) return here;
      return before.day > dayOf(call.now)
        ? refused("check-in.too-early", { day: before.day })
        : done({ after: here.value });
    });
    return outcome.ok ? done(await visitView(parts, call.tenant, outcome.value, call.now)) : outcome;
  };

export const seen =
  (parts: Parts): Answering<Calls["seen"]> =>
  async (input, call) => {
    const outcome = await stepVisit(parts, input, call, (before, step) => {
      const ended = takeVisitStep(before, "see", step, {}, input.version);
      if (!ended.ok) return ended;
      return done({
        after: ended.value,
        writes: [parts.repository.underWrite(call.tenant, before, "other", call.now)],
      });
    });
    return outcome.ok ? done(await visitView(parts, call.tenant, outcome.value, call.now)) : outcome;
  };
