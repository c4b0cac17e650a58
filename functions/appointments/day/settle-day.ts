import { settledAt } from "../../../shared/appointments/day-rules";
import type { DayPolicy } from "../../../shared/appointments/day-policy";
import type { DayRow } from "../../../shared/appointments/day-row";
import { takeStep } from "../../../shared/appointments/rules";
import { addDays, addMinutes, dayOf, type Day, type Instant } from "../../../shared/kernel/time";
import { conductWrites } from "../conduct";
import type { Parts } from "../parts";
import { commitByHospital } from "../step-by-hospital";
import { givesSecond } from "./second-visit";

const MINUTE_MS = 60_000;
/** Looked at every minute for a while, then hourly for a day: a job that did not run is made up for. */
const OFTEN_MINUTES = 15;
const DAY_MINUTES = 24 * 60;

type Half = { readonly day: Day; readonly half: "am" | "pm" };

/** Which half days are to be settled in this minute: their sessions are over, and the grace after them. */
export function halvesDue(now: Instant, policy: Pick<DayPolicy, "settleAt">): Half[] {
  const today = dayOf(now);
  return [addDays(today, -1), today].flatMap((day) =>
    (["am", "pm"] as const).flatMap((half) => {
      const from = addMinutes(settledAt(day, half, policy), policy.settleAt.graceMinutes);
      const since = Math.floor((Date.parse(now) - Date.parse(from)) / MINUTE_MS);
      const due = since >= 0 && since < DAY_MINUTES && (since < OFTEN_MINUTES || since % 60 === 0);
      return due ? [{ day, half }] : [];
    }),
  );
}

/** Who had a place in a session that is over and did not come is written down as missed, once; her seat stays as history. */
export async function settleDay(parts: Parts, tenant: string): Promise<number> {
  const now = parts.clock.now();
  let missed = 0;
  for (const { day, half } of halvesDue(now, parts.policy.day)) {
    const rows = await parts.day.everybody(day, tenant);
    const absent = rows.filter(({ state, sessionId }) => state === "scheduled" && sessionId.endsWith(`#${half}`));
    for (const row of absent) if (await miss(parts, row, tenant, now)) missed++;
  }
  return missed;
}

async function miss(parts: Parts, { id, day, sessionId }: DayRow, tenant: string, now: Instant): Promise<boolean> {
  const before = await parts.repository.unread(tenant, id);
  if (before?.state !== "scheduled" || before.booking?.day !== day || before.booking.sessionId !== sessionId)
    return false;
  const stepped = takeStep(before, "miss", { now });
  if (!stepped.ok) return false;
  const writes = conductWrites("missed", before, now, tenant);
  const second = givesSecond(before);
  const after = { ...stepped.value, booking: second.kept ?? before.booking };
  return commitByHospital(parts, before, { after, event: "application.no-show", writes, ...second }, tenant);
}
