import { addDays, dayOf } from "../../shared/kernel/time";
import { openHospital, type Hospital, type Patient } from "../kit/hospital";
import { signedIn, step, XIANG, DEPARTMENT, summary } from "../functions/consultations/life-world";
import { createDeskStore } from "../../functions/consultations/desk-store";
import { TENANT } from "../kit/hospital";
import { pays } from "../functions/consultations/life-world";

const RECORD = "M26000902";
const VISIT = "enc-0902";
const diagnosis = { code: "O24.400", name: "妊娠期糖尿病" };
const organ = { is: "normal", note: "" } as const;
const profile = {
  noAllergies: true,
  allergies: [],
  noMedicines: true,
  medicines: [],
  kidney: organ,
  liver: organ,
  chronic: [],
};

/** A mother with a bound card whose record shows a visit of so many days ago. */
async function mother(hospital: Hospital, daysAgo: number): Promise<Patient> {
  const patient = await hospital.patient({ recordNumber: RECORD });
  const person = (await hospital.app.queries.patients.person(TENANT, patient.personId))!;
  const on = addDays(dayOf(hospital.clock.now()), -daysAgo);
  hospital.record.followUps.set(RECORD, {
    patient: { recordNumber: RECORD, name: person.name, bornOn: person.bornOn, sex: "female" },
    visits: [{ id: VISIT, on, kind: "outpatient", department: "孕期保健中心", diagnoses: [diagnosis] }],
  });
  return patient;
}

/** What stands between her and a request, by name. */
async function gates(hospital: Hospital, { token, personId }: Patient): Promise<string[]> {
  const input = { personId, departmentId: DEPARTMENT };
  const { value } = await hospital.call("consultations/eligibility", input, token);
  return value.gates.map(({ gate }: { gate: string }) => gate);
}

/** Reads and agrees to what she is asked, and tells of her health. */
async function prepared(hospital: Hospital, { token, personId }: Patient): Promise<number> {
  const { value } = await hospital.call("privacy/consents", { personId }, token);
  for (const { document, version, hash } of value.consents) {
    const given = { id: hospital.id(), personId, document, version, hash };
    expect((await hospital.call("privacy/giveConsent", given, token)).ok).toBe(true);
  }
  const told = { personId, stepId: hospital.id(), version: 0, profile };
  const saved = await hospital.call("privacy/saveProfile", told, token);
  expect(saved.ok).toBe(true);
  return saved.value.version;
}

async function request(hospital: Hospital, patient: Patient, profileVersion: number, more: object = {}) {
  const { token, personId } = patient;
  const { value: chosen } = await hospital.call("consultations/doctor", { doctorId: XIANG });
  const { value: agreed } = await hospital.call("privacy/consents", { personId }, token);
  const consent = agreed.consents.find(({ document }: { document: string }) => document === "online-follow-up");
  const id = hospital.id();
  const input = {
    id,
    personId,
    departmentId: DEPARTMENT,
    doctorId: XIANG,
    service: "text",
    consentVersion: consent.version,
    visitId: VISIT,
    diagnosisCode: diagnosis.code,
    signs: [],
    intake: {
      wishes: ["results"],
      course: "same",
      symptoms: [],
      description: "空腹血糖这周在五点零到五点三之间，想请您看看要不要调整。",
      medicines: [],
      documentIds: [],
    },
    profileVersion,
    priceVersion: chosen.priceVersion,
    ...more,
  };
  return { id, input, answer: await hospital.call("consultations/submit", input, token) };
}

/** The doctor proves who she is and begins to work (C8). */
async function atWork(hospital: Hospital): Promise<string> {
  const doctor = await signedIn(hospital, "doctor.xiang");
  const { v: version } = await createDeskStore(hospital.table).desk(TENANT, XIANG);
  expect((await hospital.call("consultations/startWorking", { version }, doctor)).ok).toBe(true);
  return doctor;
}

const kindsIn = async (hospital: Hospital, { token }: Patient): Promise<string[]> =>
  (await hospital.call("notifications/inbox", {}, token)).value.items.map(({ kind }: { kind: string }) => kind);

const says = (hospital: Hospital, id: string, token: string, text: string) =>
  hospital.call("consultations/send", { id, message: { id: hospital.id(), kind: "text", text } }, token);

test("D2-11 to D2-15: consent, department, doctor, service, fee, a doctor's answer, the summary, and what is kept of it", async () => {
  const hospital = await openHospital();
  const patient = await mother(hospital, 3);
  expect(await gates(hospital, patient)).toEqual(expect.arrayContaining(["consent-missing", "profile-unconfirmed"]));
  const early = await request(hospital, patient, 1);
  expect(early.answer.code).toBe("consent.missing");

  const version = await prepared(hospital, patient);
  const closed = (
    await hospital.call(
      "consultations/eligibility",
      { personId: patient.personId, departmentId: DEPARTMENT },
      patient.token,
    )
  ).value;
  expect(closed.may).toBe(true);
  const { id, input, answer } = await request(hospital, patient, version);
  expect(answer.value.state).toBe("awaiting-payment");
  expect((await hospital.call("consultations/submit", input, patient.token)).value.id).toBe(id);
  await pays({ hospital, patient }, id);

  const doctor = await atWork(hospital);
  const { value: queue } = await hospital.call("consultations/queue", {}, doctor);
  expect(queue.rows.map((row: { id: string }) => row.id)).toContain(id);
  const accepted = await step({ hospital }, "accept", id, doctor, { meetsCondition: true, visitId: VISIT });
  expect(accepted.value.state).toBe("accepted");
  expect((await says(hospital, id, doctor, "血糖控制得不错，不用加药。")).ok).toBe(true);
  expect((await says(hospital, id, patient.token, "谢谢医生，还要测多久？")).ok).toBe(true);
  expect(await kindsIn(hospital, patient)).toEqual(
    expect.arrayContaining(["order-paid", "consultation-accepted", "consultation-message"]),
  );
  expect((await step({ hospital }, "end", id, doctor, { summary })).value.state).toBe("ended");

  const { value: over } = await hospital.call("consultations/consultation", { id }, patient.token);
  expect(over.state).toBe("ended");
  expect((await says(hospital, id, patient.token, "再问一句")).code).toBe("thread.closed");
  expect((await step({ hospital }, "rate", id, patient.token, { stars: 5, words: "说得明白" })).ok).toBe(true);

  const { value: looked } = await hospital.call("privacy/whoLooked", { personId: patient.personId }, patient.token);
  expect(JSON.stringify(looked.items)).toContain("doctor");
  const { value: kept } = await hospital.call("consultations/exportConsultation", { id }, patient.token);
  expect(JSON.parse(kept.fhir).resourceType).toBe("Bundle");
  expect(kept.html).toContain("血糖控制得不错");
});

test("D2-02: on the sixteenth day the record is too old, and the answer says until when it would have done", async () => {
  const hospital = await openHospital();
  const patient = await mother(hospital, 16);
  const version = await prepared(hospital, patient);
  const { answer } = await request(hospital, patient, version);
  expect(answer.code).toBe("visit.unfit");
  expect(answer.details).toMatchObject({ why: "too-old", maxAgeDays: 15 });
});

test("P9: sent on day fifteen at ten to midnight it is accepted the next morning", async () => {
  const hospital = await openHospital({ now: "2026-11-22T15:40:00.000Z" });
  const patient = await mother(hospital, 15);
  const { id, answer } = await request(hospital, patient, await prepared(hospital, patient));
  expect(answer.ok).toBe(true);
  await pays({ hospital, patient }, id);
  hospital.clock.advance(9 * 60);
  const doctor = await atWork(hospital);
  expect((await step({ hospital }, "accept", id, doctor, { meetsCondition: true, visitId: VISIT })).ok).toBe(true);
});

test("D2-03, M11: stopped as unsuitable, all of the fee goes back once and an offline place is one tap away", async () => {
  const hospital = await openHospital();
  const patient = await mother(hospital, 3);
  const { id } = await request(hospital, patient, await prepared(hospital, patient));
  const orderId = await pays({ hospital, patient }, id);
  const doctor = await atWork(hospital);
  await step({ hospital }, "accept", id, doctor, { meetsCondition: true, visitId: VISIT });
  const stopped = await step({ hospital }, "stopOnline", id, doctor, { reason: "needs-examination", note: "" });
  expect(stopped.value.state).toBe("stopped");
  const order = (await hospital.app.repositories.orders.unread(TENANT, orderId))!;
  expect(order.refundedFen + order.reservedFen).toBe(order.paid!.fen);
  expect(order.refundCount).toBe(1);
  const { value: thread } = await hospital.call("consultations/openThread", { id }, patient.token);
  const cards = thread.messages.flatMap((one: { card?: { kind: string } }) => (one.card ? [one.card.kind] : []));
  expect(cards).toContain("offline-place");
});

test("A1, D2-15: another account finds neither the request nor its chat", async () => {
  const hospital = await openHospital();
  const patient = await mother(hospital, 3);
  const { id } = await request(hospital, patient, await prepared(hospital, patient));
  const other = await hospital.patient();
  for (const call of ["consultation", "openThread", "exportConsultation"])
    expect((await hospital.call(`consultations/${call}`, { id }, other.token)).code).toBe("thing.missing");
});

test("C.4: withdrawn consent stops the next request, not the one that is under way", async () => {
  const hospital = await openHospital();
  const patient = await mother(hospital, 3);
  const version = await prepared(hospital, patient);
  const { id } = await request(hospital, patient, version);
  const withdrawn = { id: hospital.id(), personId: patient.personId, document: "online-follow-up" };
  expect((await hospital.call("privacy/withdrawConsent", withdrawn, patient.token)).ok).toBe(true);
  const again = await request(hospital, patient, version);
  expect(again.answer.code).toBe("consent.missing");
  expect((await hospital.call("consultations/consultation", { id }, patient.token)).value.state).toBe(
    "awaiting-payment",
  );
});
