import type { Day } from "../../shared/kernel/time";
import type { World } from "../sandbox/world";
import { recordsOf } from "./fhir";
import { patientsOn, type SeedPatient } from "./people";
import { staffOn } from "./staff";

/** The same person in every app of the hospital's WeChat open platform account. */
const unionidOf = ({ key }: SeedPatient): string => `oUnionDemo${key.replaceAll("-", "")}`.padEnd(28, "0").slice(0, 28);

/** Everything outside the project on a day: phones with WeChat, staff authenticators, and the hospital record. */
export async function worldOn(today: Day): Promise<World> {
  const patients = patientsOn(today);
  return {
    users: patients.map((patient, at) => ({
      id: patient.key,
      name: patient.name,
      phone: patient.phone,
      unionid: unionidOf(patient),
      // Two in three have followed the account, as from a poster; the third is shown how.
      follows: at % 3 !== 2,
    })),
    staff: staffOn(today).map(({ name, displayName, roles, password, totpSecret }) => ({
      account: name,
      name: displayName.zh,
      role: roles.join(","),
      password,
      totpSecret,
    })),
    records: await recordsOf(patients, today),
  };
}
