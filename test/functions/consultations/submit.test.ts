import { addDays, dayOf } from "../../../shared/kernel/time";
import { TENANT, type Hospital, type Patient } from "../../kit/hospital";
import {
  BLOOD_FATS,
  DEPARTMENT,
  DOCTOR,
  eligible,
  openIntake,
  readied,
  recorded,
  requestOf,
  setDesk,
  submits,
  visitOf,
} from "./intake-world";

let hospital: Hospital;
let patient: Patient;
beforeAll(async () => {
  hospital = await openIntake();
});
beforeEach(async () => {
  patient = await eligible(hospital);
});
const unread = (id: string) => hospital.app.repositories.consultations.unread(TENANT, id);

describe("a request in the right order (D2-13)", () => {
  test("is written with its consent, visit, price and clock, and waits for its fee", async () => {
    const request = requestOf(hospital, patient);
    const answer = await hospital.call("consultations/submit", request, patient.token);
    expect(answer.value).toMatchObject({ id: request.id, state: "awaiting-payment", fen: 2500, version: 1 });
    const kept = (await unread(request.id))!;
    expect(kept).toMatchObject({
      doctorId: DOCTOR,
      departmentId: DEPARTMENT,
      consent: { document: "online-follow-up", version: "2026-11" },
      visit: { id: "visit-3" },
      diagnosis: { code: "E03.900" },
      fee: { priceCode: "CONSULT-TEXT-ASSOCIATE", fen: 2500, priceVersion: "2026-07" },
      profileVersion: 1,
    });
    expect(kept.payUntil).toBe(answer.value.payUntil);
    expect(kept.overdueTests.map(({ code }) => code)).toEqual(["3016-3"]);
    const { draft } = (await hospital.call("consultations/readDraft", { personId: patient.personId }, patient.token))
      .value;
    expect(draft).toBeUndefined();
  });

  test("asked again with the same id gives the same answer and one request; other content is request.reused (S3)", async () => {
    const request = requestOf(hospital, patient);
    const first = await hospital.call("consultations/submit", request, patient.token);
    const again = await hospital.call("consultations/submit", request, patient.token);
    expect(again).toEqual(first);
    const other = await hospital.call("consultations/submit", { ...request, service: "voice" }, patient.token);
    expect(other.code).toBe("request.reused");
    expect((await hospital.call("consultations/mine", {}, patient.token)).value.items).toHaveLength(1);
  });

  test("where nothing is to be paid it waits for the doctor at once", async () => {
    const answer = await submits(hospital, patient, { doctorId: "dr-wan-shuning" });
    expect(answer.value).toMatchObject({ state: "waiting", fen: 0 });
    expect(answer.value.acceptBy).toBeDefined();
  });
});

describe("submit refuses", () => {
  test("signs of danger before anything else: 120 (signs.acute)", async () => {
    const answer = await submits(hospital, patient, { signs: ["breathless"], departmentId: "ultrasonography" });
    expect([answer.code, answer.details.phone]).toEqual(["signs.acute", "120"]);
    const known = await submits(hospital, patient, { signs: ["breathless"] });
    expect(known.details.signs.map(({ id }: { id: string }) => id)).toEqual(["breathless"]);
  });

  test("a consent that was never given, was withdrawn, or is of another version (consent.missing)", async () => {
    const stranger = await hospital.patient({ recordNumber: "M26909901" });
    expect((await submits(hospital, stranger)).code).toBe("consent.missing");
    const old = await submits(hospital, patient, { consentVersion: "2025-01" });
    expect([old.code, old.details.version]).toEqual(["consent.missing", "2026-11"]);
    const withdrawal = { id: hospital.id(), personId: patient.personId, document: "health-data" };
    await hospital.call("privacy/withdrawConsent", withdrawal, patient.token);
    const after = await submits(hospital, patient);
    expect([after.code, after.details.document]).toEqual(["consent.missing", "health-data"]);
  });

  test("a department that does not follow up online (department.offline)", async () => {
    expect((await submits(hospital, patient, { departmentId: "ultrasonography" })).code).toBe("department.offline");
  });

  test("a doctor of another department (doctor.elsewhere), and one who is nobody", async () => {
    const answer = await submits(hospital, patient, { doctorId: "dr-du-lanxin" });
    expect([answer.code, answer.details]).toEqual(["doctor.elsewhere", { departmentId: "gynaecology" }]);
    expect((await submits(hospital, patient, { doctorId: "dr-nobody" })).status).toBe(404);
  });

  test("a doctor on leave until the last day of it (doctor.away)", async () => {
    const today = dayOf(hospital.clock.now());
    await setDesk(hospital, { leave: { from: today, to: addDays(today, 2), note: "外出" } });
    const answer = await submits(hospital, patient);
    expect([answer.code, answer.details.until]).toEqual(["doctor.away", addDays(today, 2)]);
    await setDesk(hospital, { leave: undefined });
    expect((await submits(hospital, patient)).ok).toBe(true);
  });

  test("a service that the doctor does not offer (service.not-offered)", async () => {
    const answer = await submits(hospital, patient, { doctorId: "dr-wan-shuning", service: "video" });
    expect(answer.code).toBe("service.not-offered");
  });

  test("a price that has changed since it was shown (price.changed)", async () => {
    const answer = await submits(hospital, patient, { priceVersion: "2025-07" });
    expect([answer.code, answer.details]).toEqual(["price.changed", { priceVersion: "2026-07" }]);
  });

  test("a profile of another version, or confirmed the day before (profile.unconfirmed)", async () => {
    expect((await submits(hospital, patient, { profileVersion: 7 })).code).toBe("profile.unconfirmed");
    const later = await openIntake();
    const her = await eligible(later);
    later.clock.set("2026-11-23T02:00:00.000Z");
    const answer = await submits(later, { ...her, token: await signedIn(later, her) });
    expect([answer.code, answer.details]).toEqual(["profile.unconfirmed", { version: 1 }]);
  });

  test("symptoms of another list (symptom.unknown), and a refill without medicines (medicines.needed)", async () => {
    const { intake } = requestOf(hospital, patient);
    const odd = await submits(hospital, patient, { intake: { ...intake, symptoms: ["tired", "wheeze"] } });
    expect([odd.code, odd.details]).toEqual(["symptom.unknown", { symptoms: ["wheeze"] }]);
    expect((await submits(hospital, patient, { intake: { ...intake, medicines: [] } })).code).toBe("medicines.needed");
    const results = { ...intake, wishes: ["results"], medicines: [] };
    expect((await submits(hospital, patient, { intake: results })).ok).toBe(true);
  });

  test("a picture that is nobody's (document.unusable)", async () => {
    const { intake } = requestOf(hospital, patient);
    const documentId = hospital.id();
    const answer = await submits(hospital, patient, { intake: { ...intake, documentIds: [documentId] } });
    expect([answer.code, answer.details]).toEqual(["document.unusable", { id: documentId }]);
  });

  test("a second request of one person to one doctor (consultation.exists), until the first is over", async () => {
    const first = await submits(hospital, patient);
    const second = await submits(hospital, patient, { service: "voice" });
    expect([second.code, second.details]).toEqual(["consultation.exists", { id: first.value.id }]);
    const cancel = { id: first.value.id, stepId: hospital.id(), version: 1 };
    expect((await hospital.call("consultations/cancel", cancel, patient.token)).ok).toBe(true);
    expect((await submits(hospital, patient)).ok).toBe(true);
  });

  test("somebody without a linked record (record.not-linked), or with a number of somebody else's birth day", async () => {
    hospital.record.followUps.clear();
    expect((await submits(hospital, patient)).code).toBe("record.not-linked");
    await recorded(hospital, patient, [visitOf(hospital, 3)]);
    for (const [number, one] of hospital.record.followUps)
      hospital.record.followUps.set(number, { ...one, patient: { ...one.patient!, bornOn: "1960-01-01" } });
    expect((await submits(hospital, patient)).code).toBe("record.not-linked");
  });

  test("while the record is out of reach (record.unreachable): the draft stays", async () => {
    const draft = { id: hospital.id(), personId: patient.personId, step: 4, answers: `{"说":"累"}` };
    await hospital.call("consultations/saveDraft", draft, patient.token);
    hospital.record.stopped = true;
    const answer = await submits(hospital, patient);
    hospital.record.stopped = false;
    expect([answer.code, answer.details]).toEqual(["record.unreachable", { phone: "023-63315011" }]);
    const kept = await hospital.call("consultations/readDraft", { personId: patient.personId }, patient.token);
    expect(kept.value.draft).toMatchObject({ id: draft.id, step: 4, answers: draft.answers });
  });

  test("a visit of somebody else's record (visit.unknown)", async () => {
    const other = await eligible(hospital);
    await recorded(hospital, other, [visitOf(hospital, 3, { id: "visit-of-another" })]);
    expect((await submits(hospital, patient, { visitId: "visit-of-another" })).code).toBe("visit.unknown");
  });

  test("a visit that cannot carry it (visit.unfit), with the reason and the day until which it counted", async () => {
    const today = dayOf(hospital.clock.now());
    await recorded(hospital, patient, [
      visitOf(hospital, 16, { diagnoses: [BLOOD_FATS] }),
      visitOf(hospital, 2, { kind: "emergency" }),
      visitOf(hospital, 1, { diagnoses: [{ code: "C50.900", name: "乳腺恶性肿瘤" }] }),
      visitOf(hospital, 0, { diagnoses: [] }),
    ]);
    const why = async (visitId: string, diagnosisCode: string) => {
      const { code, details } = await submits(hospital, patient, { visitId, diagnosisCode });
      return [code, details?.why];
    };
    expect(await why("visit-16", "E79.000")).toEqual(["visit.unfit", "too-old"]);
    expect(await why("visit-2", "E03.900")).toEqual(["visit.unfit", "kind"]);
    expect(await why("visit-1", "C50.900")).toEqual(["visit.unfit", "hard-case"]);
    expect(await why("visit-0", "E03.900")).toEqual(["visit.unfit", "no-diagnosis"]);
    const late = await submits(hospital, patient, { visitId: "visit-16", diagnosisCode: "E79" });
    expect(late.details).toMatchObject({ maxAgeDays: 15, lastDay: addDays(today, -1), departmentId: DEPARTMENT });
  });

  test("a doctor's day that is full (quota.full), and only that service of it", async () => {
    const services = [
      { kind: "text", priceCode: "CONSULT-TEXT-CHIEF", perDay: 1, on: true },
      { kind: "voice", priceCode: "CONSULT-VOICE-CHIEF", perDay: 1, on: true },
    ] as const;
    const world = await openIntake();
    await setDesk(world, { services: [...services] });
    const first = await eligible(world);
    const taken = await submits(world, first);
    expect(taken.ok).toBe(true);
    const next = await eligible(world);
    const full = await submits(world, next);
    expect([full.code, full.details.perDay]).toEqual(["quota.full", 1]);
    expect((await submits(world, next, { service: "voice" })).ok).toBe(true);
    // What was taken back before a doctor had any work is free again.
    const cancel = { id: taken.value.id, stepId: world.id(), version: 1 };
    expect((await world.call("consultations/cancel", cancel, first.token)).ok).toBe(true);
    expect((await submits(world, await eligible(world))).ok).toBe(true);
  });
});

test("under six a guardian is asked for each time (guardian.needed, C5)", async () => {
  const world = await openIntake();
  const her = await world.patient({ recordNumber: "M26909902" });
  const repository = world.app.repositories.patients;
  const child = (await repository.person(TENANT, her.personId))!;
  const born = { ...child, v: child.v + 1, bornOn: "2022-06-01" };
  await world.app.table.commit([repository.savePerson(TENANT, born, { version: child.v })]);
  const asthma = { code: "J45.900", name: "支气管哮喘" };
  await recorded(world, her, [visitOf(world, 3, { diagnoses: [asthma] })]);
  const profileVersion = await readied(world, her);
  const { intake } = requestOf(world, her);
  const asks = {
    departmentId: "paediatrics",
    doctorId: "dr-gan-boran",
    diagnosisCode: "J45",
    profileVersion,
    intake: { ...intake, symptoms: ["cough"] },
  };
  const alone = await submits(world, her, asks);
  expect([alone.code, alone.details]).toEqual(["guardian.needed", { underYears: 6 }]);
  const id = world.id();
  const beside = await submits(world, her, { ...asks, id, guardian: { name: "高俊", relation: "father" } });
  expect(beside.ok).toBe(true);
  const kept = (await world.app.repositories.consultations.unread(TENANT, id))!;
  expect(kept.guardian).toMatchObject({ name: "高俊", relation: "father" });
  const again = await submits(world, her, { ...asks, service: "voice" });
  expect(again.code).toBe("guardian.needed");
});

const signedIn = async (world: Hospital, { accountId }: Patient): Promise<string> =>
  (await world.app.sessions.open(TENANT, { kind: "patient", accountId })).token;
