import * as z from "zod/mini";
import { ApplicationForm } from "../../../shared/appointments/model";
import { appointmentPolicy as policy } from "../../../shared/appointments/policy";
import { submit } from "../../../shared/appointments/rules";
import { applicationLife } from "../../../shared/appointments/states";
import { Id } from "../../../shared/kernel/ids";
import { addMinutes, instantOf } from "../../../shared/kernel/time";
import { demoApplications } from "../../../scripts/seed/demo";
import { patientsOn, personIdOf } from "../../../scripts/seed/people";
import { reportsOf } from "../../../scripts/seed/reports/report-files";

const TODAY = "2026-11-22";
const NOW = instantOf(TODAY, "09:00");
const applications = demoApplications(TODAY);
const patients = patientsOn(TODAY);
const known = (one: (typeof applications)[number]) => ({
  id: one.id,
  accountId: one.id,
  now: addMinutes(NOW, -60 * one.submittedHoursAgo),
  policy,
  priceVersion: "2026-07",
  ntHereOnRecord: false,
  abnormalOnForm: false,
});
const submitted = (one: (typeof applications)[number]) => {
  const answer = submit(one.form, known(one));
  if (!answer.ok) throw new Error(`${one.personKey}: ${answer.code}`);
  return answer.value;
};

describe("applications of the first day", () => {
  test.each(applications.map((one) => [one.personKey, one] as const))(
    "%s's form is complete and the rules accept it",
    (key, one) => {
      expect(z.parse(ApplicationForm, one.form)).toEqual(one.form);
      expect(z.safeParse(Id, one.id).success).toBe(true);
      expect(one.form.personId).toBe(personIdOf(key));
      expect(submitted(one).state).toBe("submitted");
      expect(applicationLife.states).toContain(one.bringTo.state);
    },
  );

  test.each(["2025-12-31", "2027-02-06", "2028-02-29", "2031-03-01"])(
    "seeded on %s, every form is accepted just as well",
    (day) => {
      for (const one of demoApplications(day)) {
        const now = addMinutes(instantOf(day, "09:00"), -60 * one.submittedHoursAgo);
        expect(submit(one.form, { ...known(one), now, priceVersion: one.form.agreement.priceVersion })).toMatchObject({
          ok: true,
        });
      }
    },
  );

  test("six wait, one was asked for more, two are scheduled; the heroine is free to apply", () => {
    const count = (state: string) => applications.filter(({ bringTo }) => bringTo.state === state).length;
    expect([count("submitted"), count("needs-information"), count("scheduled")]).toEqual([6, 1, 2]);
    expect(applications.map(({ personKey }) => personKey)).not.toContain("lin-yuqing");
    expect(new Set(applications.map(({ personKey }) => personKey)).size).toBe(applications.length);
  });

  test("among the waiting: exactly one overdue, one for Prenatal Diagnosis, one with twins, one without NT", () => {
    const waiting = applications.filter(({ bringTo }) => bringTo.state === "submitted");
    const keys = (fits: (one: (typeof waiting)[number]) => boolean) => waiting.filter(fits).map((one) => one.personKey);
    expect(keys((one) => submitted(one).reviewBy < NOW)).toEqual(["ye-jingyi"]);
    expect(keys((one) => submitted(one).needsPrenatalOpinion)).toEqual(["zhao-xinyi"]);
    expect(keys((one) => submitted(one).fetuses > 1)).toEqual(["jiang-ruoxi"]);
    expect(keys((one) => submitted(one).noNt)).toEqual(["yang-lihua"]);
  });

  test("uploads are her own papers, at most three, under the ids that the form names", () => {
    const reports = reportsOf(patients, TODAY);
    for (const { form, uploads, personKey } of applications) {
      expect(uploads.map(({ documentId }) => documentId)).toEqual(form.documentIds);
      for (const { reportId } of uploads)
        expect(reports.find(({ id }) => id === reportId)).toMatchObject({ personKey, origin: "own-paper" });
    }
    const ids = applications.flatMap(({ form }) => form.documentIds);
    expect(new Set(ids).size).toBe(ids.length);
    expect(applications.some(({ uploads }) => uploads.length === 0)).toBe(true);
  });

  test("who is scheduled agreed to that variant and has a paid form for it, so that nothing is owed", () => {
    const scheduled = applications.flatMap((one) =>
      one.bringTo.state === "scheduled" ? [{ ...one, variant: one.bringTo.variant }] : [],
    );
    for (const { personKey, form, variant } of scheduled) {
      const items = policy.items.filter((line) => line.variant === variant).map(({ item }) => item);
      expect(form.agreement.variants).toContain(variant);
      expect(patients.find(({ key }) => key === personKey)!.form).toMatchObject({ paid: true, items });
    }
    expect(scheduled.map(({ variant }) => variant).sort()).toEqual(["ordinary", "special-need"]);
  });
});
