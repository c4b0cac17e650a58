import { createHash } from "node:crypto";
import type { App } from "../../functions/app";
import type { Write } from "../../functions/kernel/table/table";
import { dueWrites } from "../../functions/outpatient/due-writes";
import { hashes } from "../../functions/outpatient/hashes";
import { partsOf } from "../../functions/outpatient/parts";
import { dayKind } from "../../shared/hospital/calendar";
import { workingCalendar } from "../../shared/hospital/data/calendar";
import { doctors } from "../../shared/hospital/data/doctors";
import { priceListOn, priceLists } from "../../shared/hospital/data/price-lists";
import {
  addDays,
  addMinutes,
  dayOf,
  daysFrom,
  instantOf,
  weekdayOf,
  type Day,
  type Instant,
} from "../../shared/kernel/time";
import { commitmentOf } from "../../shared/outpatient/draw";
import { priceCodeFor } from "../../shared/outpatient/fees";
import type { ClinicSession } from "../../shared/outpatient/model";
import { outpatientPolicy } from "../../shared/outpatient/policy";
import { clinicIdOf, releaseOf, rushView, shardsFor } from "../../shared/outpatient/rules";
import { clinicTemplates, drawn, HALVES, type ClinicTemplate } from "./data/clinics";

/** Two weeks that can be booked, and one that is not released yet. */
const DAYS = 21;

/** The sessions of outpatient doctors on working days. */
export function clinicsFrom(today: Day): ClinicSession[] {
  return daysFrom(today, addDays(today, DAYS - 1)).flatMap((day) => {
    const kind = dayKind(workingCalendar, day);
    if (!kind.ok || kind.value === "weekend" || kind.value === "holiday") return [];
    return clinicTemplates.flatMap((template) => sessionsOn(template, day));
  });
}

function sessionsOn({ doctorId, mornings, afternoons, slots, slotMinutes }: ClinicTemplate, day: Day): ClinicSession[] {
  const doctor = doctors.find(({ id }) => id === doctorId)!;
  const prices = priceListOn(priceLists, day);
  if (!prices.ok) return [];
  const priceCode = priceCodeFor(doctor.title.zh);
  const fen = prices.value.lines.find(({ code }) => code === priceCode)!.fen;
  const days = { am: mornings, pm: afternoons };
  return (["am", "pm"] as const)
    .filter((half) => days[half].includes(weekdayOf(day)))
    .map((half) => ({
      id: clinicIdOf(doctorId, day, half),
      v: 1,
      departmentId: doctor.departmentId,
      doctorId,
      day,
      half,
      startsAt: HALVES[half],
      slotMinutes,
      slots,
      priceCode,
      fen,
      releaseAt: releaseOf(day, outpatientPolicy),
    }));
}

/** Everything of outpatient booking that a fresh hospital has: sessions, what falls due, and one draw. */
export function clinicWrites(app: App, tenant: string, now: Instant): Write[] {
  const parts = partsOf(app.parts.outpatient);
  const today = dayOf(now);
  const sessions = clinicsFrom(today);
  const chosen = sessions.find(
    ({ doctorId, day }) => doctorId === drawn.doctorId && day >= addDays(today, drawn.afterDays),
  );
  return sessions.flatMap((session) => {
    const given = session.id === chosen?.id ? byDraw(session, today) : session;
    const writes = [...parts.repository.sessionWrites(tenant, given), ...dueWrites(parts, tenant, given, now)];
    if (!given.rush) return writes;
    const { drawAt } = rushView(given.rush, outpatientPolicy);
    return [
      ...writes,
      parts.draws.seedWrite(tenant, given.id, seedOf(given)),
      parts.repository.dueWrite(tenant, drawAt, "draw", given.id),
    ];
  });
}

/** The demonstration's draw is the same on every seeding; a real one takes its seed from the random port. */
const seedOf = ({ id }: ClinicSession): string => createHash("sha256").update(`demonstration/${id}`).digest("hex");

function byDraw(session: ClinicSession, today: Day): ClinicSession {
  const opensAt = instantOf(addDays(today, 1), drawn.opensAt);
  const closesAt = addMinutes(opensAt, drawn.minutes);
  const shards = shardsFor(drawn.expected, outpatientPolicy);
  const rush = { opensAt, closesAt, shards, commitment: commitmentOf(hashes, seedOf(session)) };
  return { ...session, releaseAt: rushView(rush, outpatientPolicy).drawAt, rush };
}
