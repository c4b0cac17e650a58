import type { Consultation } from "../../shared/consultations/model";
import { changed, takeStep } from "../../shared/consultations/rules";
import { duesOf } from "../../shared/consultations/clocks";
import { addMinutes, clockOf, dayOf, type Instant } from "../../shared/kernel/time";
import type { DueKind } from "./keys";
import type { Parts } from "./parts";
import type { Due } from "./repository";
import { notice } from "./say";
import { byHospital, stepByHospital, type Decided } from "./step";

export type Watching = Pick<Parts, "repository" | "policy" | "ids" | "clock" | "log">;
type Watched = { readonly [kind in DueKind]: number };

/**
 * The job of every minute: a fee that was not paid, a request that nobody accepted, the warning before the end, the end
 * itself, a dispute that nobody decided in time. Each is a step like anybody else's: two copies at once change nothing (N8).
 */
export async function watchConsultations(parts: Watching, tenant: string): Promise<Watched> {
  const now = parts.clock.now();
  const count = { pay: 0, accept: 0, warn: 0, end: 0, dispute: 0 };
  for (const due of await parts.repository.due(tenant, now))
    if (await takeDue(parts, tenant, due, now)) count[due.kind]++;
  return count;
}

async function takeDue(parts: Watching, tenant: string, due: Due, now: Instant): Promise<boolean> {
  const { repository, policy } = parts;
  const at = due.sk.slice(0, due.sk.indexOf("#"));
  const isDue = (found: Consultation) => duesOf(found, policy).some((one) => one.kind === due.kind && one.at === at);
  const after = await stepByHospital(parts, tenant, due.id, (before) =>
    isDue(before) ? ON_TIME[due.kind](before, now, policy) : undefined,
  );
  if (after && due.kind !== "dispute") return true;
  // A dispute stays in its list, and she is told; its row here has done its work, as has one that went another way.
  if (after) parts.log({ event: "dispute.overdue", consultation: due.id });
  await repository.commit([repository.undueWrite(tenant, at, due.kind, due.id)]);
  return after !== undefined;
}

type OnTime = (before: Consultation, now: Instant, policy: Parts["policy"]) => Decided | undefined;

const ending = (at: Instant, because: string) => ({ endedAt: at, endedBecause: because });

/** What the hospital does by itself when its time has come; undefined: it went another way meanwhile. */
const ON_TIME: { readonly [kind in DueKind]: OnTime } = {
  pay(before, now) {
    const step = byHospital("expire", before.v + 1, now, "not-paid");
    const taken = takeStep(before, "expire", step, ending(now, "not-paid-in-time"));
    return taken.ok ? { after: taken.value, event: "consultation.not-paid", says: [notice("not-paid")] } : undefined;
  },
  accept(before, now) {
    const step = byHospital("time-out", before.v + 1, now, "nobody-accepted");
    const taken = takeStep(before, "timeOut", step, ending(now, "nobody-accepted"));
    return taken.ok ? { after: taken.value, event: "consultation.timed-out", says: [notice("timed-out")] } : undefined;
  },
  warn(before, now) {
    const { endsAt = now } = before;
    const line = { ...byHospital("warn", before.v + 1, now, "ending-soon"), to: before.state };
    return {
      after: changed(before, line, { warnedAt: now }),
      event: "consultation.ending-soon",
      facts: { until: `${dayOf(endsAt)} ${clockOf(endsAt)}` },
      says: [notice("ending-soon", { until: endsAt })],
    };
  },
  end(before, now) {
    const answered = before.state === "in-progress";
    const because = answered ? "time" : "no-answer";
    const step = byHospital(answered ? "end" : "lapse", before.v + 1, now, because);
    const taken = takeStep(before, answered ? "end" : "lapse", step, ending(now, because));
    if (!taken.ok) return undefined;
    return answered
      ? {
          after: taken.value,
          event: "consultation.ended",
          facts: { because },
          says: [notice("ended", { reason: because })],
        }
      : { after: taken.value, event: "consultation.unanswered", says: [notice("unanswered")] };
  },
  dispute(before, now, policy) {
    const line = { ...byHospital("dispute-overdue", before.v + 1, now, "dispute-overdue"), to: before.state };
    const until = addMinutes(now, policy.dispute.callHours * 60);
    return {
      after: changed(before, line, { dispute: { ...before.dispute!, lateToldAt: now } }),
      event: "consultation.dispute-late",
      facts: { dispute: "open", until },
    };
  },
};
