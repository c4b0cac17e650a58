import { readied } from "../../../test/functions/consultations/intake-world";
import { visitBefore } from "../../../test/functions/consultations/life-world";
import { address, type MedicineWorld } from "../../../test/journeys/medicine-world";
import type { Patient } from "../../../test/kit/hospital";
import { TENANT } from "../../../test/kit/hospital";
import { dayOf } from "../../../shared/kernel/time";

/** Somebody with a record to rest on, a confirmed profile, and an address. */
export type One = { readonly patient: Patient; readonly addressId: string };

/** Districts near and far: two of the city, its neighbours, the rest of the country, and where roads are long. */
const DISTRICTS = ["500108", "500103", "510107", "520102", "110108", "310104", "440305", "540102", "650102"];

/** Patients of their own accounts, each at home somewhere else. */
export async function openPeople(first: MedicineWorld, many: number): Promise<readonly One[]> {
  const { hospital } = first;
  const visits = [visitBefore(dayOf(hospital.clock.now()))];
  const people: One[] = [];
  for (let n = 0; n < many; n++) {
    const recordNumber = `M2601${String(n).padStart(4, "0")}`;
    const patient = n === 0 ? first.patient : await hospital.patient({ recordNumber });
    if (n > 0) {
      const { name, bornOn } = (await hospital.app.queries.patients.person(TENANT, patient.personId))!;
      const known = { recordNumber, name, bornOn, sex: "female" as const };
      hospital.record.followUps.set(recordNumber, { patient: known, visits });
      await readied(hospital, patient);
    }
    people.push({ patient, addressId: await address({ ...first, patient }, DISTRICTS[n % DISTRICTS.length]) });
  }
  return people;
}
