import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { applied, formIssued } from "../../kit/stories";

let hospital: Hospital;
let mother: Patient;
let nurse: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ recordNumber: "M26000300" });
  nurse = await hospital.staff("triage");
});

const step = (id: string, version: number) => ({ id, stepId: hospital.id(), version });

test("document.unusable — supply refuses a file that is not hers", async () => {
  const id = await applied(hospital, mother);
  await hospital.call("appointments/askForMore", { ...step(id, 1), asks: ["clearer-report"], note: "" }, nurse);
  const input = { ...step(id, 2), documentIds: [hospital.id()], note: "" };
  const answer = await hospital.call("appointments/supply", input, mother.token);
  expect(answer).toMatchObject({ code: "document.unusable", details: { id: input.documentIds[0] } });
});

test("formsOf gives the clinic the whole name for the paper, and the forms newest first", async () => {
  const clinic = await hospital.staff("clinic-desk");
  const [, second] = [await formIssued(hospital, mother), await formIssued(hospital, mother)];
  const answer = await hospital.call("appointments/formsOf", { personId: mother.personId }, clinic);
  expect(answer.value.person.name).toBe("林晚晴");
  expect(answer.value.forms.map((form: { id: string }) => form.id)[0]).toBe(second);
});

test.each([
  ["acceptOffer", { payment: "at-desk" }],
  ["declineOffer", { note: "" }],
  ["askAnotherTime", { note: "" }],
  ["acknowledgePrecautions", { precautionsVersion: "2026-11" }],
  ["supply", { documentIds: [], note: "好的" }],
  ["cancel", { reason: "other" }],
])("application.moved-on — %s on a version that is gone changes nothing", async (call, input) => {
  const id = await applied(hospital, mother);
  const answer = await hospital.call(`appointments/${call}`, { ...step(id, 7), ...input }, mother.token);
  expect(answer).toMatchObject({
    status: 409,
    code: "application.moved-on",
    details: { state: "submitted", version: 1 },
  });
});

test.each([
  ["claim", {}],
  ["askForMore", { asks: ["other"], note: "" }],
  ["reroute", { place: "ultrasound-triage", note: "请来" }],
  ["decline", { reason: "other", note: "不符" }],
  ["notSchedule", { reason: "no-capacity", note: "" }],
  ["approve", { sessionId: "2026-12-16#am", lane: "A1", unit: 3, note: "" }],
])("application.moved-on — %s by a nurse on a version that is gone changes nothing", async (call, input) => {
  const id = await applied(hospital, mother);
  const answer = await hospital.call(`appointments/${call}`, { ...step(id, 7), ...input }, nurse);
  expect(answer).toMatchObject({
    status: 409,
    code: "application.moved-on",
    details: { state: "submitted", version: 1 },
  });
});

test("application.moved-on — recordOpinion on a version that is gone changes nothing", async () => {
  const id = await applied(hospital, mother);
  const doctor = await hospital.staff("doctor");
  const answer = await hospital.call("appointments/recordOpinion", { ...step(id, 7), note: "可以" }, doctor);
  expect(answer).toMatchObject({ code: "application.moved-on" });
});
