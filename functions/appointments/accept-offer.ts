import type { Application } from "../../shared/appointments/application";
import type { appointments } from "../../shared/appointments/contract";
import { keptWhilePaying } from "../../shared/appointments/paying";
import { takeStep } from "../../shared/appointments/rules";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { Answering, Call, PatientActor } from "../kernel/call";
import type { Parts } from "./parts";
import { ownerView } from "./show";
import { takeStepFor, type Decided } from "./step";

type Spec = (typeof appointments)["calls"]["acceptOffer"];
type Input = Parameters<Answering<Spec>>[0];

/** Paying at the desk fixes the appointment now; paying online keeps the place for some minutes, until the money is here. */
export const acceptOffer =
  (parts: Parts): Answering<Spec> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => decide(parts, before, input, call));
    return outcome.ok ? done(await ownerView(parts, outcome.value, call)) : outcome;
  };

function decide(
  parts: Parts,
  before: Application,
  { version, payment }: Input,
  { now }: Call<PatientActor>,
): Result<Decided, keyof Spec["refuses"]> {
  const { booking, offerUntil } = before;
  if (before.state === "offered" && offerUntil !== undefined && offerUntil <= now)
    return refused("offer.expired", { offerUntil });
  const accepted = takeStep(before, "accept", { now, seen: version }, { displaced: undefined });
  if (!accepted.ok) return accepted;
  if (!booking) throw new Error("an offer without its place");
  const chosen = booking.paidBy ? booking : { ...booking, payment };
  // Whoever has paid for the time that was taken from her pays nothing again.
  if (payment === "online" && booking.owedFen > 0 && !booking.paidBy) {
    const until = keptWhilePaying(booking, now, parts.paying.minutes, parts.policy);
    return done({ after: { ...accepted.value, booking: chosen, offerUntil: until }, reason: payment });
  }
  const scheduled = takeStep(accepted.value, "confirm", { now }, { booking: chosen, offerUntil: undefined });
  if (!scheduled.ok) return scheduled;
  return done({ after: { ...scheduled.value, v: before.v + 1 }, reason: payment, event: "application.scheduled" });
}
