import { books, CLINIC_DAY, DEPARTMENT, minutes, planned, reads, SESSION, steps } from "../../kit/clinics";
import { openHospital, type Hospital } from "../../kit/hospital";

let hospital: Hospital;
beforeEach(async () => {
  hospital = await openHospital();
});

test("the two weeks of a department show where each session stands, and its fee", async () => {
  const { value } = await hospital.call("outpatient/sessions", { departmentId: DEPARTMENT, from: CLINIC_DAY, days: 1 });
  expect(value.sessions).toContainEqual({ id: SESSION, at: "08:30", state: "open" });
  expect(value.fees["dr-mou-siyuan"]).toBe(1500);
});

test("a time is booked, told, shown as hers, and paid at the counter", async () => {
  const mother = await hospital.patient();
  const booked = await books(hospital, mother, SESSION, { slot: 3 });
  expect(booked.value).toMatchObject({ state: "booked", startsAt: "09:00", number: 4, fen: 1500, payAt: "counter" });
  const mine = await hospital.call("outpatient/mine", {}, mother.token);
  expect(mine.value.items).toMatchObject([{ id: booked.value.id, personName: "林晚晴", state: "booked" }]);
  const { value } = await hospital.call("outpatient/slots", { sessionId: SESSION });
  expect(value.free).not.toContain(3);
  const inbox = await hospital.call("notifications/inbox", {}, mother.token);
  expect(inbox.value.items.map(({ kind }: { kind: string }) => kind)).toContain("clinic-booked");
});

test("S3: the same tap again is one visit; other content under its id is refused by book as request.reused", async () => {
  const mother = await hospital.patient();
  const id = hospital.id();
  const first = await books(hospital, mother, SESSION, { id, slot: 1 });
  expect((await books(hospital, mother, SESSION, { id, slot: 1 })).value).toEqual(first.value);
  expect((await books(hospital, mother, SESSION, { id, slot: 2 })).code).toBe("request.reused");
});

test("a taken time is slot.taken with how many are left; a full session says whether there is a list: book, session.full", async () => {
  const { id } = await planned(hospital, 2);
  const [a, b, c] = [await hospital.patient(), await hospital.patient(), await hospital.patient()];
  await books(hospital, a, id, { slot: 0 });
  expect(await books(hospital, b, id, { slot: 0 })).toMatchObject({ code: "slot.taken", details: { free: 1 } });
  await books(hospital, b, id);
  expect(await books(hospital, c, id)).toMatchObject({ code: "session.full", details: { listOpen: true } });
  const { value } = await hospital.call("outpatient/sessions", { departmentId: DEPARTMENT, from: CLINIC_DAY, days: 1 });
  expect(value.sessions).toContainEqual(expect.objectContaining({ id, state: "full" }));
});

test("one of a person, doctor and day: book answers limit.reached with the visit that she has", async () => {
  const mother = await hospital.patient();
  const { value } = await books(hospital, mother);
  const again = await books(hospital, mother);
  expect(again).toMatchObject({
    code: "limit.reached",
    details: { what: "doctor-and-day", most: 1, visitId: value.id },
  });
});

test("before its release a session is session.not-released for book, and opens at seven for everybody", async () => {
  const mother = await hospital.patient();
  const later = "dr-mou-siyuan@2026-12-09#am";
  expect(await books(hospital, mother, later)).toMatchObject({
    code: "session.not-released",
    details: { releaseAt: "2026-11-24T23:00:00.000Z" },
  });
  hospital.clock.set("2026-11-24T23:00:00.000Z");
  expect((await books(hospital, mother, later)).ok).toBe(true);
});

test("a session whose end has passed is session.over for book", async () => {
  const mother = await hospital.patient();
  hospital.clock.set("2026-12-01T09:00:00.000Z");
  expect((await books(hospital, mother)).code).toBe("session.over");
});

test("the third cancellation in a month pauses booking: booking.paused for book until two weeks later", async () => {
  const mother = await hospital.patient();
  for (let n = 0; n < 3; n++) {
    const { value } = await books(hospital, mother);
    expect((await steps(hospital, "cancel", value, mother.token)).value.state).toBe("cancelled");
  }
  const paused = await books(hospital, mother);
  expect(paused).toMatchObject({ code: "booking.paused", details: { because: "cancelled" } });
  hospital.clock.set(paused.details.until);
  expect((await books(hospital, mother, "dr-mou-siyuan@2026-12-10#am")).ok).toBe(true);
});

test("three missed visits pause booking, too; a visit that was checked in is not missed", async () => {
  const [misses, comes] = [await hospital.patient(), await hospital.patient()];
  const days = ["2026-11-23", "2026-11-24", "2026-11-25"];
  for (const day of days) await books(hospital, misses, `dr-mou-siyuan@${day}#am`);
  const { value } = await books(hospital, comes, "dr-mou-siyuan@2026-11-23#am");
  hospital.clock.set("2026-11-23T00:30:00.000Z");
  const here = await steps(hospital, "checkInVisit", value, await hospital.staff("clinic-desk"));
  expect(here.value.state).toBe("checked-in");
  hospital.clock.set("2026-11-25T12:00:00.000Z");
  await minutes(hospital, 1);
  expect((await books(hospital, misses)).code).toBe("booking.paused");
  expect((await reads(hospital, value.id, comes.token)).state).toBe("checked-in");
});

test("too late to cancel is cancel.too-late for cancel; a visit that moved on says so as visit.moved-on", async () => {
  const mother = await hospital.patient();
  const { value } = await books(hospital, mother, SESSION, { slot: 0 });
  expect((await steps(hospital, "cancel", { id: value.id, version: 2 }, mother.token)).code).toBe("visit.moved-on");
  hospital.clock.set("2026-11-30T22:31:00.000Z");
  expect(await steps(hospital, "cancel", value, mother.token)).toMatchObject({
    code: "cancel.too-late",
    details: { cancelUntil: "2026-11-30T22:30:00.000Z" },
  });
});

test("stopped sessions are session.stopped for book, and one by draw is session.rush before it", async () => {
  const mother = await hospital.patient();
  const desk = await hospital.staff("clinic-desk");
  await hospital.call(
    "outpatient/stopClinic",
    { sessionId: SESSION, stepId: hospital.id(), version: 1, reason: "出诊" },
    desk,
  );
  expect((await books(hospital, mother)).code).toBe("session.stopped");
  const { value } = await hospital.call("outpatient/sessions", {
    departmentId: "reproductive-medicine",
    from: "2026-11-30",
  });
  const rush = value.sessions.find(({ state }: { state: string }) => state === "rush");
  expect((await books(hospital, mother, rush.id)).code).toBe("session.rush");
});
