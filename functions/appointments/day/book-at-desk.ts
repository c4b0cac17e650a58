import type { Opening } from "../../../shared/appointments/model";
import { seatsOf } from "../../../shared/appointments/openings";
import { quoteFor } from "../../../shared/appointments/quotes";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused, type Refused } from "../../../shared/kernel/result";
import { instantOf } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";
import { atDesk, deskFit } from "./at-desk";
import { deskApplication, deskPrice } from "./desk-application";
import { openingAtDesk, weekAtDesk, type Wanted } from "./desk-openings";
import { madeBefore, makeAtDesk, ticketOf, whyNot } from "./make-at-desk";

type Calls = (typeof sessions)["calls"];

export const deskOpenings =
  (parts: Parts): Answering<Calls["deskOpenings"]> =>
  async (input, call) => {
    const found = await atDesk(parts, input, call);
    if (!found.ok) return found;
    const { form, used, dueOn } = found.value;
    const fit = deskFit(form, used, input.from, ["system-ultrasound"]);
    if (fit !== "fits") return refused("exam-form.unfit", { why: fit });
    const prices = await parts.hospital.priceList(call.tenant);
    const week = await weekAtDesk(parts, wantedBy(input.fetuses, found.value), input.from, prices, call);
    return done({ ...week, dueOn, priceVersion: prices.version });
  };

/** An abnormal referral is examined as special need whatever the day (D1-14). */
const wantedBy = (
  fetuses: number,
  { dueOn, form }: { dueOn: string; form: { abnormalReferral: boolean } },
): Wanted => ({
  dueOn,
  fetuses,
  ...(form.abnormalReferral ? { variant: "special-need" as const } : {}),
});

/** Fixed at once: she stands at the desk with her form and has agreed; the same seats and guards as for everybody (D1-05). */
export const bookAtDesk =
  (parts: Parts): Answering<Calls["bookAtDesk"]> =>
  async (input, call) => {
    const { tenant, now } = call;
    const earlier = await madeBefore(parts, input.id, call);
    if (earlier) return earlier;
    const found = await atDesk(parts, input, call);
    if (!found.ok) return found;
    const who = found.value;
    const seen = await parts.repository.session(input.sessionId, tenant);
    if (!seen) return refused("seat.unfit", { why: "no-session" });
    const kind = await parts.hospital.dayKind(tenant, seen.session.day);
    const opening = openingAtDesk(parts, wantedBy(input.fetuses, who), seen.session, kind, input, now);
    if (typeof opening === "string") return refused("seat.unfit", { why: opening });
    const prices = await parts.hospital.priceList(tenant);
    const { agreement } = input;
    if (agreement.priceVersion !== prices.version || agreement.variant !== opening.variant)
      return refused("price.changed", { priceVersion: prices.version });
    const quote = quoteFor(opening.variant, input.fetuses, parts.policy, prices);
    const items = quote.lines.map(({ item }) => item);
    const fit = deskFit(who.form, who.used, opening.day, items);
    if (fit !== "fits") return refused("exam-form.unfit", { why: fit });
    const unable = await whyNot(parts, input, tenant);
    if (unable) return unable;
    const accountId = (await parts.people.accountOf(tenant, input.personId)) ?? input.personId;
    const booking = { ...opening, ...deskPrice(quote, who) };
    const what = { ...input, accountId, variant: opening.variant, priceVersion: prices.version, booking };
    const application = {
      ...deskApplication({ ...what, state: "scheduled" }, who, call),
      ...(who.form.abnormalReferral ? { temporary: true } : {}),
    };
    const made = { application, event: "application.scheduled" as const, reason: "at-desk", note: input.note };
    if (await makeAtDesk(parts, made, who, call)) return done(await ticketOf(parts, application, call));
    const again = (await madeBefore(parts, input.id, call)) ?? (await whyNot(parts, input, tenant));
    return again ?? (await whoHasIt(parts, opening, tenant)) ?? refused("seat.unfit", { why: "no-session" });
  };

/** Who was first on one of these seats. */
export async function whoHasIt(
  { repository }: Parts,
  opening: Pick<Opening, "sessionId" | "lane" | "unit" | "units" | "day" | "startsAt">,
  tenant: string,
): Promise<Refused<"seat.taken"> | undefined> {
  for (const seat of seatsOf(opening)) {
    const taken = await repository.seat(opening.sessionId, seat, tenant);
    if (taken) return refused("seat.taken", { by: taken.by, at: taken.at || instantOf(opening.day, opening.startsAt) });
  }
  return undefined;
}
