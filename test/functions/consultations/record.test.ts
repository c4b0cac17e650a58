import { auditRows } from "../../../functions/kernel/audit";
import { addMinutes } from "../../../shared/kernel/time";
import { TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { eligible, openIntake, recorded, setDesk, submits, visitOf } from "./intake-world";
import { signedIn } from "./life-world";

let hospital: Hospital;
let patient: Patient;
let id: string;
let doctor: string;
beforeEach(async () => {
  hospital = await openIntake();
  patient = await eligible(hospital);
  await free();
  const asked = await submits(hospital, patient);
  id = asked.value.id;
  doctor = await signedIn(hospital, "doctor.bao");
});
/** Nothing is to be paid: a request reaches the doctor at once. */
const free = () =>
  setDesk(hospital, { services: [{ kind: "text", priceCode: "CONSULT-TEXT-FREE", perDay: 9, on: true }] });
const recordOf = (token = doctor, purpose = "accepting") =>
  hospital.call("consultations/recordOf", { id, purpose }, token);

test("the doctor who holds a request sees the hospital's side and what she told, apart (rows 53, 58, 59)", async () => {
  const day = visitOf(hospital, 3).on;
  await recorded(
    hospital,
    patient,
    [visitOf(hospital, 3)],
    [{ id: "t1", on: day, code: "3016-3", name: "TSH", value: "6.1 mIU/L", flag: "high", range: "0.3–3.0" }],
  );
  const { value } = await recordOf();
  expect(value).toMatchObject({ id, personId: patient.personId, purpose: "accepting", visitId: "visit-3" });
  expect(value.hospital).toMatchObject({
    is: "found",
    visits: [{ may: true, visit: { id: "visit-3" } }],
    tests: [{ name: "TSH", flag: "high" }],
  });
  expect(value.patient.profile).toMatchObject({
    changedSince: false,
    allergies: [{ name: "青霉素", severity: "severe", note: "皮疹、呼吸困难" }],
    liver: { name: "unknown" },
  });
  expect(JSON.stringify(value.hospital)).not.toContain("青霉素");
});

test("each purpose is a line of its own in the audit trail, written before anything is read (D1)", async () => {
  hospital.record.stopped = true;
  for (const purpose of ["accepting", "answering", "answering"]) await recordOf(doctor, purpose);
  const { rows } = await auditRows(hospital.table, TENANT, patient.personId, 100);
  const purposes = rows.filter(({ action }) => action === "record").map(({ purpose }) => purpose);
  expect([...purposes].sort()).toEqual(["accepting", "answering"]);
  expect((await recordOf()).value.hospital).toEqual({ is: "unreachable" });
});

test("another doctor, and the doctor of a request that is over for good, see nothing (A2, record.closed)", async () => {
  const other = await signedIn(hospital, "doctor.du");
  expect((await recordOf()).ok).toBe(true);
  expect((await recordOf(other)).status).toBe(404);
  const cancel = { id, stepId: hospital.id(), version: 1 };
  await hospital.call("consultations/cancel", cancel, patient.token);
  expect((await recordOf()).ok).toBe(true);
  hospital.clock.set(addMinutes(hospital.clock.now(), 9 * 24 * 60));
  const closed = await recordOf(await signedIn(hospital, "doctor.bao"));
  expect(closed.code).toBe("record.closed");
});
