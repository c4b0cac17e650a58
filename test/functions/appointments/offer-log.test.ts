import type { Application } from "../../../shared/appointments/application";
import type { Booking } from "../../../shared/appointments/model";
import { windowDays } from "../../../shared/appointments/windows";
import { addDays, addMinutes, dayOf, instantOf, type Day, type Instant } from "../../../shared/kernel/time";
import { appointmentPolicy } from "../../../shared/appointments/policy";
import { openHospital, TENANT, type Hospital } from "../../kit/hospital";
import { seededIds } from "../../kit/ids";
import { applied, approved, formIssued } from "../../kit/stories";
import { dueOnAt, waitingAt } from "../../kit/waiting";

const RUNS = 8;
const TAPS = 12;

type Woman = {
  id: string;
  firstDay: Day;
  lastDay: Day;
  since: Instant;
  earliest: string;
  travel: number;
  had: string[];
};
type Place = Pick<Booking, "sessionId" | "day" | "startsAt" | "lane" | "unit">;
const named = ({ sessionId, lane, unit }: Place): string => `${sessionId}/${lane}#${String(unit).padStart(3, "0")}`;

/** The published rule once more: who of the list is asked for a place that is given back, and who has nobody to ask. */
class Published {
  readonly list: Woman[] = [];
  offers = 0;
  give(place: Place, now: Instant): Woman | undefined {
    const inOrder = [...this.list].sort(
      (a, b) => a.lastDay.localeCompare(b.lastDay) || a.since.localeCompare(b.since) || a.id.localeCompare(b.id),
    );
    const next = inOrder.find(
      ({ firstDay, lastDay, earliest, travel, had }) =>
        place.day > dayOf(now) &&
        place.day >= firstDay &&
        place.day <= lastDay &&
        place.startsAt >= earliest &&
        !had.includes(named(place)) &&
        addMinutes(now, 24 * 60 + travel) <= instantOf(place.day, place.startsAt),
    );
    if (!next) return undefined;
    next.had.push(named(place));
    this.list.splice(this.list.indexOf(next), 1);
    this.offers++;
    return next;
  }
}

/** Some hold offers of the desk, some wait; everybody has a clinic form. */
async function someWomen(hospital: Hospital, pick: (below: number) => number) {
  const nurse = await hospital.staff("triage");
  const tokens = new Map<string, { accountId: string }>();
  const published = new Published();
  for (let n = 0; n < 4 + pick(3); n++) {
    const patient = await hospital.patient();
    await formIssued(hospital, patient);
    const dueOn = dueOnAt(hospital, 21 * 7 + pick(14));
    const id = await applied(hospital, patient, { dating: { source: "told", dueOn }, nt: { done: "none" } });
    const from = addDays(dayOf(hospital.clock.now()), 2 + pick(12));
    const { value } = await hospital.call("appointments/openings", { id, from }, nurse);
    const days = value.days.filter((one: { variant: string; openings: unknown[] }) => one.variant === "ordinary");
    const { openings } = days.find((one: { openings: unknown[] }) => one.openings.length > 0);
    expect((await approved(hospital, id, nurse, openings[pick(openings.length)])).ok).toBe(true);
    tokens.set(id, patient);
  }
  for (let n = 0; n < 3 + pick(4); n++) {
    const age = 19 * 7 + pick(30);
    const [earliest, travelMinutes] = [["08:00", "10:00", "14:00"][pick(3)]!, pick(2) * 400];
    const preference = { days: "weekday" as const, unsuitableDays: [], earliest, travelMinutes };
    const woman = await waitingAt(hospital, nurse, age, { preference });
    const { allowedFrom, hardStop } = windowDays("system-ultrasound", dueOnAt(hospital, age), appointmentPolicy);
    const { since } = (await read(hospital, woman.id)).waiting!;
    const rule = { firstDay: allowedFrom, lastDay: hardStop, since, earliest, travel: travelMinutes, had: [] };
    published.list.push({ id: woman.id, ...rule });
    tokens.set(woman.id, woman);
  }
  return { tokens, published, women: new Map(published.list.map((one) => [one.id, one])) };
}

const read = async (hospital: Hospital, id: string): Promise<Application> =>
  (await hospital.app.repositories.appointments.unread(TENANT, id))!;

/** What each of them was offered by the house, in its order. */
const offered = async (hospital: Hospital, ids: Iterable<string>): Promise<[string, string[]][]> =>
  Promise.all([...ids].map(async (id) => [id, (await read(hospital, id)).waiting?.offered ?? []]));

test("S8 S9 S10: the offers of a day of cancels, refusals and lapses are those of the published rule, one for one", async () => {
  let offers = 0;
  for (let run = 0; run < RUNS; run++) {
    const { fraction } = seededIds(`offers ${run}`);
    const pick = (below: number) => Math.floor(fraction() * below);
    const hospital = await openHospital({ tellTwice: run % 2 === 0 });
    const { tokens, published, women } = await someWomen(hospital, pick);
    const backOnList = async (id: string) => {
      if ((await read(hospital, id)).state === "wait-listed") published.list.push(women.get(id)!);
    };
    for (let tap = 0; tap < TAPS; tap++) {
      const holding = (await Promise.all([...tokens.keys()].map((id) => read(hospital, id)))).filter(
        ({ state }) => state === "offered" || state === "scheduled",
      );
      const chosen = holding[pick(holding.length)];
      if (!chosen) break;
      const { id, v: version, state, booking, offerUntil } = chosen;
      const way =
        state === "scheduled" ? "cancel" : (["cancel", "decline", "another", "lapse", "accept"] as const)[pick(5)]!;
      if (way === "lapse") {
        hospital.clock.set(offerUntil!);
        const lapsed = holding
          .filter((one) => one.state === "offered" && one.offerUntil! <= offerUntil!)
          .sort((a, b) => a.offerUntil!.localeCompare(b.offerUntil!) || a.id.localeCompare(b.id));
        await hospital.app.everyMinute();
        await hospital.settle();
        for (const one of lapsed) published.give(one.booking as Booking, offerUntil!);
      } else {
        const { token } = await hospital.app.sessions.open(TENANT, {
          kind: "patient",
          accountId: tokens.get(id)!.accountId,
        });
        const step = { id, stepId: hospital.id(), version };
        const answer = await {
          cancel: () => hospital.call("appointments/cancel", { ...step, reason: "cannot-come" }, token),
          decline: () => hospital.call("appointments/declineOffer", { ...step, note: "" }, token),
          another: () => hospital.call("appointments/askAnotherTime", { ...step, note: "" }, token),
          accept: () => hospital.call("appointments/acceptOffer", { ...step, payment: "at-desk" }, token),
        }[way]();
        if (answer.ok && way !== "accept") published.give(booking as Booking, (await read(hospital, id)).updatedAt);
        if (answer.ok && way === "another" && women.has(id)) await backOnList(id);
        if (!answer.ok) expect(["cancel.too-late", "offer.expired", "window.passed"]).toContain(answer.code);
      }
      const log = [...women.values()].map(({ id: asked, had }) => [asked, had]);
      expect({ run, tap, way, log: await offered(hospital, women.keys()) }).toEqual({ run, tap, way, log });
      for (const { id: waits } of published.list) {
        const { state: now } = await read(hospital, waits);
        expect(["wait-listed", "not-scheduled"]).toContain(now);
        if (now === "not-scheduled")
          published.list.splice(
            published.list.findIndex((one) => one.id === waits),
            1,
          );
      }
    }
    offers += published.offers;
  }
  expect(offers).toBeGreaterThan(RUNS);
}, 600_000);
