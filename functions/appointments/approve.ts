import type { Application } from "../../shared/appointments/application";
import type { appointments } from "../../shared/appointments/contract";
import type { Opening } from "../../shared/appointments/model";
import { openingAt, seatsOf } from "../../shared/appointments/openings";
import { quoteFor } from "../../shared/appointments/quotes";
import { takeStep } from "../../shared/appointments/rules";
import { applicationLife } from "../../shared/appointments/states";
import { answerUntil } from "../../shared/appointments/wait-list";
import { done, refused, type Refused, type Result } from "../../shared/kernel/result";
import { addMinutes, instantOf, type Instant } from "../../shared/kernel/time";
import type { Answering, Call, StaffActor } from "../kernel/call";
import { formFor } from "./form-for";
import type { Parts } from "./parts";
import { caseView } from "./show-case";
import { takeStepFor, type Decided } from "./step";
import { withOffer } from "./wait-list-next";

type Spec = (typeof appointments)["calls"]["approve"];
type Code = keyof Spec["refuses"];
type Input = Parameters<Answering<Spec>>[0];

/** Takes the places in the same commit as the step: two nurses on the last seat make one approval and one clear answer. */
export const approve =
  (parts: Parts): Answering<Spec> =>
  async (input, call) => {
    const outcome = await takeStepFor<Code>(
      parts,
      input,
      call,
      (before) => decide(parts, before, input, call),
      (before, decided) => whoTookIt(parts, before, decided, call),
    );
    return outcome.ok ? done(await caseView(parts, outcome.value, call)) : outcome;
  };

async function decide(
  parts: Parts,
  before: Application,
  input: Input,
  call: Call<StaffActor>,
): Promise<Result<Decided, Code>> {
  const { now, tenant } = call;
  const claimed = takeStep(before, "schedule", { now, seen: input.version });
  if (!claimed.ok) return claimed;
  if (before.needsPrenatalOpinion) return refused("opinion.missing");
  const found = await parts.repository.session(input.sessionId, tenant);
  const kind = found && (await parts.hospital.dayKind(tenant, found.session.day));
  if (!found) return refused("seat.unfit", { why: "no-session" });
  if (!kind) return refused("seat.unfit", { why: "calendar-missing" });
  const opening = openingAt(before, found.session, kind, input.lane, input.unit, parts.policy, now);
  if (typeof opening === "string") return refused("seat.unfit", { why: opening });
  const prices = await parts.hospital.priceList(tenant, before.priceVersion);
  const quote = quoteFor(opening.variant, before.fetuses, parts.policy, prices);
  const chosen = await formFor(
    parts,
    before,
    opening.day,
    quote.lines.map(({ item }) => item),
    call,
  );
  if (!chosen.ok) return chosen;
  const room = found.session.lanes.find(({ lane }) => lane === opening.lane)!.room;
  const owedFen = Math.max(0, quote.totalFen - chosen.value.paidFen);
  const booking = { ...opening, place: "ultrasound-triage" as const, room, totalFen: quote.totalFen, owedFen };
  const waiting = before.waiting && withOffer(before.waiting, opening);
  const change = { booking, examFormId: chosen.value.id, waiting, claimedBy: call.actor.displayName.zh };
  const stepped =
    owedFen === 0
      ? takeStep(before, "schedule", { now, seen: input.version }, change)
      : takeStep(
          before,
          "offer",
          { now, seen: input.version },
          {
            ...change,
            offerUntil: waiting ? answerUntil(opening, now, parts.policy) : offerUntil(parts, opening, now),
          },
        );
  if (!stepped.ok) return stepped;
  const holder = { id: before.id, by: call.actor.displayName.zh, at: now };
  return done({
    after: stepped.value,
    note: input.note,
    event: owedFen === 0 ? "application.scheduled" : "application.offered",
    writes: [
      ...parts.repository.seatWrites(true, opening.sessionId, seatsOf(opening), holder, tenant),
      parts.examForms.use(before.personId, chosen.value.id, before.id, tenant),
    ],
  });
}

/** The policy's hours to answer, but always over before the examination begins. */
function offerUntil({ policy }: Parts, opening: Opening, now: Instant): Instant {
  const usual = addMinutes(now, policy.offerHours.hours * 60);
  const latest = addMinutes(instantOf(opening.day, opening.startsAt), -policy.cancelBeforeHours.hours * 60);
  return usual < latest ? usual : latest;
}

async function whoTookIt(
  parts: Parts,
  before: Application,
  decided: Decided,
  call: Call<StaffActor>,
): Promise<Refused<Code> | undefined> {
  const { booking } = decided.after;
  const now = await parts.repository.unread(call.tenant, before.id);
  if (!booking || !now || now.v !== before.v || !applicationLife.can(now.state, "schedule")) return undefined;
  for (const seat of seatsOf(booking)) {
    const taken = await parts.repository.seat(booking.sessionId, seat, call.tenant);
    if (taken) return refused("seat.taken", { by: taken.by, at: taken.at });
  }
  return refused("exam-form.unfit", { why: "used" });
}
