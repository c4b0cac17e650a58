import {
  books,
  CLINIC_DAY,
  DEPARTMENT,
  drawnSoon,
  joins,
  minutes,
  planned,
  reads,
  SESSION,
  steps,
} from "../../kit/clinics";
import { openHospital, type Hospital } from "../../kit/hospital";

let hospital: Hospital;
let desk: string;
let operations: string;
beforeEach(async () => {
  hospital = await openHospital();
  desk = await hospital.staff("clinic-desk");
  operations = await hospital.staff("operations");
});
const asks = (call: string, input: object, token = desk) => hospital.call(`outpatient/${call}`, input, token);
const stop = (sessionId: string, version = 1) =>
  asks("stopClinic", { sessionId, stepId: hospital.id(), version, reason: "医生临时外出" });

test("the desk books from the same places, checks in and sees; the day shows masked names only", async () => {
  const { personId } = await hospital.patient({ name: "周小满" });
  const { value } = await asks("bookAtDesk", { id: hospital.id(), personId, sessionId: SESSION, slot: 0 });
  expect(value).toMatchObject({ state: "booked", number: 1, personName: "周小满" });
  const day = () => asks("clinicDay", { departmentId: DEPARTMENT, day: CLINIC_DAY });
  const [clinic] = (await day()).value.clinics.filter(
    ({ session }: { session: { id: string } }) => session.id === SESSION,
  );
  expect(clinic.rows).toMatchObject([{ number: 1, state: "booked", maskedName: "周*满" }]);
  expect(JSON.stringify(clinic)).not.toContain("周小满");
  expect(await steps(hospital, "checkInVisit", value, desk)).toMatchObject({
    code: "check-in.too-early",
    details: { day: CLINIC_DAY },
  });
  hospital.clock.set("2026-12-01T00:20:00.000Z");
  desk = await hospital.staff("clinic-desk");
  const here = await steps(hospital, "checkInVisit", value, desk);
  expect((await steps(hospital, "checkInVisit", value, desk)).code).toBe("visit.moved-on");
  expect((await steps(hospital, "seen", here.value, desk)).value.state).toBe("seen");
  expect((await steps(hospital, "seen", here.value, desk)).code).toBe("visit.moved-on");
});

test("row 32: addOn is a visit beyond the times, with a reason, until add-on.quota-used; limit.reached holds for it, too", async () => {
  const { id: sessionId } = await planned(hospital, 1);
  const add = async (personId?: string) =>
    asks("addOn", {
      id: hospital.id(),
      personId: personId ?? (await hospital.patient()).personId,
      sessionId,
      reason: "复查当天",
    });
  const first = await hospital.patient();
  expect((await add(first.personId)).value).toMatchObject({ state: "booked", number: 2, startsAt: "08:10" });
  expect((await add(first.personId)).code).toBe("limit.reached");
  await add();
  await add();
  expect(await add()).toMatchObject({ code: "add-on.quota-used", details: { most: 3 } });
  // An added visit is no place of the session: its own times are still free, and it is offered to nobody.
  expect((await hospital.call("outpatient/slots", { sessionId })).value.free).toEqual([0]);
});

test("row 36: a stopped session is previewed, then everybody in it is told with the next sessions, and it is closed", async () => {
  const { id: sessionId } = await planned(hospital, 1);
  const [has, waits] = [await hospital.patient(), await hospital.patient()];
  const booked = await books(hospital, has, sessionId);
  const waiting = await joins(hospital, waits, sessionId);
  const preview = await asks("stopPreview", { sessionId });
  expect(preview.value).toMatchObject({ booked: 1, waiting: 1, kept: 0, checkedIn: 0 });
  expect(preview.value.instead.length).toBeGreaterThan(0);
  expect((await stop(sessionId)).value).toMatchObject({ told: 2, session: { state: "stopped" } });
  for (const [who, { value }] of [
    [has, booked],
    [waits, waiting],
  ] as const) {
    const view = await reads(hospital, value.id, who.token);
    expect(view.state).toBe("cancelled-by-hospital");
    expect(view.instead.map(({ id }: { id: string }) => id)).toContain("dr-xiang-jinghe@2026-11-23#am");
    const inbox = await hospital.call("notifications/inbox", {}, who.token);
    expect(inbox.value.items.map(({ kind }: { kind: string }) => kind)).toContain("clinic-stopped");
  }
  // The hospital's doing is held against nobody.
  expect((await books(hospital, has, SESSION)).ok).toBe(true);
  expect((await stop(sessionId, 2)).code).toBe("session.stopped");
  const adds = { id: hospital.id(), personId: has.personId, sessionId, reason: "加号" };
  expect((await asks("addOn", adds)).code).toBe("session.stopped");
});

test("whoever slipped in while a session was being stopped is found a minute later", async () => {
  const { id: sessionId } = await planned(hospital, 3);
  const late = await hospital.patient();
  const { value } = await books(hospital, late, sessionId);
  const { outpatient } = hospital.app.repositories;
  const { session } = (await outpatient.seating("cqhcwc", sessionId))!;
  // The session is marked, and the process dies before it has told anybody.
  const stopped = { ...session, v: 2, stopped: { at: hospital.clock.now(), reason: "停诊" } };
  await outpatient.commit([
    ...outpatient.sessionWrites("cqhcwc", stopped),
    outpatient.dueWrite("cqhcwc", hospital.clock.now(), "stop", sessionId),
  ]);
  await minutes(hospital, 1);
  expect((await reads(hospital, value.id, late.token)).state).toBe("cancelled-by-hospital");
});

test("stopClinic: session.moved-on for another version, session.over after its end; addOn: session.over", async () => {
  expect(await stop(SESSION, 4)).toMatchObject({ code: "session.moved-on", details: { version: 1 } });
  hospital.clock.set("2026-12-01T12:00:00.000Z");
  desk = await hospital.staff("clinic-desk");
  expect((await stop(SESSION)).code).toBe("session.over");
  const { personId } = await hospital.patient();
  expect((await asks("addOn", { id: hospital.id(), personId, sessionId: SESSION, reason: "加号" })).code).toBe(
    "session.over",
  );
});

test("saveClinic: session.moved-on, session.over, and session.has-visits where a time that is taken would go", async () => {
  const plan = {
    departmentId: DEPARTMENT,
    doctorId: "dr-mou-siyuan",
    day: CLINIC_DAY,
    half: "am",
    startsAt: "08:30",
    slotMinutes: 10,
  };
  expect(await asks("saveClinic", { ...plan, slots: 20, version: 0 }, operations)).toMatchObject({
    code: "session.moved-on",
    details: { version: 1 },
  });
  await books(hospital, await hospital.patient(), SESSION, { slot: 10 });
  expect(await asks("saveClinic", { ...plan, slots: 10, version: 1 }, operations)).toMatchObject({
    code: "session.has-visits",
    details: { taken: 1 },
  });
  expect((await asks("saveClinic", { ...plan, slots: 11, version: 1 }, operations)).value).toMatchObject({
    version: 2,
    slots: 11,
  });
  expect((await asks("saveClinic", { ...plan, day: "2026-11-20", slots: 11, version: 0 }, operations)).code).toBe(
    "session.over",
  );
});

test("more times for a full session go to who waits", async () => {
  const session = await planned(hospital, 1);
  await books(hospital, await hospital.patient(), session.id);
  const waits = await hospital.patient();
  const { value } = await joins(hospital, waits, session.id);
  const plan = {
    departmentId: DEPARTMENT,
    doctorId: "dr-xiang-jinghe",
    day: CLINIC_DAY,
    half: "am",
    startsAt: "08:00",
    slotMinutes: 10,
  };
  await asks("saveClinic", { ...plan, slots: 2, version: 1 }, operations);
  expect(await reads(hospital, value.id, waits.token)).toMatchObject({ state: "kept", number: 2 });
});

test("markRush: session.moved-on, session.released, rush.window-wrong, session.stopped", async () => {
  const far = await planned(hospital, 3, "dr-xiang-jinghe", "2026-12-15");
  expect((await drawnSoon(hospital, { ...far, version: 7 })).code).toBe("session.moved-on");
  const released = await drawnSoon(hospital, { id: SESSION, version: 1 });
  expect(released).toMatchObject({ code: "session.released", details: { releaseAt: "2026-11-16T23:00:00.000Z" } });
  const at = "2026-11-22T05:00:00.000Z";
  const short = { sessionId: far.id, version: 1, opensAt: at, closesAt: "2026-11-22T05:00:10.000Z", expected: 100 };
  expect(await asks("markRush", short, operations)).toMatchObject({
    code: "rush.window-wrong",
    details: { leastSeconds: 30 },
  });
  await stop(far.id);
  expect((await drawnSoon(hospital, { ...far, version: 2 })).code).toBe("session.stopped");
});

test("operations see how many were refused, and when a draw is advised", async () => {
  const { id } = await planned(hospital, 2);
  await books(hospital, await hospital.patient(), id);
  await books(hospital, await hospital.patient(), id);
  const refused = await hospital.patient();
  for (let n = 0; n < 50; n++) await books(hospital, refused, id);
  const { value } = await asks("planned", { departmentId: DEPARTMENT, from: CLINIC_DAY }, operations);
  const row = value.sessions.find(({ session }: { session: { id: string } }) => session.id === id);
  expect(row).toMatchObject({ refused: 50, adviseRush: true });
});
