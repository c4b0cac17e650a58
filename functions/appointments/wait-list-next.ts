import type { Application } from "../../shared/appointments/application";
import type { Id } from "../../shared/kernel/ids";
import type { Freed } from "../../shared/appointments/splitting";
import type { Booking, Opening } from "../../shared/appointments/model";
import { quoteFor, unitsFor, variantOn } from "../../shared/appointments/quotes";
import { formFits, takeStep } from "../../shared/appointments/rules";
import { joinedWith } from "../../shared/appointments/joined";
import { dayUnfit, type Taken } from "../../shared/appointments/openings";
import { answerUntil, offerable, placeName, type Entry } from "../../shared/appointments/wait-list";
import type { DayKind } from "../../shared/hospital/model";
import type { Instant } from "../../shared/kernel/time";
import { chooseForm } from "./exam-forms";
import type { Parts } from "./parts";
import type { QueueRow } from "./repository";

/** Entries looked at in one read: the first that fits is nearly always among them. */
const PAGE = 25;

/** The next one and her application once the place is offered to her. */
export type Next = { readonly row: QueueRow; readonly after: Application; readonly booking: Booking };

type Known = { readonly wary: boolean; readonly served: ReadonlySet<Id>; readonly claimed: ReadonlySet<string> };

/**
 * The first entry in the published order to whom this place, a part of it, or it and what is free beside it can be offered
 * (S9): one read of the list, and one of the session where somebody needs a longer time than this place is. `wary`: a try
 * before this one was lost, so that her clinic form is looked up anew. `served`: who gets another place in the same commit;
 * `claimed`: seats ("session/seat") that the commit takes already.
 */
export async function nextInLine(
  parts: Parts,
  tenant: string,
  freed: Freed,
  now: Instant,
  { wary, served, claimed }: Known,
): Promise<Next | undefined> {
  const kind = await parts.hospital.dayKind(tenant, freed.day);
  if (!kind) return undefined;
  const place = { freed, kind, now, wary, beside: besideOf(parts, tenant, freed, claimed) };
  let cursor: string | undefined;
  do {
    // Whoever's last day is before this one cannot have it: the list is read from that day on.
    const page = await parts.repository.queue("wait", tenant, PAGE, { cursor, from: freed.day });
    for (const row of page.rows) {
      const next = served.has(row.application.id) ? undefined : await offerTo(parts, tenant, row, place);
      if (next) return next;
    }
    cursor = page.cursor;
  } while (cursor);
  return undefined;
}

type Place = {
  readonly freed: Freed;
  readonly kind: DayKind;
  readonly now: Instant;
  readonly wary: boolean;
  /** The place joined with what is free beside it, for an examination of so many units. */
  readonly beside: (units: number) => Promise<Freed>;
};

/** The session is read once, and only when somebody needs more than the place has. */
function besideOf({ repository }: Parts, tenant: string, freed: Freed, claimed: ReadonlySet<string>): Place["beside"] {
  let read: ReturnType<typeof repository.session> | undefined;
  return async (units) => {
    const found = await (read ??= repository.session(freed.sessionId, tenant));
    if (!found) return freed;
    const taken: Taken = new Set([...found.taken, ...claimedIn(freed.sessionId, claimed)]);
    return joinedWith(freed, found.session, taken, units);
  };
}

const claimedIn = (sessionId: string, claimed: ReadonlySet<string>): string[] =>
  [...claimed].filter((name) => name.startsWith(`${sessionId}/`)).map((name) => name.slice(sessionId.length + 1));

async function openingFor(parts: Parts, application: Application, place: Place): Promise<Opening | undefined> {
  const { freed, kind, now } = place;
  const { policy } = parts;
  const units = unitsFor(variantOn(kind), application.fetuses, policy);
  if (units <= freed.units) return offerable(application, freed, kind, policy, now);
  if (dayUnfit(application, freed.day, kind, policy, now)) return undefined;
  return offerable(application, await place.beside(units), kind, policy, now);
}

async function offerTo(parts: Parts, tenant: string, row: QueueRow, offeredPlace: Place): Promise<Next | undefined> {
  const { freed, now, wary } = offeredPlace;
  const opening = await openingFor(parts, row.application, offeredPlace);
  return opening && offered(parts, tenant, row, { ...opening, place: freed.place, room: freed.room }, { now, wary });
}

/**
 * Her application once this time is offered to her, with the price she agreed to and a clinic form that is good for it;
 * undefined where she has no such form any more, or waits no longer.
 */
export async function offered(
  parts: Parts,
  tenant: string,
  row: QueueRow,
  { place, room, ...opening }: Opening & Pick<Booking, "place" | "room">,
  { now, wary }: { readonly now: Instant; readonly wary: boolean },
): Promise<Next | undefined> {
  const { application } = row;
  const { waiting } = application;
  if (!waiting) return undefined;
  const prices = await parts.hospital.priceList(tenant, application.priceVersion);
  const quote = quoteFor(opening.variant, application.fetuses, parts.policy, prices);
  const items = quote.lines.map(({ item }) => item);
  const form = await goodForm(parts, tenant, application, opening, items, wary);
  if (!form) return undefined;
  const owedFen = Math.max(0, quote.totalFen - form.paidFen);
  const booking = { ...opening, place, room, totalFen: quote.totalFen, owedFen };
  const stepped = takeStep(
    application,
    "offer",
    { now },
    {
      booking,
      examFormId: form.id,
      offerUntil: answerUntil(opening, now, parts.policy),
      waiting: withOffer(waiting, opening),
    },
  );
  return stepped.ok ? { row, after: stepped.value, booking } : undefined;
}

/** Remembers a place that she is offered, so that it does not come to her twice (S10). */
export const withOffer = (waiting: Entry, opening: Opening): Entry => ({
  ...waiting,
  offered: [...new Set([...waiting.offered, placeName(opening)])],
});

/** The form that was good when she came onto the list if it still is, else another one of hers. */
async function goodForm(
  { examForms }: Parts,
  tenant: string,
  { personId, waiting }: Application,
  { day }: Opening,
  items: readonly string[],
  wary: boolean,
): Promise<Entry["form"] | undefined> {
  if (!wary && waiting && formFits(waiting.form, day, items, false) === "fits") return waiting.form;
  const { forms, used } = await examForms.of(personId, tenant);
  const chosen = chooseForm(forms, used, day, items);
  if ("form" in chosen) return chosen.form;
  const fits = waiting && formFits(waiting.form, day, items, used.has(waiting.form.id)) === "fits";
  return fits ? waiting.form : undefined;
}
