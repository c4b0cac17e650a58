import { residentNumber } from "../../seed/resident-number";
import { TENANT } from "../../../test/kit/hospital";
import { appointmentPolicy } from "../../../shared/appointments/policy";
import type { ApplicationForm } from "../../../shared/appointments/model";
import { windowDays } from "../../../shared/appointments/windows";
import type { Id } from "../../../shared/kernel/ids";
import { addDays } from "../../../shared/kernel/time";
import type { Applicant } from "./demand";
import type { SeasonHospital } from "./season-hospital";

const VARIANTS = {
  weekday: ["ordinary"],
  weekend: ["special-need"],
  either: ["ordinary", "special-need"],
} as const;

export type Person = { readonly accountId: Id; readonly personId: Id };

/** Her account, with one person in it: herself. */
export async function personFor({ hospital, now }: SeasonHospital, { n }: Applicant): Promise<Person> {
  const { ids, app } = hospital;
  const [accountId, personId] = [ids.id(), ids.id()];
  // A day has 500 numbers of its own: every further hundred of people is born a day later.
  const bornOn = addDays("1994-01-01", Math.floor(n / 100));
  const phone = `1990002${String(n).padStart(4, "0")}`;
  const number = residentNumber(bornOn, "female", 400 + (n % 100));
  const repository = app.repositories.patients;
  const person = { id: personId, v: 1, name: "何清", number, phone, bornOn, sex: "female" as const };
  await app.table.commit([
    repository.saveAccount(TENANT, { id: accountId, v: 1, createdAt: now(), language: "zh", phone }, "absent"),
    repository.savePerson(TENANT, person, "absent"),
    ...repository.addMember(TENANT, accountId, { personId, relation: "self", addedAt: now() }),
    ...repository.pointPerson(TENANT, person),
    repository.pointPhone(TENANT, phone, accountId),
  ]);
  return { accountId, personId };
}

/** The clinic's form, good to her last day. */
export async function formIssuedFor(hospital: SeasonHospital, personId: Id, one: Applicant): Promise<void> {
  const { hardStop } = windowDays("system-ultrasound", one.dueOn, appointmentPolicy);
  const issued = await hospital.asStaff("clinic-desk", "appointments/issueForm", {
    id: hospital.hospital.id(),
    personId,
    items: ["system-ultrasound"],
    indication: "孕中期系统超声",
    validUntil: hardStop,
    abnormalReferral: false,
    paid: one.paidAtClinic,
  });
  if (!issued.ok) throw new Error(`issueForm was refused: ${issued.code}`);
}

/** What she writes into her application. */
export const formOf = (one: Applicant, personId: Id): ApplicationForm => ({
  personId,
  screening: { signs: [], abnormalReferral: false, ntHere: false },
  dating: { source: "told", dueOn: one.dueOn },
  fetuses: one.fetuses,
  nt: { done: "none" },
  preference: { days: one.days, unsuitableDays: [], earliest: one.earliest, travelMinutes: one.travelMinutes },
  documentIds: [],
  note: "",
  agreement: { variants: [...VARIANTS[one.days]], priceVersion: "2026-07" },
});
