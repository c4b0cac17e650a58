import { books, CLINIC_DAY, drawnSoon, joins, planned, SESSION, steps } from "../../kit/clinics";
import { openHospital, type Answer, type Hospital, type Patient } from "../../kit/hospital";

/** Four ways to come to a place; each meets the same closed doors and the same limits. */
const WAYS = ["book", "move", "joinList", "bookAtDesk"] as const;
type Way = (typeof WAYS)[number];

let hospital: Hospital;
let desk: string;
beforeAll(async () => {
  hospital = await openHospital();
  desk = await hospital.staff("clinic-desk");
  await planned(hospital, 99, "dr-xiang-jinghe", "2026-12-03");
});

/** Somebody goes one of the ways to a session; who moves has another visit before. */
async function goes(way: Way, sessionId: string, her?: Patient, slot?: number): Promise<Answer> {
  const mother = her ?? (await hospital.patient());
  const to = { sessionId, ...(slot === undefined ? {} : { slot }) };
  if (way === "move") {
    const { value } = await books(hospital, mother, "dr-xiang-jinghe@2026-12-03#am");
    const answer = await steps(hospital, "move", value, mother.token, to);
    await steps(hospital, "cancel", answer.ok ? answer.value : value, mother.token);
    return answer;
  }
  if (way === "joinList") return joins(hospital, mother, sessionId);
  const input = { id: hospital.id(), personId: mother.personId, ...to };
  return hospital.call(`outpatient/${way}`, input, way === "book" ? mother.token : desk);
}

describe.each(WAYS)("outpatient/%s", (way) => {
  test("answers session.not-released with when it opens", async () => {
    const answer = await goes(way, "dr-mou-siyuan@2026-12-09#am");
    expect(answer).toMatchObject({ code: "session.not-released", details: { releaseAt: "2026-11-24T23:00:00.000Z" } });
  });
  test("answers session.rush with the window of the draw", async () => {
    const session = await planned(
      hospital,
      3,
      "dr-xiang-jinghe",
      `2026-12-${["08", "10", "12", "13"][WAYS.indexOf(way)]!}`,
    );
    await drawnSoon(hospital, session);
    const answer = await goes(way, session.id);
    expect(answer).toMatchObject({ code: "session.rush", details: { drawn: false } });
  });
  test("answers session.stopped", async () => {
    const session = await planned(
      hospital,
      3,
      "dr-xiang-jinghe",
      `2026-11-${["24", "26", "28", "29"][WAYS.indexOf(way)]!}`,
    );
    const stop = { sessionId: session.id, stepId: hospital.id(), version: 1, reason: "医生外出" };
    await hospital.call("outpatient/stopClinic", stop, desk);
    expect((await goes(way, session.id)).code).toBe("session.stopped");
  });
  test("answers limit.reached to who has this doctor on this day", async () => {
    const her = await hospital.patient();
    await books(hospital, her, "dr-mou-siyuan@2026-12-03#am");
    const answer = await goes(way, "dr-mou-siyuan@2026-12-03#am", her);
    expect(answer).toMatchObject({ code: "limit.reached", details: { what: "doctor-and-day" } });
  });
});

describe("a pause", () => {
  test.each(WAYS)("is booking.paused for %s: move, joinList, bookAtDesk", async (way) => {
    const her = await hospital.patient();
    const kept = await books(hospital, her, "dr-xiang-jinghe@2026-12-03#am");
    for (let n = 0; n < 3; n++) {
      const { value } = await books(hospital, her, "dr-mou-siyuan@2026-12-02#am");
      await steps(hospital, "cancel", value, her.token);
    }
    const answer =
      way === "move"
        ? await steps(hospital, "move", kept.value, her.token, { sessionId: "dr-mou-siyuan@2026-12-02#am" })
        : await goes(way, "dr-mou-siyuan@2026-12-02#am", her);
    expect(answer).toMatchObject({ code: "booking.paused", details: { because: "cancelled" } });
    await steps(hospital, "cancel", kept.value, her.token);
  });
});

test.each(["move", "bookAtDesk"] as const)("%s answers slot.taken and session.full: move, bookAtDesk", async (way) => {
  const doctor = "dr-xiang-jinghe";
  const session = await planned(hospital, 2, doctor, way === "move" ? "2026-12-06" : "2026-12-05");
  await books(hospital, await hospital.patient(), session.id, { slot: 0 });
  expect(await goes(way, session.id, undefined, 0)).toMatchObject({ code: "slot.taken", details: { free: 1 } });
  await books(hospital, await hospital.patient(), session.id, { slot: 1 });
  expect(await goes(way, session.id)).toMatchObject({ code: "session.full", details: { listOpen: true } });
});

test("move: department.other, cancel.too-late and visit.moved-on", async () => {
  const her = await hospital.patient();
  const { value } = await books(hospital, her, SESSION);
  const other = await steps(hospital, "move", value, her.token, { sessionId: `dr-du-lanxin@${CLINIC_DAY}#am` });
  expect(other.code).toBe("department.other");
  const stale = { id: value.id, version: 2 };
  expect((await steps(hospital, "move", stale, her.token, { sessionId: SESSION })).code).toBe("visit.moved-on");
  const soon = await books(hospital, her, "dr-mou-siyuan@2026-11-23#am", { slot: 0 });
  hospital.clock.set("2026-11-22T22:45:00.000Z");
  expect((await steps(hospital, "move", soon.value, her.token, { sessionId: SESSION })).code).toBe("cancel.too-late");
});

test("joinList answers session.open while times are free", async () => {
  expect(await goes("joinList", SESSION)).toMatchObject({ code: "session.open" });
});

test("favourites.too-many for setFavourite, visit.not-booked for calendarFile, draw.none for takeTicket, ticket, drawReport", async () => {
  const her = await hospital.patient();
  const unknown = { doctorId: "dr-nobody", on: true, remindRelease: true };
  expect((await hospital.call("outpatient/setFavourite", unknown, her.token)).code).toBe("thing.missing");
  const { value } = await books(hospital, her, SESSION);
  await steps(hospital, "cancel", value, her.token);
  expect((await hospital.call("outpatient/calendarFile", { id: value.id }, her.token)).code).toBe("visit.not-booked");
  const asks = { personId: her.personId, sessionId: SESSION };
  expect((await hospital.call("outpatient/takeTicket", { id: hospital.id(), ...asks }, her.token)).code).toBe(
    "draw.none",
  );
  expect((await hospital.call("outpatient/ticket", asks, her.token)).code).toBe("draw.none");
  expect((await hospital.call("outpatient/drawReport", { sessionId: SESSION })).code).toBe("draw.none");
});

describe("after its end", () => {
  test.each(WAYS)("session.over for %s: move, joinList, bookAtDesk", async (way) => {
    hospital.clock.set("2026-12-02T12:00:00.000Z");
    desk = await hospital.staff("clinic-desk");
    expect((await goes(way, SESSION)).code).toBe("session.over");
  });
});
