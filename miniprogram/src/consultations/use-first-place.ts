import { clockOf } from "../../../shared/kernel/time";
import type { PatientView } from "../../../shared/consultations/views";
import type { outpatient } from "../../../shared/outpatient/contract";
import { callOf } from "../kernel/api";
import { now, today } from "../kernel/clock";
import { replace } from "../kernel/navigation";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { routes as everywhere } from "../routes";

const sessionsOf = callOf<typeof outpatient, "sessions">("outpatient", "sessions");
const book = callOf<typeof outpatient, "book">("outpatient", "book");

/** The session that begins first and has a place; doctor and day stand in its id. */
export type FirstPlace = {
  readonly sessionId: string;
  readonly doctorId: string;
  readonly day: string;
  readonly at: string;
  readonly fen?: number;
};

/**
 * The first free outpatient place of the department that an online follow-up is sent to, and the one tap that takes it
 * (D2-03). After a lost race the next first place is offered.
 */
export function useFirstPlace(view: PatientView | undefined) {
  const departmentId = view?.next.includes("book-offline") ? view.ended?.offlineDepartmentId : undefined;
  const found = useCall(departmentId ? () => sessionsOf({ departmentId, from: today() }) : null, [departmentId]);
  const taking = useWrite((id, { personId, sessionId }: { personId: string; sessionId: string }) =>
    book({ id, personId, sessionId }),
  );
  const begun = `${today()} ${clockOf(now())}`;
  const lines = (found.value?.sessions ?? [])
    .filter(({ state }) => state === "open" || state === "few")
    .map(({ id, at }): FirstPlace => {
      const [doctorId = "", rest = ""] = id.split("@");
      return { sessionId: id, doctorId, day: rest.split("#")[0] ?? "", at, fen: found.value?.fees[doctorId] };
    })
    .filter(({ day, at }) => `${day} ${at}` > begun)
    .sort((a, b) => (`${a.day} ${a.at}` < `${b.day} ${b.at}` ? -1 : 1));
  const [place] = lines;
  const take = async () => {
    if (!place || !view) return;
    const answer = await taking.press({ personId: view.personId, sessionId: place.sessionId });
    if (answer?.ok) replace(everywhere.clinicVisit, { id: answer.value.id });
    else if (answer && answer.code !== "network.failed") await found.reload();
  };
  return { place, take, busy: taking.busy, refusal: taking.refusal };
}
export type FirstPlaceInHand = ReturnType<typeof useFirstPlace>;
