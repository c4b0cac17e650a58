import type { App } from "../../functions/app";
import { hashPassword } from "../../functions/hospital/staff-sign-in";
import type { Write } from "../../functions/kernel/table/table";
import { workingCalendar } from "../../shared/hospital/data/calendar";
import { departments } from "../../shared/hospital/data/departments";
import { doctors } from "../../shared/hospital/data/doctors";
import { emergencyPhone, hospitalName, places, switchboard } from "../../shared/hospital/data/places";
import { priceLists } from "../../shared/hospital/data/price-lists";
import { dayOf, type Instant } from "../../shared/kernel/time";
import { openidOf, SANDBOX_APPID } from "../sandbox/world";
import { deskWrites } from "./consult-desks";
import { seedId } from "./ids";
import { clinicWrites } from "./outpatient";
import { patientsOn, type SeedPatient } from "./people";
import { capacityWrites } from "./sessions";
import { staffOn } from "./staff";
import { stockWrites } from "./stock";

export const accountIdOf = (key: string) => seedId(`account/${key}`);
/** DynamoDB takes a hundred writes in one transaction; a few dozen keep it small. */
const BATCH = 25;

async function commitAll(app: App, writes: readonly Write[]): Promise<void> {
  for (let i = 0; i < writes.length; i += BATCH) await app.table.commit(writes.slice(i, i + BATCH));
}

/**
 * Loads the hospital's facts, its staff and its sessions: what a real hospital does on its first day. `hashOf` makes a
 * hash of a password; who opens many hospitals may give one that remembers.
 */
export async function loadHospital(app: App, tenant: string, now: Instant, hashOf = hashPassword): Promise<void> {
  const { hospital } = app.repositories;
  const today = dayOf(now);
  const directory = {
    name: hospitalName,
    emergencyPhone,
    switchboard,
    places: [...places],
    departments: [...departments],
    doctors: [...doctors],
  };
  await commitAll(app, [
    ...priceLists.map((list) => hospital.savePriceList(tenant, list)),
    ...workingCalendar.map((year) => hospital.saveCalendarYear(tenant, year)),
    ...capacityWrites(app, tenant, today),
    ...clinicWrites(app, tenant, now),
    ...deskWrites(app, tenant, now),
    ...stockWrites(tenant, now),
  ]);
  for (const { password, totpSecret, credentialUntil, ...member } of staffOn(today)) {
    const account = {
      v: 1,
      member,
      passwordHash: await hashOf(password),
      totpSecret,
      credentialUntil,
      failures: 0,
      lastStep: 0,
      disabled: false,
    };
    await app.table.commit(hospital.saveStaff(tenant, account, "absent"));
  }
  await app.table.commit([hospital.saveDirectory(tenant, directory)]);
}

/** Loads the demo patients with their accounts, phones, WeChat and families. */
export async function loadPatients(app: App, tenant: string, now: Instant): Promise<SeedPatient[]> {
  const patients = patientsOn(dayOf(now));
  const known = new Set<string>();
  for (const patient of patients) await loadPatient(app, tenant, patient, known, now);
  return patients;
}

async function loadPatient(app: App, tenant: string, patient: SeedPatient, known: Set<string>, now: Instant) {
  const { patients } = app.repositories;
  const id = accountIdOf(patient.key);
  const openid = openidOf({ id: patient.key, name: patient.name, phone: patient.phone }, SANDBOX_APPID);
  const account = { id, v: 1, createdAt: now, language: "zh" as const, openid, phone: patient.phone };
  const writes: Write[] = [
    patients.saveAccount(tenant, account, "absent"),
    patients.pointOpenid(tenant, openid, id, "any"),
    patients.pointPhone(tenant, patient.phone, id),
  ];
  for (const { person, personId, relation } of patient.family) {
    const { name, number, phone, bornOn, sex, recordNumber } = person;
    const isFirst = !known.has(number);
    known.add(number);
    const kept = { id: personId, v: 1, name, number, phone, bornOn, sex, ...(isFirst ? { recordNumber } : {}) };
    writes.push(
      patients.savePerson(tenant, kept, "absent"),
      ...patients.addMember(tenant, id, { personId, relation, addedAt: now }),
      ...(isFirst ? patients.pointPerson(tenant, kept) : []),
    );
  }
  await app.table.commit(writes);
}

const MARK = { table: "hospital", sk: "loaded" } as const;
const markOf = (tenant: string) => ({ ...MARK, pk: `${tenant}#seed` });

/** Has the demonstration been loaded, whole, into this hospital? */
export const isLoaded = async (app: App, tenant: string): Promise<boolean> =>
  (await app.table.get(markOf(tenant))) !== undefined;

/** Says so: the last write of a seed, so that one that was cut short is begun again. */
export async function markLoaded(app: App, tenant: string, now: Instant): Promise<void> {
  await app.table.commit([{ put: markOf(tenant), item: { v: 1, at: now }, when: "any" }]);
}
