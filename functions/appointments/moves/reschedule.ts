import type { Application } from "../../../shared/appointments/application";
import type { appointments } from "../../../shared/appointments/contract";
import type { ExamForm, Opening } from "../../../shared/appointments/model";
import { choosing, inTimeFor, movedBooking, moveUntil, movesLeft } from "../../../shared/appointments/moving";
import { openingAt } from "../../../shared/appointments/openings";
import { quoteFor } from "../../../shared/appointments/quotes";
import { formFits, takeStep } from "../../../shared/appointments/rules";
import { seatsBut } from "../../../shared/appointments/splitting";
import { done, refused, type Refused, type Result } from "../../../shared/kernel/result";
import type { Answering, Call, PatientActor } from "../../kernel/call";
import type { Parts } from "../parts";
import { ownerView } from "../show";
import { takeStepFor, type Decided } from "../step";
import { formOf, movesFrom, paidOnForm } from "./times";

type Spec = (typeof appointments)["calls"]["reschedule"];
type Code = keyof Spec["refuses"];
type Input = Parameters<Answering<Spec>>[0];

/**
 * Moves an appointment in one commit (row 30): the new seats are taken and the old ones given back, or handed on, together.
 * Whoever loses the race for the new place keeps the old one and sees what is free now.
 */
export const reschedule =
  (parts: Parts): Answering<Spec> =>
  async (input, call) => {
    const outcome = await takeStepFor<Code>(
      parts,
      input,
      call,
      (before) => decide(parts, before, input, call),
      (before, decided) => whatIsFree(parts, before, decided, call),
    );
    return outcome.ok ? done(await ownerView(parts, outcome.value, call)) : outcome;
  };

async function decide(
  parts: Parts,
  before: Application,
  input: Input,
  call: Call<PatientActor>,
): Promise<Result<Decided, Code>> {
  const { policy, repository } = parts;
  const { now, tenant } = call;
  const { booking } = before;
  const possible = takeStep(before, "reschedule", { now, seen: input.version });
  if (!possible.ok) return possible;
  const until = moveUntil(before, policy);
  if (!booking || !until) throw new Error("a fixed appointment without its place");
  if (until <= now) return refused("move.too-late", { until });
  if (movesLeft(before, policy) === 0) return refused("move.too-often", { most: policy.moving.move.most });
  const chosen = await placeFor(parts, before, input, call);
  if (!chosen) return refused("time.unfit");
  const { opening, room } = chosen;
  const [prices, form] = await Promise.all([
    parts.hospital.priceList(tenant, before.priceVersion),
    formOf(parts, before, tenant),
  ]);
  const quote = quoteFor(opening.variant, before.fetuses, policy, prices);
  if (quote.totalFen !== input.agreedFen) return refused("move.price-differs", { totalFen: quote.totalFen });
  const after = movedBooking(booking, opening, room, quote.totalFen, paidOnForm(before, form));
  const moreFen = after.owedFen - booking.owedFen;
  if (booking.paidBy && moreFen > 0) return refused("move.costs-more", { moreFen });
  const items = quote.lines.map(({ item }) => item);
  const unfit = form && formUnfit(form, opening, items);
  if (unfit) return refused("move.form-unfit", { why: unfit });
  const moved = takeStep(
    before,
    "reschedule",
    { now, seen: input.version },
    {
      booking: after,
      variants: [...new Set([...before.variants, opening.variant])],
      moves: (before.moves ?? 0) + 1,
    },
  );
  if (!moved.ok) return moved;
  const holder = { id: before.id, by: "", at: now };
  return done({
    after: moved.value,
    reason: "moved",
    event: "application.moved",
    givesPlace: true,
    kept: after,
    writes: seatsBut(after, booking).flatMap(({ sessionId, seats }) =>
      repository.seatWrites(true, sessionId, seats, holder, tenant),
    ),
  });
}

/** The place that she chose, where it is one for her: in her window, with time to get there, and another than her own. */
async function placeFor(
  { repository, hospital, policy }: Parts,
  before: Application,
  { sessionId, lane, unit }: Input,
  { now, tenant }: Call<PatientActor>,
): Promise<{ opening: Opening; room: string } | undefined> {
  const { booking } = before;
  if (booking?.sessionId === sessionId && booking.lane === lane && booking.unit === unit) return undefined;
  const found = await repository.session(sessionId, tenant);
  const kind = found && (await hospital.dayKind(tenant, found.session.day));
  if (!found || !kind) return undefined;
  const opening = openingAt(choosing(before), found.session, kind, lane, unit, policy, now);
  if (typeof opening === "string" || !inTimeFor(opening, before, now, policy)) return undefined;
  return { opening, room: found.session.lanes.find((row) => row.lane === lane)!.room };
}

/** Is the clinic form of this appointment good on the new day, too (D1-06)? */
function formUnfit(
  form: ExamForm,
  { day }: Opening,
  items: readonly string[],
): Exclude<ReturnType<typeof formFits>, "fits"> | undefined {
  // An abnormal referral was examined as such before the move: it is no reason against another time.
  const fits = formFits({ ...form, abnormalReferral: false }, day, items, false);
  return fits === "fits" ? undefined : fits;
}

/** The new place was taken by somebody else in that moment: what is free around that day now. */
async function whatIsFree(
  parts: Parts,
  before: Application,
  decided: Decided,
  call: Call<PatientActor>,
): Promise<Refused<Code> | undefined> {
  const now = await parts.repository.unread(call.tenant, before.id);
  const wished = decided.after.booking;
  if (!wished || now?.v !== before.v) return undefined;
  const { days } = await movesFrom(parts, before, wished.day, call);
  return refused("time.taken", { days });
}
