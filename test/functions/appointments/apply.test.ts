import type { ApplicationForm } from "../../../shared/appointments/model";
import { addDays } from "../../../shared/kernel/time";
import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { applied, formFor } from "../../kit/stories";

const TODAY = "2026-11-22";
const dueIn = (days: number): ApplicationForm["dating"] => ({ source: "told", dueOn: addDays(TODAY, days) });
/** Gestational days today -> a due date. */
const aged = (days: number) => dueIn(280 - days);
const noNt = { done: "none" } as const;

let hospital: Hospital;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ recordNumber: "M26000100" });
});

const apply = (change: Partial<ApplicationForm>, id = hospital.id()) =>
  hospital.call(
    "appointments/apply",
    { id, personId: mother.personId, form: formFor(hospital, mother, change) },
    mother.token,
  );

type Case = [code: string, title: string, change: Partial<ApplicationForm>, details: object];
const screening = { signs: [], abnormalReferral: false, ntHere: false };
const REFUSED: Case[] = [
  [
    "emergency.sign-present",
    "D1-07: bleeding",
    { screening: { ...screening, signs: ["bleeding"] } },
    { signs: ["bleeding"] },
  ],
  [
    "route.on-site",
    "D1-12: abnormal referral",
    { screening: { ...screening, abnormalReferral: true } },
    { route: "clinic", place: "pregnancy-health-center" },
  ],
  [
    "route.on-site",
    "D1-04: NT done here",
    { screening: { ...screening, ntHere: true } },
    { route: "desk", place: "ultrasound-triage" },
  ],
  ["application.too-early", "a day before 16+0", { dating: aged(111), nt: noNt }, { opensOn: "2026-11-23" }],
  [
    "window.passed",
    "the last day itself: no time could begin any more",
    { dating: aged(181), nt: noNt },
    { hardStop: "2026-11-22" },
  ],
  ["due-date.implausible", "a due date a year away", { dating: dueIn(360), nt: noNt }, { dueOn: "2027-11-17" }],
  [
    "nt.date-implausible",
    "an NT scan last week at 19 weeks",
    { nt: { done: "elsewhere", hospitalName: "永川医院", scannedOn: "2026-11-20", crlMm: 60, ntMm: 1.2 } },
    { scannedOn: "2026-11-20" },
  ],
  [
    "price.changed",
    "an old price list",
    { agreement: { variants: ["ordinary"], priceVersion: "2020-01" } },
    { priceVersion: "2026-07" },
  ],
];

test.each(REFUSED)("%s — %s", async (code, _title, change, details) => {
  const answer = await apply(change);
  expect(answer).toMatchObject({ status: 409, code, details });
});

test("16+0 and the day before the last are accepted", async () => {
  expect((await apply({ dating: aged(112), nt: noNt })).ok).toBe(true);
  const other = await hospital.patient();
  const form = formFor(hospital, other, { dating: aged(180), nt: noNt });
  const last = await hospital.call(
    "appointments/apply",
    { id: hospital.id(), personId: other.personId, form },
    other.token,
  );
  expect(last.ok).toBe(true);
});

test("application.exists — S2: one live application a person and examination; it opens again after the first has ended", async () => {
  const id = await applied(hospital, mother);
  expect(await apply({})).toMatchObject({ code: "application.exists", details: { id } });
  const step = { id, stepId: hospital.id(), version: 1, reason: "other" };
  expect((await hospital.call("appointments/cancel", step, mother.token)).value.state).toBe("cancelled-by-patient");
  expect((await apply({})).ok).toBe(true);
});

test("document.unusable — a file that is not hers, not clean or not there", async () => {
  const nowhere = hospital.id();
  expect(await apply({ documentIds: [nowhere] })).toMatchObject({
    code: "document.unusable",
    details: { id: nowhere },
  });
});

test("D1-04: the record's NT scan here leads to the desk, whatever she answered", async () => {
  hospital.record.pregnancies.set("M26000100", { ntOn: "2026-10-01" });
  expect(await apply({})).toMatchObject({ code: "route.on-site", details: { route: "desk" } });
});

test("E3: a record that cannot be reached does not stop her; the desk sees that it was not checked", async () => {
  hospital.record.stopped = true;
  expect((await apply({})).ok).toBe(true);
  const queue = await hospital.call("appointments/queue", { waiting: "review" }, await hospital.staff("triage"));
  expect(queue.value.items[0].flags).toContain("record-unchecked");
});

test("D1-16: zero files is valid", async () => {
  expect((await apply({ documentIds: [] })).value.documents).toEqual([]);
});

test("D1-09: no NT scan at all is reviewed, never a dead end", async () => {
  expect((await apply({ nt: noNt })).value.state).toBe("submitted");
});

test("an NT value at policy goes to Prenatal Diagnosis without any interpretation shown", async () => {
  const nt = { done: "elsewhere", hospitalName: "江津医院", scannedOn: "2026-10-03", crlMm: 62, ntMm: 3 } as const;
  const answer = await apply({ nt });
  expect(answer.value.reviewedBy).toBe("prenatal-diagnosis");
  expect(JSON.stringify({ ...answer.value, form: undefined })).not.toMatch(/thick|abnormal|异常|增厚/i);
});

test("S3: the same application asked three times has one effect; with another content it is refused", async () => {
  const id = hospital.id();
  const [first, again, third] = [await apply({}, id), await apply({}, id), await apply({}, id)];
  expect([first.ok, again.ok, third.ok]).toEqual([true, true, true]);
  expect(again.value).toEqual(first.value);
  expect(await apply({ note: "另一份" }, id)).toMatchObject({ status: 409, code: "request.reused" });
  const mine = await hospital.call("appointments/mine", {}, mother.token);
  expect(mine.value.items).toHaveLength(1);
});

test("field errors name the field and a code, and never repeat the value", async () => {
  const nt = { done: "elsewhere", hospitalName: "", scannedOn: "2026-13-45", crlMm: 400, ntMm: 99 };
  const answer = await apply({ nt: nt as never });
  expect(answer).toMatchObject({ status: 400, code: "request.malformed" });
  expect(answer.fields).toEqual(
    expect.arrayContaining([
      { path: "form.nt.hospitalName", code: "nt.hospital-required" },
      { path: "form.nt.scannedOn", code: "day.unreal" },
      { path: "form.nt.crlMm", code: "crl.out-of-range" },
      { path: "form.nt.ntMm", code: "nt.out-of-range" },
    ]),
  );
  expect(JSON.stringify(answer)).not.toContain("2026-13-45");
});

test("a draft is kept, replaced by the newer one, and gone once it is submitted", async () => {
  const id = hospital.id();
  const draft = (step: number, answers: string) =>
    hospital.call("appointments/saveDraft", { id, personId: mother.personId, step, answers }, mother.token);
  await draft(2, '{"a":1}');
  await draft(4, '{"a":2}');
  const read = () => hospital.call("appointments/readDraft", { personId: mother.personId }, mother.token);
  expect((await read()).value.draft).toMatchObject({ id, step: 4, answers: '{"a":2}' });
  await apply({}, id);
  expect((await read()).value.draft).toBeUndefined();
});

test("D1-03 D1-12: a clinic's form that says abnormal referral leads to the desk, whatever she answered", async () => {
  const clinic = await hospital.staff("clinic-desk");
  const issued = {
    items: ["special-system-ultrasound"],
    indication: "异常转诊",
    validUntil: "2027-01-15",
    paid: false,
  };
  const form = { id: hospital.id(), personId: mother.personId, ...issued, abnormalReferral: true };
  expect((await hospital.call("appointments/issueForm", form, clinic)).ok).toBe(true);
  expect(await apply({})).toMatchObject({
    code: "route.on-site",
    details: { route: "clinic", place: "ultrasound-triage" },
  });
});
