import type { Application } from "../../shared/appointments/application";
import type { appointments } from "../../shared/appointments/contract";
import { heldIn, worked } from "../../shared/appointments/displacing";
import type { Booking, EchoPlace, Opening } from "../../shared/appointments/model";
import { openingAt } from "../../shared/appointments/openings";
import { quoteFor } from "../../shared/appointments/quotes";
import { takeStep } from "../../shared/appointments/rules";
import { echoAt, placesOf } from "../../shared/appointments/splitting";
import { applicationLife } from "../../shared/appointments/states";
import { splitOn } from "../../shared/appointments/two-visits";
import { answerUntil } from "../../shared/appointments/wait-list";
import { plausibleDueDay } from "../../shared/appointments/windows";
import { done, refused, type Refused, type Result } from "../../shared/kernel/result";
import { addMinutes, dayOf, instantOf, type Instant } from "../../shared/kernel/time";
import type { Answering, Call, StaffActor } from "../kernel/call";
import { formFor } from "./form-for";
import type { Parts } from "./parts";
import { caseView } from "./show-case";
import { takeStepFor, type Decided } from "./step";
import { withOffer } from "./wait-list-next";

type Spec = (typeof appointments)["calls"]["approve"];
type Code = keyof Spec["refuses"];
type Input = Parameters<Answering<Spec>>[0];
type ByDesk = Call<StaffActor>;

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

async function decide(parts: Parts, listed: Application, input: Input, call: ByDesk): Promise<Result<Decided, Code>> {
  const { now, tenant } = call;
  const step = { now, seen: input.version };
  const claimed = takeStep(listed, "schedule", step);
  if (!claimed.ok) return claimed;
  if (listed.needsPrenatalOpinion) return refused("opinion.missing");
  // Windows are judged by the due date that the reviewer confirms here.
  const before = { ...listed, dueOn: input.dueOn ?? listed.dueOn };
  if (input.dueOn && !plausibleDueDay(input.dueOn, dayOf(now), parts.policy))
    return refused("due-date.implausible", { dueOn: input.dueOn });
  const placed = await placeFor(parts, before, input, call);
  if (!placed.ok) return placed;
  const { opening, room, echo } = placed.value;
  const prices = await parts.hospital.priceList(tenant, before.priceVersion);
  const quote = quoteFor(opening.variant, before.fetuses, parts.policy, prices);
  const items = quote.lines.map(({ item }) => item);
  const chosen = await formFor(parts, before, [opening.day, echo?.day ?? ""].sort().pop()!, items, call);
  if (!chosen.ok) return chosen;
  const owedFen = Math.max(0, quote.totalFen - chosen.value.paidFen);
  const booking: Booking = {
    ...opening,
    place: "ultrasound-triage",
    room,
    totalFen: quote.totalFen,
    owedFen,
    ...(echo ? { echo } : {}),
  };
  const waiting = before.waiting && withOffer(before.waiting, opening);
  const claimedBy = call.actor.displayName.zh;
  const change = { dueOn: before.dueOn, booking, examFormId: chosen.value.id, waiting, claimedBy };
  const first = echo && echo.day < opening.day ? echo : opening;
  const until = waiting ? answerUntil(first, now, parts.policy) : offerUntil(parts, first, now);
  const stepped =
    owedFen === 0
      ? takeStep(before, "schedule", step, change)
      : takeStep(before, "offer", step, { ...change, offerUntil: until });
  if (!stepped.ok) return stepped;
  const holder = { id: before.id, by: claimedBy, at: now };
  return done({
    after: stepped.value,
    note: input.note,
    event: owedFen === 0 ? "application.scheduled" : "application.offered",
    writes: [
      ...placesOf(booking).flatMap(({ sessionId, seats }) =>
        parts.repository.seatWrites(true, sessionId, seats, holder, tenant),
      ),
      parts.examForms.use(before.personId, chosen.value.id, before.id, tenant),
    ],
  });
}

type Placed = { readonly opening: Opening; readonly room: string; readonly echo?: EchoPlace };

/** The chosen time, and the second one where the pair needs two visits (D1-14): never one without the other. */
async function placeFor(
  { repository, hospital, policy }: Parts,
  before: Application,
  input: Input,
  { now, tenant }: ByDesk,
): Promise<Result<Placed, Code>> {
  const found = await repository.session(input.sessionId, tenant);
  const kind = found && (await hospital.dayKind(tenant, found.session.day));
  if (!found) return refused("seat.unfit", { why: "no-session" });
  if (!kind) return refused("seat.unfit", { why: "calendar-missing" });
  const opening = openingAt(before, found.session, kind, input.lane, input.unit, policy, now, true);
  if (typeof opening === "string") return refused("seat.unfit", { why: opening });
  const room = found.session.lanes.find(({ lane }) => lane === opening.lane)!.room;
  const split = splitOn(before, opening.day, opening.variant, policy);
  if (!split) return done({ opening, room });
  const { echo: wish } = input;
  if (!wish) return refused("echo.needed", split);
  const second = await repository.session(wish.sessionId, tenant);
  if (!second) return refused("seat.unfit", { why: "no-session" });
  const echo = echoAt(before, second.session, wish.lane, wish.unit, policy, now);
  return typeof echo === "string" ? refused("seat.unfit", { why: echo }) : done({ opening, room, echo });
}

/** The policy's hours to answer, but always over before the examination begins. */
function offerUntil({ policy }: Parts, opening: Pick<Opening, "day" | "startsAt">, now: Instant): Instant {
  const usual = addMinutes(now, policy.offerHours.hours * 60);
  const latest = addMinutes(instantOf(opening.day, opening.startsAt), -policy.cancelBeforeHours.hours * 60);
  return usual < latest ? usual : latest;
}

async function whoTookIt(
  parts: Parts,
  before: Application,
  decided: Decided,
  call: ByDesk,
): Promise<Refused<Code> | undefined> {
  const { booking } = decided.after;
  const now = await parts.repository.unread(call.tenant, before.id);
  if (!booking || !now || now.v !== before.v || !applicationLife.can(now.state, "schedule")) return undefined;
  for (const { sessionId, seats } of placesOf(booking)) {
    const head = await parts.repository.sessionHead(sessionId, call.tenant);
    if (!head || !worked(head.session, heldIn(decided.after, sessionId)!))
      return refused("seat.unfit", { why: "no-session" });
    for (const seat of seats) {
      const taken = await parts.repository.seat(sessionId, seat, call.tenant);
      if (taken) return refused("seat.taken", { by: taken.by, at: taken.at });
    }
  }
  return refused("exam-form.unfit", { why: "used" });
}
