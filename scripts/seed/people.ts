import { appointmentPolicy, type AppointmentPolicy } from "../../shared/appointments/policy";
import { writeAge } from "../../shared/kernel/gestational-age";
import type { Id } from "../../shared/kernel/ids";
import type { Day } from "../../shared/kernel/time";
import type { Bilingual } from "../../shared/kernel/words";
import type { Relation } from "../../shared/patients/model";
import type { Cast, CastForm } from "./cast";
import { cast } from "./data/cast";
import { seedId } from "./ids";
import { pregnancyOf, type SeedPregnancy } from "./pregnancy";
import { residentNumber } from "./resident-number";

/** A human being of the demonstration; one person may be in several families. */
export type SeedPerson = {
  key: string;
  name: string;
  number: string;
  bornOn: Day;
  sex: "female" | "male";
  phone: string;
  /** Number of the hospital record; undefined when the hospital does not know the person. */
  recordNumber: string | undefined;
};

/** A person with an account: her story, her family and her pregnancy. */
export type SeedPatient = SeedPerson & {
  pinyin: string;
  tag: string;
  label: Bilingual;
  family: readonly { person: SeedPerson; relation: Relation; personId: Id }[];
  pregnancy: SeedPregnancy | undefined;
  earlierPregnancyDueDaysAgo: number | undefined;
  form: CastForm | undefined;
  examinedToday: boolean;
  days: "weekday" | "weekend" | "either";
  travelMinutes: number;
};

/** The id under which an account adds a person to its family. */
export const personIdOf = (accountKey: string, personKey: string = accountKey): Id =>
  seedId(`person/${accountKey}/${personKey}`);

type Human = Pick<SeedPerson, "key" | "name" | "bornOn" | "sex"> & { recorded: boolean };

/** Everybody once, account holders first, so that a wife with an account of her own is one person. */
function everybody(): Map<string, SeedPerson> {
  const holders: Human[] = cast.map((one) => ({ ...one, sex: one.sex ?? "female", recorded: one.unrecorded !== true }));
  const relatives: Human[] = cast.flatMap((one) =>
    (one.family ?? []).map((kin) => ({ ...kin, recorded: kin.recorded === true })),
  );
  const people = new Map<string, SeedPerson>();
  for (const { key, name, bornOn, sex, recorded } of [...holders, ...relatives]) {
    if (people.has(key)) continue;
    const n = people.size + 1;
    people.set(key, {
      key,
      name,
      bornOn,
      sex,
      number: residentNumber(bornOn, sex, n),
      phone: `1990000${String(n).padStart(4, "0")}`,
      recordNumber: recorded ? `M26${String(n).padStart(6, "0")}` : undefined,
    });
  }
  return people;
}

function patientOf(one: Cast, people: Map<string, SeedPerson>, today: Day, policy: AppointmentPolicy): SeedPatient {
  const person = people.get(one.key)!;
  const pregnancy = one.pregnancy && pregnancyOf(one.pregnancy, today, policy);
  const kin = [{ key: one.key, relation: "self" as Relation }, ...(one.family ?? [])];
  const age = pregnancy && writeAge(pregnancy.ageToday);
  return {
    ...person,
    pinyin: one.pinyin,
    tag: one.tag,
    label:
      age === undefined ? one.story : { zh: `${one.story.zh}，今天孕${age}周`, en: `${one.story.en}; ${age} today` },
    family: kin.map(({ key, relation }) => ({
      person: people.get(key)!,
      relation,
      personId: personIdOf(one.key, key),
    })),
    pregnancy,
    earlierPregnancyDueDaysAgo: one.earlierPregnancyDueDaysAgo,
    form: one.form,
    examinedToday: one.examinedToday ?? false,
    days: one.days ?? "either",
    travelMinutes: one.travelMinutes ?? 45,
  };
}

/** The account holders of the demonstration as they are on an Asia/Shanghai day. */
export function patientsOn(today: Day, policy: AppointmentPolicy = appointmentPolicy): SeedPatient[] {
  const people = everybody();
  return cast.map((one) => patientOf(one, people, today, policy));
}
