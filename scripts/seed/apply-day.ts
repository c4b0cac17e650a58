import { appointmentPolicy } from "../../shared/appointments/policy";
import { unitsFor } from "../../shared/appointments/quotes";
import type { Variant } from "../../shared/appointments/model";
import type { UltrasoundSession } from "../../shared/appointments/sessions";
import { addDays, addMinutes, clockOf, dayOf, instantOf, minutesOf, type Instant } from "../../shared/kernel/time";
import { tokenOf } from "./signed-in";
import type { Stage } from "./stage";
import { demoDay, type DemoDayCase } from "./data/demo-day";
import { seedId } from "./ids";
import { patientsOn, personIdOf } from "./people";
import { residentNumber } from "./resident-number";

type Place = { readonly sessionId: string; readonly lane: string; readonly unit: number };
type Desk = { readonly nurse: string; readonly clinic: string };
/** Resident and phone numbers of people whom only the desk knows begin here. */
const FIRST_SERIAL = 450;
const FIRST_PHONE = 19900090000;
/** Everybody is so far on, in weeks: in the middle of the best days. */
const WEEKS = 22;

/** Fills today's waiting room through the real calls: booked the day before, and brought as far as each case says. */
export async function applyDay(stage: Stage): Promise<void> {
  const { app, tenant, now, shift } = stage;
  const today = dayOf(now);
  const worked = await app.parts.appointments.day.sessions(today, tenant);
  const session = worked.find(({ half }) => half === "pm" || clockOf(now) < "12:00") ?? worked[0];
  if (!session) return;
  // Signed in now: a session of yesterday would have run out, and the table drops what has.
  const desk = { nurse: await tokenOf(stage, "triage.wen"), clinic: await tokenOf(stage, "clinic.jian") };
  shift(instantOf(addDays(today, -1), "10:00"));
  const places = placesFor(session, now);
  const booked: [DemoDayCase, string, Place][] = [];
  for (const [at, one] of demoDay.entries()) {
    const place = places(one.lane);
    if (place) booked.push([one, await book(stage, one, at, place, desk), place]);
  }
  shift(earlierToday(now, 12));
  const nurse = await tokenOf(stage, "triage.wen");
  await stage.ask("sessions/boardKey", { rotate: false }, nurse);
  // A nurse who touches nothing for a while is signed out.
  for (const [one, id, place] of booked) await bring(stage, one, id, place, nurse);
  shift(now);
}

/** So many minutes ago, and never yesterday: right after midnight the waiting room is today's, too. */
function earlierToday(now: Instant, minutes: number): Instant {
  const [at, begins] = [addMinutes(now, -minutes), instantOf(dayOf(now), "00:00")];
  return at < begins ? begins : at;
}

/** Back to back in a lane that is fit, around this hour; on days of special need every lane is one for the heart. */
function placesFor(session: UltrasoundSession, now: Instant) {
  const { id: sessionId, lanes, startsAt, unitMinutes } = session;
  const allHeart = lanes.every(({ echo }) => echo);
  const since = Math.floor((minutesOf(clockOf(now)) - minutesOf(startsAt)) / unitMinutes);
  const next = new Map<string, number>();
  return (wanted: DemoDayCase["lane"]): Place | undefined => {
    const variant: Variant = allHeart || wanted === "heart" ? "special-need" : "ordinary";
    const units = unitsFor(variant, 1, appointmentPolicy);
    const fit = lanes.filter(({ echo }) => allHeart || echo === (wanted === "heart"));
    if (wanted === "heart") fit.reverse();
    for (const { lane, units: most } of allHeart ? fit : fit.slice(0, 1)) {
      // Room for six behind the first, wherever in the half day the seeding happens.
      const first = Math.max(0, Math.min(since - units, most - units * 6));
      const unit = next.get(lane) ?? first;
      if (unit + units > most) continue;
      next.set(lane, unit + units);
      return { sessionId, lane, unit };
    }
    return undefined;
  };
}

async function book({ ask, now }: Stage, one: DemoDayCase, at: number, place: Place, { nurse, clinic }: Desk) {
  const [registered, formId, id] = ["person", "form", "day"].map((what) => seedId(`${what}/desk/${one.key}`));
  const number = residentNumber(one.bornOn, "female", FIRST_SERIAL + at);
  const card = { id: registered, name: one.name, number, phone: `${FIRST_PHONE + at}` };
  if (!one.hasAccount) await ask("patients/registerAtDesk", card, nurse);
  const personId = one.hasAccount ? personIdOf(one.key) : registered;
  const abnormalReferral = one.lane === "heart";
  const form = {
    id: formId,
    personId,
    items: ["system-ultrasound"],
    indication: abnormalReferral ? "外院提示异常，转诊复查" : "孕中期系统超声",
    validUntil: addDays(dayOf(now), 30),
    abnormalReferral,
    paid: true,
  };
  await ask("appointments/issueForm", form, clinic);
  const known = patientsOn(dayOf(now)).find(({ key }) => key === one.key)?.pregnancy?.dating;
  const dating = known ?? { source: "last-period", firstDay: addDays(dayOf(now), -WEEKS * 7) };
  const who = { personId, formId, dating, fetuses: 1 };
  const week = (await ask("sessions/deskOpenings", { ...who, from: dayOf(now) }, nurse)) as {
    days: { variant: Variant }[];
    priceVersion: string;
  };
  const agreement = { variant: week.days[0]!.variant, priceVersion: week.priceVersion };
  await ask("sessions/bookAtDesk", { id, ...who, ...place, agreement, note: "" }, nurse);
  return id!;
}

/** Steps in the order in which a day goes; each takes the version that the step before left. */
async function bring(
  { app, ask, tenant, now, shift }: Stage,
  one: DemoDayCase,
  id: string,
  place: Place,
  nurse: string,
) {
  const { sessionId, lane } = place;
  const step = async (call: string, more: object = {}) => {
    const version = (await app.repositories.appointments.unread(tenant, id))!.v;
    await ask(`sessions/${call}`, { id, stepId: seedId(`${call}/${id}`), version, ...more }, nurse);
  };
  const walks = { when: "in-30-minutes", why: "胎位遮挡，走动后再查" };
  if (one.bringTo === "expected") return;
  await step("checkInAtDesk");
  if (one.bringTo === "waiting") return;
  if (one.bringTo === "called") shift(earlierToday(now, 1));
  await step("call", { sessionId, lane });
  if (one.bringTo === "called") return;
  await step("begin");
  if (one.bringTo === "done" || one.bringTo === "report-ready") {
    shift(earlierToday(now, 6));
    await step("finish");
  }
  if (one.bringTo === "report-ready") await step("publishReport");
  if (one.bringTo === "away") await step("needRepeat", walks);
}
