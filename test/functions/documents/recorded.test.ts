import { openHospital, OTHER_TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { applied } from "../../kit/stories";
import { BAD, jpeg, pages, png } from "./corpus";

const NUMBER = "M26000901";
const REPORT = { id: "nt-1", on: "2026-09-28", code: "US-NT", title: "NT 超声报告", conclusion: "未见异常" };
const missing = { status: 404, code: "thing.missing" };
const noFile = { status: 409, code: "report.no-file" };

let hospital: Hospital;
let mother: Patient;
let nurse: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ recordNumber: NUMBER });
  nurse = await hospital.staff("triage");
  hospital.record.pregnancies.set(NUMBER, { reports: [{ ...REPORT, binaryId: "nt-1-file" }] });
  hospital.record.files.set("nt-1-file", { bytes: await png(), contentType: "image/png" });
});

const viewRecorded = (change: object = {}, token = nurse) =>
  hospital.call("documents/viewRecorded", { personId: mother.personId, reportId: REPORT.id, ...change }, token);
type Countable = { everything(): Iterable<{ key: { table: string }; item: Record<string, unknown> }> };
const readings = () =>
  [...(hospital.table as unknown as Countable).everything()]
    .filter(({ key, item }) => key.table === "audit" && String(item.thing).startsWith("recorded-report#"))
    .map(({ item }) => `${String(item.subject)} ${String(item.thing)} ${String(item.kind)} ${String(item.action)}`);

test("a report of the hospital record opens through a link of a minute, drawn anew and kept once", async () => {
  const answer = await viewRecorded();
  expect(answer).toMatchObject({ status: 200, value: { contentType: "image/png" } });
  expect(Object.keys(answer.value).sort()).toEqual(["contentType", "expiresAt", "url"]);
  expect(hospital.store.open(answer.value.url)).toMatchObject({ contentType: "image/png" });
  expect((await viewRecorded()).ok).toBe(true);
  expect(hospital.store.keys()).toEqual([expect.stringMatching(/^cqhcwc\/record\/[0-9a-f]{64}$/)]);
  hospital.clock.advance(1);
  expect(hospital.store.open(answer.value.url)).toBeUndefined();
});

test("a PDF is given byte for byte, and a type with parameters is understood", async () => {
  hospital.record.files.set("nt-1-file", { bytes: pages(2), contentType: "Application/PDF; charset=binary" });
  const { value } = await viewRecorded();
  expect(value.contentType).toBe("application/pdf");
  expect(pages(2).equals(hospital.store.open(value.url)!.bytes)).toBe(true);
});

test("nothing of a photograph but its pixels is given", async () => {
  hospital.record.files.set("nt-1-file", { bytes: await jpeg(), contentType: "image/jpeg" });
  const { value } = await viewRecorded();
  expect(Buffer.from(hospital.store.open(value.url)!.bytes).includes("WANG")).toBe(false);
});

test("triage, the clinic desk and a doctor open it; each reading is written down with whose record it is (D1)", async () => {
  for (const role of ["triage", "clinic-desk", "doctor"] as const)
    expect((await viewRecorded({}, await hospital.staff(role))).ok).toBe(true);
  expect(readings()).toEqual(Array(3).fill(`${mother.personId} recorded-report#nt-1 read view`));
});

test("the reading is written down before the record is asked for the file, and no file is asked for without it", async () => {
  hospital.record.filesStopped = true;
  expect(await viewRecorded()).toMatchObject({ status: 409, code: "record.unreachable" });
  expect([readings().length, hospital.record.asked.files]).toEqual([1, ["nt-1-file"]]);
  hospital.table.commit = () => Promise.reject(new Error("down"));
  expect((await viewRecorded()).status).toBe(500);
  expect(hospital.record.asked.files).toHaveLength(1);
});

test("thing.missing — no such report, somebody else's report, no record number, nobody, another hospital", async () => {
  const other = await hospital.patient({ recordNumber: "M26000902" });
  const unrecorded = await hospital.patient();
  expect(await viewRecorded({ reportId: "nt-2" })).toMatchObject(missing);
  expect(await viewRecorded({ personId: other.personId })).toMatchObject(missing);
  expect(await viewRecorded({ personId: unrecorded.personId })).toMatchObject(missing);
  expect(await viewRecorded({ personId: hospital.id() })).toMatchObject(missing);
  const foreign = await hospital.staff("triage", 0, OTHER_TENANT);
  const input = { personId: mother.personId, reportId: REPORT.id };
  expect(await hospital.call("documents/viewRecorded", input, foreign, { "x-hospital": OTHER_TENANT })).toMatchObject(
    missing,
  );
  expect([readings(), hospital.record.asked.files, hospital.store.keys()]).toEqual([[], [], []]);
});

test("record.unreachable — said while the hospital system is away; afterwards it opens", async () => {
  hospital.record.stopped = true;
  expect(await viewRecorded()).toMatchObject({ status: 409, code: "record.unreachable" });
  hospital.record.stopped = false;
  expect((await viewRecorded()).ok).toBe(true);
});

test("report.no-file — a report of words only, one whose file is gone, and a type that is not shown", async () => {
  hospital.record.pregnancies.set(NUMBER, { reports: [REPORT] });
  expect(await viewRecorded()).toMatchObject(noFile);
  expect(readings()).toEqual([]);
  hospital.record.pregnancies.set(NUMBER, { reports: [{ ...REPORT, binaryId: "gone" }] });
  expect(await viewRecorded()).toMatchObject(noFile);
  hospital.record.files.set("gone", { bytes: await png(), contentType: "image/tiff" });
  expect(await viewRecorded()).toMatchObject(noFile);
  const tooLarge = Buffer.concat([await png(), Buffer.alloc(10 * 1024 * 1024)]);
  hospital.record.files.set("gone", { bytes: tooLarge, contentType: "image/png" });
  expect(await viewRecorded()).toMatchObject(noFile);
});

test.each(BAD.filter(([what]) => /script behind|ZIP|PDF with JavaScript|test virus in/.test(what)))(
  "report.no-file — %s leaves the hospital record as little as it would an upload",
  async (_, contentType, bytes) => {
    hospital.record.files.set("nt-1-file", { bytes: await bytes(), contentType });
    expect(await viewRecorded()).toMatchObject(noFile);
    expect(hospital.store.keys()).toEqual([]);
  },
);

test("store.unreachable — said while the store is away; afterwards it opens", async () => {
  hospital.store.stopped = true;
  expect(await viewRecorded()).toMatchObject({ status: 409, code: "store.unreachable" });
  hospital.store.stopped = false;
  expect((await viewRecorded()).ok).toBe(true);
});

test("an id that no record gives is a malformed request", async () => {
  const malformed = { status: 400, fields: [{ path: "reportId", code: "report-id.malformed" }] };
  for (const reportId of ["", "../nt-1", "x".repeat(65)])
    expect(await viewRecorded({ reportId })).toMatchObject(malformed);
});

test("a case says which reports have a file, and looks as far back as they can be opened", async () => {
  const words = { ...REPORT, id: "serum-1" };
  hospital.record.pregnancies.set(NUMBER, { reports: [{ ...REPORT, binaryId: "nt-1-file" }, words] });
  const id = await applied(hospital, mother);
  hospital.record.asked.since = [];
  const shown = await hospital.call("appointments/case", { id }, nurse);
  expect(shown.value.record.reports).toMatchObject([
    { id: "nt-1", hasFile: true },
    { id: "serum-1", hasFile: false },
  ]);
  await viewRecorded();
  const [ofCase, ofReport] = hospital.record.asked.since;
  expect([ofCase, ofReport]).toEqual(["2026-02-01", "2026-02-01"]);
});
