import * as z from "zod/mini";
import { appointmentPolicy as policy } from "../../../shared/appointments/policy";
import { chooseRoute, dueDateOf, needsPrenatalOpinion, windowDays } from "../../../shared/appointments/windows";
import { Dating, NtReport } from "../../../shared/appointments/model";
import { gestationalAge, gestationalDays, writeAge } from "../../../shared/kernel/gestational-age";
import { addDays, daysBetween } from "../../../shared/kernel/time";
import { birthDayOf, MobilePhone, PersonName, ResidentNumber, sexOf } from "../../../shared/patients/model";
import { cast } from "../../../scripts/seed/data/cast";
import { patientsOn, type SeedPatient, type SeedPerson } from "../../../scripts/seed/people";

const TODAY = "2026-11-22";
const patients = patientsOn(TODAY);
const people = new Map<string, SeedPerson>(
  patients.flatMap(({ family }) => family.map(({ person }) => [person.key, person] as const)),
);
const withPregnancy = patients.flatMap((one) =>
  one.pregnancy === undefined ? [] : [[one.key, one, one.pregnancy] as const],
);
const tagged = (tag: string): SeedPatient => patients.find((one) => one.tag === tag)!;
const ageOf = (tag: string) => gestationalDays(tagged(tag).pregnancy!.dueOn, TODAY);
const ultrasound = policy.windows.find(({ item }) => item === "system-ultrasound")!;

describe("the people of the demonstration", () => {
  test("twenty-two patients with accounts, five people to a family at most, herself first", () => {
    expect(patients).toHaveLength(22);
    expect(new Set(patients.map(({ key }) => key)).size).toBe(22);
    for (const { key, family } of patients) {
      expect(family.length).toBeLessThanOrEqual(5);
      expect(family[0]).toMatchObject({ relation: "self", person: { key } });
    }
  });

  test("every number passes its check (C.3), agrees with birth day and sex, and belongs to one person", () => {
    for (const { number, bornOn, sex, name, phone } of people.values()) {
      expect(z.safeParse(ResidentNumber, number).success).toBe(true);
      expect([birthDayOf(number), sexOf(number), number.slice(0, 6)]).toEqual([bornOn, sex, "509999"]);
      expect(z.safeParse(PersonName, name).success).toBe(true);
      expect(z.safeParse(MobilePhone, phone).success).toBe(true);
    }
    for (const field of ["number", "phone", "name"] as const)
      expect(new Set([...people.values()].map((person) => person[field])).size).toBe(people.size);
    const records = [...people.values()].flatMap(({ recordNumber }) => recordNumber ?? []);
    expect(new Set(records).size).toBe(records.length);
  });

  test("the same day gives the same people, another day the same people with other due dates", () => {
    expect(patientsOn(TODAY)).toEqual(patients);
    const later = patientsOn(addDays(TODAY, 400));
    expect(later.map(({ number, phone }) => [number, phone])).toEqual(
      patients.map(({ number, phone }) => [number, phone]),
    );
    for (const [i, one] of later.entries())
      if (one.pregnancy) expect(daysBetween(patients[i]!.pregnancy!.dueOn, one.pregnancy.dueOn)).toBe(400);
  });

  test.each(withPregnancy)("%s is as far as her label says, and all her papers agree", (key, { label }, pregnancy) => {
    const [weeks, days] = cast.find((one) => one.key === key)!.pregnancy!.age;
    expect(gestationalAge(pregnancy.dueOn, TODAY)).toEqual({ weeks, days });
    expect(label.en.endsWith(`${writeAge({ weeks, days })} today`)).toBe(true);
    expect(label.zh).toContain(`${weeks}+${days}`);
    expect(z.parse(Dating, pregnancy.dating)).toEqual(pregnancy.dating);
    expect(dueDateOf(pregnancy.dating, policy)).toBe(pregnancy.dueOn);
    if (pregnancy.ntReport) expect(z.parse(NtReport, pregnancy.ntReport)).toEqual(pregnancy.ntReport);
    if (pregnancy.nt) expect(pregnancy.nt.on <= TODAY).toBe(true);
  });

  test("the NT scans lie in the policy's NT window, except the one whose story is another", () => {
    const { allowedFrom, allowedTo } = policy.windows.find(({ item }) => item === "nt-scan")!;
    for (const { tag, pregnancy } of patients) {
      if (!pregnancy?.nt) continue;
      const age = gestationalDays(pregnancy.dueOn, pregnancy.nt.on);
      expect(age >= allowedFrom && age <= allowedTo).toBe(tag !== "crl-outside");
      const { crlMm } = pregnancy.nt;
      expect(crlMm >= policy.crl.lowMm && crlMm <= policy.crl.highMm).toBe(tag !== "crl-outside");
    }
  });
});

describe("what each story shows", () => {
  test("the heroine is 17+3 today with an NT scan elsewhere, and her best weeks lie ahead", () => {
    const { pregnancy } = tagged("nt-elsewhere");
    expect(writeAge(gestationalAge(pregnancy!.dueOn, TODAY))).toBe("17+3");
    expect(pregnancy!.ntReport).toMatchObject({ done: "elsewhere" });
    expect(windowDays("system-ultrasound", pregnancy!.dueOn, policy).bestFrom > TODAY).toBe(true);
    expect(chooseRoute({ signs: [], abnormalReferral: false, ntHere: false }, policy)).toBe("online");
  });

  test("too early, closing within a week, and passed stand on their sides of the policy's borders", () => {
    expect(ageOf("too-early")).toBeLessThan(policy.applicationsOpenAt.ageDays);
    expect(ageOf("window-closing")).toBeLessThanOrEqual(ultrasound.allowedTo);
    expect(ageOf("window-closing")).toBeGreaterThan(ultrasound.allowedTo - 7);
    expect(ageOf("window-passed")).toBeGreaterThan(ultrasound.hardStop);
    const others = patients.filter(({ tag, pregnancy }) => pregnancy && !["too-early", "window-passed"].includes(tag));
    for (const { tag } of others) {
      expect(ageOf(tag)).toBeGreaterThanOrEqual(policy.applicationsOpenAt.ageDays);
      expect(ageOf(tag)).toBeLessThanOrEqual(ultrasound.hardStop);
    }
  });

  test("Prenatal Diagnosis looks at exactly two: the NT value at the policy's limit and the CRL outside it", () => {
    const looked = patients.filter(
      ({ pregnancy }) => pregnancy?.ntReport && needsPrenatalOpinion(pregnancy.ntReport, policy),
    );
    expect(looked.map(({ tag }) => tag).sort()).toEqual(["crl-outside", "nt-at-policy"]);
    expect(tagged("nt-at-policy").pregnancy!.nt!.ntMm).toBe(policy.ntReviewAtMm.mm);
  });

  test("twins, transfer, last period, no NT, no figures, NT here, no record, expired form: each as named", () => {
    expect(tagged("twins").pregnancy!.fetuses).toBe(2);
    expect(tagged("ivf").pregnancy!.dating.source).toBe("transfer");
    expect(tagged("last-period").pregnancy!.dating.source).toBe("last-period");
    expect(tagged("no-nt").pregnancy!.ntReport).toEqual({ done: "none" });
    expect(tagged("nt-figures-missing").pregnancy!.ntReport).toMatchObject({ crlMm: null, ntMm: null });
    expect(tagged("nt-here").pregnancy!.nt!.at).toBe("here");
    expect(tagged("nt-here").pregnancy!.ntReport).toBeUndefined();
    expect(patients.filter(({ recordNumber }) => recordNumber === undefined).map(({ tag }) => tag)).toEqual([
      "no-record",
    ]);
    expect(tagged("form-expired").form!.validDays).toBeLessThan(0);
    expect(tagged("paid-form").form).toMatchObject({ paid: true, items: ["system-ultrasound"] });
    expect(tagged("abnormal-referral").form).toMatchObject({ abnormalReferral: true });
  });

  test("the father has a child, and his wife is one person with an account of her own", () => {
    const father = tagged("father");
    expect(father.sex).toBe("male");
    expect(father.family.map(({ relation }) => relation)).toEqual(["self", "child", "spouse"]);
    const wife = father.family.find(({ relation }) => relation === "spouse")!;
    const own = tagged("crl-outside").family[0]!;
    expect(wife.person).toBe(own.person);
    expect(wife.personId).not.toBe(own.personId);
  });
});
