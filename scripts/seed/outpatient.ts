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
import { addDays, addMinutes, dayOf, daysFrom, instantOf, type Day, type Instant } from "../../shared/kernel/time";
import { commitmentOf } from "../../shared/outpatient/draw";
import { priceCodeFor } from "../../shared/outpatient/fees";
import type { ClinicSession } from "../../shared/outpatient/model";
import { outpatientPolicy } from "../../shared/outpatient/policy";
import { opensOn, sessionBy, type ClinicPattern } from "../../shared/outpatient/patterns";
import { rushView, shardsFor } from "../../shared/outpatient/rules";
import { clinicTemplates, drawn, HALVES } from "./data/clinics";

/** The weekly patterns of outpatient doctors, from today on. */
export const patternsFrom = (today: Day): ClinicPattern[] =>
  clinicTemplates.flatMap(({ doctorId, mornings, afternoons, slots, slotMinutes }) => {
    const { departmentId, title } = doctors.find(({ id }) => id === doctorId)!;
    const common = { v: 1, departmentId, doctorId, slotMinutes, slots, priceCode: priceCodeFor(title.zh), from: today };
    const days = { am: mornings, pm: afternoons };
    return (["am", "pm"] as const).flatMap((half) =>
      days[half].map((weekday) => ({ ...common, weekday, half, startsAt: HALVES[half] })),
    );
  });

const lastPlanned = (today: Day): Day => addDays(today, outpatientPolicy.plan.aheadDays - 1);

/** The sessions of outpatient doctors on the days that are planned ahead. */
export function clinicsFrom(today: Day): ClinicSession[] {
  const patterns = patternsFrom(today);
  return daysFrom(today, lastPlanned(today)).flatMap((day) => {
    const [kind, prices] = [dayKind(workingCalendar, day), priceListOn(priceLists, day)];
    if (!kind.ok || !prices.ok) return [];
    const fenOf = (wanted: string) => prices.value.lines.find(({ code }) => code === wanted)!.fen;
    return patterns
      .filter((pattern) => opensOn(pattern, day, kind.value))
      .map((pattern) => sessionBy(pattern, day, fenOf(pattern.priceCode), outpatientPolicy));
  });
}

/** Everything of outpatient booking that a fresh hospital has: patterns, sessions, what falls due, and one draw. */
export function clinicWrites(app: App, tenant: string, now: Instant): Write[] {
  const parts = partsOf(app.parts.outpatient);
  const today = dayOf(now);
  const sessions = clinicsFrom(today);
  const chosen = sessions.find(
    ({ doctorId, day }) => doctorId === drawn.doctorId && day >= addDays(today, drawn.afterDays),
  );
  const writes = sessions.flatMap((session) => {
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
  return [
    ...writes,
    ...patternsFrom(today).map((pattern) => parts.patterns.patternWrite(tenant, pattern)),
    parts.patterns.plannedWrite(tenant, lastPlanned(today), undefined),
  ];
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
