import { documentPolicy } from "../../../shared/documents/policy";
import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { applied } from "../../kit/stories";
import { BAD, jpeg, png } from "./corpus";
import { laidOrder } from "../orders/medicine-orders";

let hospital: Hospital;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
});

const call = (name: string, input: object, token = mother.token) => hospital.call(`documents/${name}`, input, token);
const request = (bytes: number, change: object = {}, id = hospital.id()) =>
  call("requestUpload", {
    id,
    personId: mother.personId,
    kind: "nt-report",
    contentType: "image/jpeg",
    bytes,
    ...change,
  });
/** Asks for a form, sends the bytes to the store, and says so. */
async function uploaded(bytes: Uint8Array, contentType = "image/jpeg") {
  const { value } = await request(bytes.length, { contentType });
  if (bytes.length) hospital.store.post(value.upload, bytes);
  return { id: value.document.id as string, answer: await call("confirmUpload", { id: value.document.id }) };
}
const stored = () => hospital.store.keys();

test("D1-16: a report is asked for, sent, checked and seen by its owner through a link of a minute", async () => {
  const { id, answer } = await uploaded(await jpeg());
  expect(answer).toMatchObject({ status: 200, value: { id, state: "clean", origin: "patient", kind: "nt-report" } });
  const view = await call("view", { id });
  expect(view).toMatchObject({ status: 200, value: { contentType: "image/jpeg" } });
  expect(hospital.store.open(view.value.url)!.bytes.length).toBe(answer.value.bytes);
  hospital.clock.advance(1);
  expect(hospital.store.open(view.value.url)).toBeUndefined();
});

test("file.too-large — one byte too much says how much is allowed; nothing at all is a malformed request", async () => {
  const { mostBytes } = documentPolicy;
  expect(await request(mostBytes + 1)).toMatchObject({
    status: 409,
    code: "file.too-large",
    details: { mostBytes },
  });
  expect((await request(mostBytes)).ok).toBe(true);
  expect(await request(0)).toMatchObject({ status: 400, fields: [{ path: "bytes", code: "file.empty" }] });
});

test("store.unreachable — asked again, confirmed and viewed while the store is away; afterwards it goes on", async () => {
  const photo = await jpeg();
  const { value } = await request(photo.length);
  const { id } = value.document;
  hospital.store.post(value.upload, photo);
  const refused = { status: 409, code: "store.unreachable" };
  hospital.store.stopped = true;
  expect(await request(photo.length, {}, id)).toMatchObject(refused);
  expect(await call("confirmUpload", { id })).toMatchObject(refused);
  hospital.store.stopped = false;
  expect((await call("confirmUpload", { id })).value.state).toBe("clean");
  hospital.store.stopped = true;
  expect(await call("view", { id })).toMatchObject(refused);
});

test("file.not-arrived — said before the bytes are there", async () => {
  const { value } = await request(100);
  const answer = await call("confirmUpload", { id: value.document.id });
  expect(answer).toMatchObject({ status: 409, code: "file.not-arrived" });
});

test.each(["file.unreadable", "file.type-refused", "file.unsafe"])(
  "%s — confirmUpload refuses it for good, no byte of it stays, and she can send another file",
  async (code) => {
    const [, contentType, bytes] = BAD.find(([what, , , why]) => why === code && what !== "nothing at all")!;
    const { id, answer } = await uploaded(await bytes(), contentType);
    expect(answer).toMatchObject({ status: 409, code });
    expect(await call("confirmUpload", { id })).toMatchObject({ code });
    expect(stored()).toEqual([]);
    expect((await uploaded(await jpeg())).answer.value.state).toBe("clean");
  },
);

test("document.not-clean — no link before the check, nor after it has failed", async () => {
  const { value } = await request(100);
  const notClean = { status: 409, code: "document.not-clean" };
  expect(await call("view", { id: value.document.id })).toMatchObject(notClean);
  const { id } = await uploaded(Buffer.from("no picture"));
  expect(await call("view", { id })).toMatchObject(notClean);
  expect((await call("remove", { id })).ok).toBe(true);
  expect(await call("view", { id })).toMatchObject({ status: 404, code: "thing.missing" });
});

test("document.in-use — a file of a submitted application stays; one that is not submitted goes, with its bytes", async () => {
  const { id } = await uploaded(await jpeg());
  const { id: other } = await uploaded(await png(), "image/png");
  await applied(hospital, mother, { documentIds: [id] });
  expect(await call("remove", { id })).toMatchObject({ status: 409, code: "document.in-use" });
  expect((await call("remove", { id: other })).value).toEqual({});
  expect((await call("remove", { id: other })).value).toEqual({});
  expect(stored()).toHaveLength(1);
  expect((await call("view", { id })).ok).toBe(true);
});

test("A1 A2: staff open a document of a submitted case and no other; a stranger opens none", async () => {
  const { id } = await uploaded(await jpeg());
  const stranger = await hospital.patient();
  const staff = await Promise.all((["triage", "clinic-desk", "doctor"] as const).map((role) => hospital.staff(role)));
  const missing = { status: 404, code: "thing.missing" };
  for (const token of [...staff, stranger.token]) expect(await call("view", { id }, token)).toMatchObject(missing);
  const caseId = await applied(hospital, mother, { documentIds: [id] });
  for (const token of staff) expect((await call("view", { id }, token)).ok).toBe(true);
  for (const name of ["view", "confirmUpload", "remove"])
    expect(await call(name, { id }, stranger.token)).toMatchObject(missing);
  const shown = await hospital.call("appointments/case", { id: caseId }, staff[0]);
  expect(shown.value.documents.map((card: { id: string }) => card.id)).toEqual([id]);
});

test("D2-22: the after-sale desk opens a picture of a service request, nothing of a case, and nobody else opens it", async () => {
  const [inCase, inRequest] = [await uploaded(await jpeg()), await uploaded(await jpeg())];
  await applied(hospital, mother, { documentIds: [inCase.id] });
  const order = await laidOrder(hospital, mother);
  const wish = {
    id: hospital.id(),
    orderId: order.id,
    kind: "damaged",
    words: "压坏了。",
    documentIds: [inRequest.id],
  };
  expect((await hospital.call("requests/ask", wish, mother.token)).ok).toBe(true);
  const [desk, nurse] = [await hospital.staff("after-sale"), await hospital.staff("triage")];
  expect((await call("view", { id: inRequest.id }, desk)).ok).toBe(true);
  expect((await call("view", { id: inCase.id }, desk)).code).toBe("thing.missing");
  expect((await call("view", { id: inRequest.id }, nurse)).code).toBe("thing.missing");
  expect((await call("remove", { id: inRequest.id })).code).toBe("document.in-use");
});

test("another account cannot put a file of its own, or of somebody else's, into its application", async () => {
  const { id } = await uploaded(await jpeg());
  const other = await hospital.patient();
  await expect(applied(hospital, other, { documentIds: [id] })).rejects.toThrow("document.unusable");
});

test("D1-15: killed in the middle of an upload and sent again, it is one file, and nothing is asked twice", async () => {
  const photo = await jpeg();
  const id = hospital.id();
  const first = await request(photo.length, {}, id);
  expect(hospital.store.post(first.value.upload, photo.subarray(0, photo.length - 1))).toBe("stored");
  // The phone was killed; opened again, it asks with the id that it had kept.
  const second = await request(photo.length, {}, id);
  expect(second.value.document).toEqual(first.value.document);
  expect(hospital.store.post(second.value.upload, photo)).toBe("stored");
  // Killed again, after the bytes had arrived: nothing is to be sent.
  const third = await request(photo.length, {}, id);
  expect(third.value.upload).toBeUndefined();
  const [one, two] = await Promise.all([call("confirmUpload", { id }), call("confirmUpload", { id })]);
  expect([one.value.state, two.value]).toEqual(["clean", one.value]);
  expect(stored()).toHaveLength(1);
  expect((await request(photo.length, {}, id)).value).toEqual({ document: one.value });
});

test("S3: the same id for another file is refused, and so is the id of somebody else's file", async () => {
  const { value } = await request(100);
  const { id } = value.document;
  expect(await request(101, {}, id)).toMatchObject({ status: 409, code: "request.reused" });
  const other = await hospital.patient();
  const theirs = { id, personId: other.personId, kind: "nt-report", contentType: "image/jpeg", bytes: 100 };
  expect(await call("requestUpload", theirs, other.token)).toMatchObject({ status: 409, code: "request.reused" });
});
