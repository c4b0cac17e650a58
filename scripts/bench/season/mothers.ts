import type { Application } from "../../../shared/appointments/application";
import type { Id } from "../../../shared/kernel/ids";
import { addMinutes, instantOf } from "../../../shared/kernel/time";
import type { Answer } from "../../../test/kit/hospital";
import type { Agenda } from "./agenda";
import type { Applicant } from "./demand";
import type { SeasonHospital } from "./season-hospital";

/** She comes so long before her time. */
const EARLY_MINUTES = 20;
/** Whose offer has run out asks for another time after a night. */
const NIGHT_MINUTES = 10 * 60;

/** Where she stands, as far as it makes her do something. */
const stands = ({ state, booking }: Pick<Application, "state" | "booking">): string =>
  `${state}/${booking?.sessionId}/${booking?.startsAt}`;

/**
 * What the applicants do when their phone shows them something new: they answer offers or do not see them, ask for another
 * time, give a time up, come or stay away. `hear` is told of every application as it now stands.
 */
export function mothersOf(agenda: Agenda, hospital: () => SeasonHospital) {
  const applications = new Map<Id, Application>();
  const who = new Map<Id, { one: Applicant; accountId: Id }>();
  const offers = new Map<Id, number>();

  /** Does something later on if she stands then where she stands now. */
  function later(application: Application, at: string, act: (version: number) => Promise<Answer>, may: string[] = []) {
    agenda.add(at, async () => {
      const present = applications.get(application.id)!;
      if (stands(present) !== stands(application)) return;
      const answer = await act(present.v);
      if (!answer.ok && !may.includes(answer.code!))
        throw new Error(`a ${present.state} application was refused: ${answer.code}`);
    });
  }
  function hear(application: Application): void {
    const before = applications.get(application.id);
    applications.set(application.id, application);
    const known = who.get(application.id);
    if (!known || (before && stands(before) === stands(application))) return;
    const { one, accountId } = known;
    const { id, state, booking, offerUntil } = application;
    const now = hospital().now();
    const step = (version: number) => ({ id, stepId: hospital().hospital.id(), version });
    const tap = (path: string, input: object) => hospital().asPatient(accountId, `appointments/${path}`, input);
    if (state === "offered" && offerUntil) {
      agenda.add(addMinutes(offerUntil, 1), () => hospital().minute());
      const seen = (offers.get(id) ?? 0) + 1;
      offers.set(id, seen);
      const accept = (version: number) => tap("acceptOffer", { ...step(version), payment: "at-desk" });
      if (seen > one.ignores) later(application, addMinutes(now, one.answerMinutes), accept, ["offer.expired"]);
    }
    if (state === "offer-expired") {
      const ask = (version: number) => tap("askAnotherTime", { ...step(version), note: "" });
      later(application, addMinutes(now, NIGHT_MINUTES), ask, ["window.passed"]);
    }
    if (state !== "scheduled" || !booking) return;
    const begins = instantOf(booking.day, booking.startsAt);
    if (one.leavesHoursBefore !== undefined) {
      const wished = addMinutes(begins, -one.leavesHoursBefore * 60);
      const cancel = (version: number) => tap("cancel", { ...step(version), reason: "cannot-come" });
      later(application, wished > now ? wished : addMinutes(now, 60), cancel, ["cancel.too-late"]);
    } else if (one.comes) {
      const arrive = (version: number) => hospital().asStaff("triage", "sessions/checkInAtDesk", step(version));
      later(application, addMinutes(begins, -EARLY_MINUTES), arrive);
    }
  }
  return {
    hear,
    /** From now on this application is hers. */
    owns: (id: Id, one: Applicant, accountId: Id) => void who.set(id, { one, accountId }),
    application: (id: Id): Application => applications.get(id)!,
    /** Every application as it stands, by its applicant. */
    all: (): Map<number, Application> =>
      new Map([...applications.values()].map((application) => [who.get(application.id)!.one.n, application])),
  };
}
