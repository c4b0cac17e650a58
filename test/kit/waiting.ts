import type { ApplicationForm } from "../../shared/appointments/model";
import type { WaitReason } from "../../shared/appointments/views";
import { addDays, dayOf } from "../../shared/kernel/time";
import type { Answer, Hospital, Patient } from "./hospital";
import { applied, formIssued } from "./stories";

export type Waiting = Patient & { readonly id: string };

/** The due date of a pregnancy of so many days today. */
export const dueOnAt = (hospital: Hospital, ageDays: number): string =>
  addDays(dayOf(hospital.clock.now()), 280 - ageDays);

/** The desk puts a case on the wait list, with this due date confirmed. */
export const putOnList = (
  hospital: Hospital,
  id: string,
  nurse: string,
  dueOn: string,
  version = 1,
  reason: WaitReason = "no-day-that-suits",
): Promise<Answer> =>
  hospital.call("appointments/waitList", { id, stepId: hospital.id(), version, dueOn, reason, note: "" }, nurse);

/** A woman of so many days of gestation today who applied, has her clinic form and waits in the list. */
export async function waitingAt(
  hospital: Hospital,
  nurse: string,
  ageDays: number,
  change: Partial<ApplicationForm> = {},
): Promise<Waiting> {
  const patient = await hospital.patient({ name: "何清" });
  await formIssued(hospital, patient);
  const dueOn = dueOnAt(hospital, ageDays);
  const id = await applied(hospital, patient, { dating: { source: "told", dueOn }, nt: { done: "none" }, ...change });
  const listed = await putOnList(hospital, id, nurse, dueOn);
  if (!listed.ok) throw new Error(`waitList was refused: ${listed.code}`);
  return { ...patient, id };
}
