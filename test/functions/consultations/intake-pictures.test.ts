import type { Hospital, Patient } from "../../kit/hospital";
import { jpeg } from "../documents/corpus";
import { eligible, openIntake, requestOf, submits } from "./intake-world";
import { signedIn } from "./life-world";

let hospital: Hospital;
let patient: Patient;
beforeEach(async () => {
  hospital = await openIntake();
  patient = await eligible(hospital);
});

/** Sends a picture of this person; answers its id, or why it was refused. */
async function picture(token: string, personId = patient.personId): Promise<{ id: string; code?: string }> {
  const id = hospital.id();
  const bytes = await jpeg();
  const form = { id, personId, kind: "other-report", contentType: "image/jpeg", bytes: bytes.byteLength };
  const asked = await hospital.call("documents/requestUpload", form, token);
  if (!asked.ok) return { id, code: asked.code };
  hospital.store.post(asked.value.upload, bytes);
  const { code } = await hospital.call("documents/confirmUpload", { id }, token);
  return { id, ...(code ? { code } : {}) };
}
const view = (id: string, token: string) => hospital.call("documents/view", { id }, token);
const sends = (documentIds: string[], token = patient.token) => {
  const { intake } = requestOf(hospital, patient);
  return submits(hospital, { ...patient, token }, { intake: { ...intake, documentIds } });
};

/** Somebody else's account with leave to act for the patient in online follow-ups. */
async function proxied(): Promise<{ relative: Patient; end: () => Promise<void> }> {
  const relative = await hospital.patient();
  const grant = { id: hospital.id(), personId: patient.personId, scopes: ["consultations"], until: "2026-12-22" };
  const { code } = (await hospital.call("privacy/inviteProxy", grant, patient.token)).value;
  const { proxy } = (await hospital.call("privacy/acceptProxy", { code }, relative.token)).value;
  const step = { id: proxy.id, stepId: hospital.id(), version: proxy.version };
  return { relative, end: async () => void (await hospital.call("privacy/endProxy", step, patient.token)) };
}

test("D2-14: the doctor who holds the request opens its pictures, and nobody else at the hospital does", async () => {
  const [doctor, other] = [await signedIn(hospital, "doctor.bao"), await signedIn(hospital, "doctor.mou")];
  const [first, second, unsent] = [
    await picture(patient.token),
    await picture(patient.token),
    await picture(patient.token),
  ];
  expect((await view(first.id, doctor)).code).toBe("thing.missing");
  expect((await sends([first.id, second.id])).ok).toBe(true);
  for (const { id } of [first, second]) {
    const link = await view(id, doctor);
    expect(hospital.store.open(link.value.url)!.contentType).toBe("image/jpeg");
    expect((await view(id, patient.token)).ok).toBe(true);
    expect((await view(id, other)).code).toBe("thing.missing");
  }
  expect((await view(unsent.id, doctor)).code).toBe("thing.missing");
});

test("C7: what went with a request stays (document.in-use); what did not can be taken out", async () => {
  const [sent, unsent] = [await picture(patient.token), await picture(patient.token)];
  await sends([sent.id]);
  const remove = (id: string) => hospital.call("documents/remove", { id }, patient.token);
  expect((await remove(sent.id)).code).toBe("document.in-use");
  expect((await remove(unsent.id)).ok).toBe(true);
});

test("A3: whoever acts by a live leave sends pictures with the request, and after its end neither sends nor opens any", async () => {
  const { relative, end } = await proxied();
  const sent = await picture(relative.token);
  expect(sent.code).toBeUndefined();
  expect((await sends([sent.id], relative.token)).ok).toBe(true);
  expect((await view(sent.id, await signedIn(hospital, "doctor.bao"))).ok).toBe(true);
  expect((await view(sent.id, relative.token)).ok).toBe(true);
  await end();
  expect((await picture(relative.token)).code).toBe("thing.missing");
  expect((await view(sent.id, relative.token)).code).toBe("thing.missing");
});

test("A1: without leave nobody sends a picture for her, and a leave for her is none for her family", async () => {
  const stranger = await hospital.patient();
  expect((await picture(stranger.token)).code).toBe("thing.missing");
  const { relative } = await proxied();
  expect((await picture(relative.token, stranger.personId)).code).toBe("thing.missing");
});
