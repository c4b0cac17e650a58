import type { Application } from "../../../shared/appointments/application";
import { turnOf } from "../../../shared/appointments/day-rules";
import { startOf } from "../../../shared/appointments/paying";
import { quoteFor, unitsFor } from "../../../shared/appointments/quotes";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { dayOf } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";
import { addOnLeft } from "./add-on";
import { atDesk, deskFit, type AtDesk, type DeskCall } from "./at-desk";
import { deskApplication, deskPrice } from "./desk-application";
import { madeBefore, makeAtDesk, ticketOf, whyNot } from "./make-at-desk";
import { waitsElsewhere } from "./make-way";
import { addOnToday, freeToday, type PlaceToday } from "./place-today";

type Spec = (typeof sessions)["calls"]["takeNumber"];
type Input = Parameters<Answering<Spec>>[0];
/** Others take numbers and places at the same moment: each lost try has made somebody else's succeed. */
const MOST_TRIES = 80;
/** Whatever the day, an examination without an appointment is the special-need pair (D1-14). */
const VARIANT = "special-need";

/**
 * A clinic's form becomes a number for today: a free run of units, or an audited place above the capacity (D1-12, D1-13).
 * An urgent one never waits: what she has applied for or was given for another time makes way for it.
 */
export const takeNumber =
  (parts: Parts): Answering<Spec> =>
  async (input, call) => {
    const { tenant, now } = call;
    const earlier = await madeBefore(parts, input.id, call);
    if (earlier) return earlier;
    const found = await atDesk(parts, input, call);
    if (!found.ok) return found;
    const who = found.value;
    const prices = await parts.hospital.priceList(tenant);
    const { consent } = input;
    if (consent.is === "later" && !input.urgent) return refused("consent.needed");
    if (consent.is === "agreed" && consent.priceVersion !== prices.version)
      return refused("price.changed", { priceVersion: prices.version });
    const fit = deskFit(who.form, who.used && !input.urgent, dayOf(now), ["system-ultrasound"]);
    if (fit !== "fits") return refused("exam-form.unfit", { why: fit });
    const quote = quoteFor(VARIANT, input.fetuses, parts.policy, prices);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const instead = input.urgent ? await waitsElsewhere(parts, input.personId, call) : undefined;
      const unable = await whyNot(parts, input, tenant, instead);
      if (unable) return (await madeBefore(parts, input.id, call)) ?? unable;
      const place = await placeNow(parts, input, call);
      if (!place.ok) return place;
      const booking = { ...place.value, ...deskPrice(quote, who) };
      const accountId = (await parts.people.accountOf(tenant, input.personId)) ?? input.personId;
      const what = { ...input, accountId, variant: VARIANT, priceVersion: prices.version, booking } as const;
      const application = deskApplication({ ...what, state: "checked-in" }, who, call);
      const made = await number(parts, { application, instead }, input, who, call);
      if (made) return done(await ticketOf(parts, made, call));
    }
    throw new Error("a number could not be given");
  };

/** With the next number of the day; undefined where somebody else took it, or the place. */
async function number(
  parts: Parts,
  { application, instead }: { readonly application: Application; readonly instead?: Application },
  { urgent, consent, addOn }: Input,
  who: AtDesk,
  call: DeskCall,
) {
  const { now, tenant, actor } = call;
  const day = dayOf(now);
  const booking = application.booking!;
  const next = await parts.day.nextNumber(day, tenant);
  const { turn } = turnOf({ startsAt: startOf(booking), now, number: next.number, urgent }, parts.policy.day);
  const above = booking.lane === "extra" && addOn ? { addOn: { reason: addOn.reason, by: actor.displayName.zh } } : {};
  const after = {
    ...application,
    temporary: true,
    ...above,
    ...(consent.is === "later" ? { consentDue: true } : {}),
    attendance: { number: next.number, day, checkedInAt: now, turn, late: false, calls: 0 },
  };
  const note = [above.addOn?.reason, consent.is === "later" ? consent.reason : undefined].filter(Boolean).join(" · ");
  const event = "application.checked-in" as const;
  const reason = above.addOn ? "add-on" : "walk-in";
  const what = { application: after, event, reason, note, writes: [next.write], instead };
  const made = await makeAtDesk(parts, what, who, call);
  return made ? after : undefined;
}

async function placeNow(
  parts: Parts,
  { fetuses, addOn, urgent }: Input,
  { now, tenant }: DeskCall,
): Promise<Result<PlaceToday, "place.none">> {
  const { day: policy } = parts.policy;
  const today = dayOf(now);
  const listed = await parts.day.sessions(today, tenant);
  const seen = await Promise.all(listed.map(({ id }) => parts.repository.session(id, tenant)));
  const worked = seen.filter((one) => one !== undefined);
  const wanted = { variant: VARIANT, units: unitsFor(VARIANT, fetuses, parts.policy) } as const;
  const free = freeToday(worked, wanted, now);
  if (free) return done(free);
  const above = addOnToday(worked, { ...wanted, urgent }, now, policy);
  if (addOn && above) return done(above);
  const rows = await parts.day.everybody(today, tenant);
  const left = listed.filter(({ id }) => above?.sessionId === id).map(({ id }) => addOnLeft(id, rows, policy));
  return refused("place.none", { addOnLeft: Math.max(left[0] ?? 0, urgent && above ? 1 : 0) });
}
