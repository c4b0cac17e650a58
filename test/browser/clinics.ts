import type { SessionLine } from "../../shared/outpatient/views";
import { personIdOf } from "../../scripts/seed/people";
import { drawn } from "../../scripts/seed/data/clinics";
import { doctors } from "../../shared/hospital/data/doctors";
import { addDays, dayOf } from "../../shared/kernel/time";
import { call, newId, patientToken } from "./calls";
import { people } from "./data-in-chinese";
import type { House } from "./house";

/** The doctor whose free times are looked at. */
const DOCTOR = "dr-gan-boran";

async function sessionOf(house: House, doctorId: string, state: SessionLine["state"]): Promise<string> {
  const { departmentId } = doctors.find(({ id }) => id === doctorId)!;
  const from = addDays(dayOf(new Date().toISOString()), 1);
  const { sessions } = (await call(house, "outpatient/sessions", { departmentId, doctorId, from })) as {
    sessions: SessionLine[];
  };
  const found = sessions.find((line) => line.state === state);
  if (!found) throw new Error(`${doctorId} has no session that is ${state}`);
  return found.id;
}

/** A session with free times, and the one that is given by draw. */
export const freeSession = (house: House): Promise<string> => sessionOf(house, DOCTOR, "open");
export const drawnSession = (house: House): Promise<string> => sessionOf(house, drawn.doctorId, "rush");

/** She takes the third time of the next free session, and follows its doctor. */
export async function booksVisit(house: House, who: string): Promise<string> {
  const token = await patientToken(house, people.find(({ key }) => key === who)!.phone);
  const sessionId = await freeSession(house);
  await call(house, "outpatient/book", { id: newId(), personId: personIdOf(who), sessionId, slot: 2 }, token);
  await call(house, "outpatient/setFavourite", { doctorId: DOCTOR, on: true, remindRelease: true }, token);
  return token;
}
