import type { Application } from "../../../shared/appointments/application";
import { settledAt } from "../../../shared/appointments/day-rules";
import { appointmentPolicy } from "../../../shared/appointments/policy";
import { applicationLife } from "../../../shared/appointments/states";
import { addDays, addMinutes, daysFrom, instantOf } from "../../../shared/kernel/time";
import { Agenda } from "./agenda";
import type { Applicant, Season } from "./demand";
import { mothersOf } from "./mothers";
import { nurseOf } from "./nurse";
import { formIssuedFor, formOf, personFor } from "./people";
import { openSeason, type SeasonHospital } from "./season-hospital";
import type { Supply } from "./supply";

/** The desk works the wait list and its queue three times a day. */
const ROUNDS = ["08:30", "12:30", "16:30"] as const;
/** From here on operations tell the desk that more apply than there are places. */
const CROWDED = 0.95;
/** By then the last day of everybody who applied has come. */
const AFTERWARDS_DAYS = 75;

/** Who was examined, and where every application ended. */
export type Lived = {
  readonly examined: ReadonlySet<number>;
  readonly applications: ReadonlyMap<number, Application>;
  /** Codes with which an application was refused, by applicant. */
  readonly refused: ReadonlyMap<number, string>;
  readonly memory: SeasonHospital["memory"];
};

/** Lives through a season: every tap of patients, desk and operations is a call, and time goes as the clock is set. */
export async function ours(season: Season, applicants: readonly Applicant[], supply: Supply): Promise<Lived> {
  const agenda = new Agenda();
  const refused = new Map<number, string>();
  const mothers = mothersOf(agenda, () => hospital);
  const hospital = await openSeason(season, supply, mothers.hear);

  async function apply(one: Applicant): Promise<void> {
    const { accountId, personId } = await personFor(hospital, one);
    const id = hospital.hospital.id();
    mothers.owns(id, one, accountId);
    await formIssuedFor(hospital, personId, one);
    const application = { id, personId, form: formOf(one, personId) };
    const answer = await hospital.asPatient(accountId, "appointments/apply", application);
    if (!answer.ok) refused.set(one.n, answer.code!);
  }
  for (const one of applicants) agenda.add(one.appliesAt, () => apply(one));
  for (const { sessionId, at } of supply.stops)
    agenda.add(at, () => hospital.change({ kind: "session-stopped", sessionId, reason: "超声仪检修" }));
  agenda.add(supply.news.at, () => hospital.announce(supply.news));
  deskWorks(agenda, season, hospital, supply, (id) => mothers.application(id));
  for (let event = agenda.next(); event; event = agenda.next()) {
    hospital.goTo(event.at);
    await event.happen();
  }
  const applications = mothers.all();
  const examined = [...applications].filter(([, { state }]) => state === "checked-in").map(([n]) => n);
  return { examined: new Set(examined), applications, refused, memory: hospital.memory };
}

/** The desk's rounds, and the minute job whenever it has something to do. */
function deskWorks(
  agenda: Agenda,
  season: Season,
  hospital: SeasonHospital,
  { ratio }: Supply,
  application: (id: string) => Application,
): void {
  const nurse = nurseOf(hospital, ratio > CROWDED);
  const { day: policy } = appointmentPolicy;
  for (const day of daysFrom(addDays(season.first, -season.leadDays), season.last)) {
    agenda.add(instantOf(day, "08:00"), () => hospital.minute());
    for (const half of ["am", "pm"] as const)
      agenda.add(addMinutes(settledAt(day, half, policy), policy.settleAt.graceMinutes), () => hospital.minute());
    for (const [at, time] of ROUNDS.entries())
      agenda.add(instantOf(day, time), async () => {
        if (at === 0) await nurse.lookAtCalendar(season.last);
        await nurse.fillFromList();
        await nurse.takeQueue((id) => application(id).dueOn);
      });
  }
  // Nobody is left waiting when the season is over: whoever's last day comes is told so, with her other ways.
  for (const day of daysFrom(addDays(season.last, 1), addDays(season.last, AFTERWARDS_DAYS)))
    agenda.add(instantOf(day, "08:00"), () => hospital.minute());
}

/** Applications that neither had a time nor an end with its reason: nobody may be left so when a season is over. */
export const leftOpen = ({ applications }: Lived): Application[] =>
  [...applications.values()].filter(({ state, outcome }) => {
    if (state === "checked-in" || state === "no-show") return false;
    return !applicationLife.ended(state) || !outcome?.reason;
  });
